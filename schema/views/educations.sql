-- Studies and trainings.
CREATE VIEW educations AS
SELECT e.id AS education_id,       -- number of the row
       e.person AS person_id,      -- whose
       e.institution,              -- as written
       e.qualification,            -- degree and field as written
       e.location,                 -- as written
       e.start_date,               -- ISO prefix as stated; NULL = not stated
       e.end_date,                 -- ISO prefix as stated, inclusive; only for end_kind date
       e.end_kind,                 -- date, present or unknown
       e.as_of,                    -- date of the document that states it: what present means
       e.start_min,                -- first month it can have started in, as year * 12 + month - 1
       e.start_max,                -- last month it can have started in
       e.end_min,                  -- earliest end, exclusive; present ends with the month of as_of; NULL = unknown
       e.end_max,                  -- latest end, exclusive; not above start_min = the dates are reversed
       e.stated_months,            -- length stated in words, without dates
       e.stated_min_months,        -- least months its precision allows
       e.stated_max_months,        -- most months its precision allows
       e.period_text,              -- the words of the document
       e.text,                     -- everything else said about it
       e.grade,                    -- final grade as written
       coalesce((SELECT min(d.confidence) FROM doubt d WHERE d.fact = 'education' AND d.fact_row = e.id), 1.0)
           AS confidence,          -- of its most doubtful field, 0 to 1; 1 = as good as stated
       e.document AS document_id,  -- states it; NULL = an edit does
       e.first_line,               -- first line in the document
       e.last_line                 -- last line in the document
FROM education e;
