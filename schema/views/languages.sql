-- Languages people speak.
CREATE VIEW languages AS
SELECT f.id AS language_id,        -- number of the row
       f.person AS person_id,      -- whose
       f.name,                     -- as written
       f.level,                    -- as written
       f.cefr,                     -- A1 to C2, only if stated as such
       coalesce((SELECT min(d.confidence) FROM doubt d WHERE d.fact = 'language' AND d.fact_row = f.id), 1.0)
           AS confidence,          -- of its most doubtful field, 0 to 1; 1 = as good as stated
       f.document AS document_id,  -- states it; NULL = an edit does
       f.first_line,               -- first line in the document
       f.last_line                 -- last line in the document
FROM language f;
