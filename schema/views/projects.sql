-- Projects, inside or outside a role.
CREATE VIEW projects AS
SELECT j.id AS project_id,         -- number of the row
       j.person AS person_id,      -- whose
       j.name,                     -- as written
       j.url,                      -- link of the project
       j.organization_name,        -- for whom, as written
       j.title,                    -- the person's part in it
       j.start_date,               -- ISO prefix as stated; NULL = not stated
       j.end_date,                 -- ISO prefix as stated, inclusive; only for end_kind date
       j.end_kind,                 -- date, present or unknown
       j.as_of,                    -- date of the document that states it: what present means
       j.start_min,                -- first month it can have started in, as year * 12 + month - 1
       j.start_max,                -- last month it can have started in
       j.end_min,                  -- earliest end, exclusive; present ends with the month of as_of; NULL = unknown
       j.end_max,                  -- latest end, exclusive; not above start_min = the dates are reversed
       j.stated_months,            -- length stated in words, without dates
       j.stated_min_months,        -- least months its precision allows
       j.stated_max_months,        -- most months its precision allows
       j.period_text,              -- the words of the document
       j.summary,                  -- prose about it
       j.highlights,               -- its list items, as a JSON list
       coalesce((SELECT min(d.confidence) FROM doubt d WHERE d.fact = 'project' AND d.fact_row = j.id), 1.0)
           AS confidence,          -- of its most doubtful field, 0 to 1; 1 = as good as stated
       j.document AS document_id,  -- states it; NULL = an edit does
       j.first_line,               -- first line in the document
       j.last_line                 -- last line in the document
FROM project j;
