-- What became of each file of an import.
CREATE VIEW import_items AS
SELECT i.run AS run_id,            -- the run
       i.seq,                      -- order within the run
       i.path,                     -- as given or found
       i.outcome,                  -- imported, updated, unchanged, no_cv or failed
       i.reason,                   -- one sentence for no_cv and failed
       i.document AS document_id,  -- the document; NULL = none or removed
       i.person AS person_id       -- the person; NULL = none or gone
FROM import_item i;
