-- The originals, with what was read in them.
--
-- What was read is looked up, not joined: SQLite makes a view of joined tables whole before it joins it to something.
CREATE VIEW documents AS
SELECT d.id AS document_id,      -- number of the document
       d.person AS person_id,    -- whom it speaks about
       d.name,                   -- file name without folder
       d.media_type,             -- what the importer read it as
       d.sha256,                 -- of the bytes
       length(d.bytes) AS size,  -- bytes
       d.language,               -- ISO 639-1 of its text, if known
       d.as_of,                  -- date it speaks for
       d.as_of_kind,             -- given, stated, export, file or import: where as_of comes from
       (SELECT e.plugin FROM extraction e WHERE e.document = d.id) AS plugin,  -- importer that read it
       (SELECT e.plugin_version FROM extraction e WHERE e.document = d.id) AS plugin_version,  -- its version
       (SELECT e.recognizer_version FROM extraction e WHERE e.document = d.id) AS recognizer_version,  -- version of the recogniser
       (SELECT e.words FROM extraction e WHERE e.document = d.id) AS words,  -- words a reader sees
       (SELECT e.words_in_facts FROM extraction e WHERE e.document = d.id) AS words_in_facts,  -- words that ended in a fact
       (SELECT e.words_kept FROM extraction e WHERE e.document = d.id) AS words_kept,  -- words kept verbatim in other sections
       (SELECT e.diagnostics FROM extraction e WHERE e.document = d.id) AS diagnostics,  -- what went wrong or is missing, as a JSON list of severity, message, line
       (SELECT e.doubts FROM extraction e WHERE e.document = d.id) AS doubts  -- what the recogniser was not sure of, as a JSON list; see the view doubts
FROM document d;
