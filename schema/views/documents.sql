-- The originals, with what was read in them.
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
       e.plugin,                 -- importer that read it
       e.plugin_version,         -- its version
       e.recognizer_version,     -- version of the recogniser
       e.words,                  -- words a reader sees
       e.words_in_facts,         -- words that ended in a fact
       e.words_kept,             -- words kept verbatim in other sections
       e.diagnostics,            -- what went wrong or is missing, as a JSON list of severity, message, line
       e.doubts                  -- what the recogniser was not sure of, as a JSON list; see the view doubts
FROM document d
LEFT JOIN extraction e ON e.document = d.id;
