-- Positions people held, one row per role.
CREATE VIEW roles AS
SELECT r.id AS role_id,                    -- number of the row
       r.person AS person_id,              -- who held it
       r.organization AS organization_id,  -- where; NULL = not stated
       o.name AS organization,             -- the organization's name to show
       r.organization_name,                -- as written
       r.organization_url,                 -- link of the organization
       r.client,                           -- whom the work was done for, if someone else
       r.title,                            -- as written
       r.kind,                             -- employment, freelance, internship, volunteer, teaching or opensource
       r.location,                         -- as written
       r.start_date,                       -- ISO prefix as stated; NULL = not stated
       r.end_date,                         -- ISO prefix as stated, inclusive; only for end_kind date
       r.end_kind,                         -- date, present or unknown
       r.as_of,                            -- date of the document that states it: what present means
       r.start_min,                        -- first month it can have started in, as year * 12 + month - 1
       r.start_max,                        -- last month it can have started in
       r.end_min,                          -- earliest end, exclusive; present ends with the month of as_of; NULL = unknown
       r.end_max,                          -- latest end, exclusive; not above start_min = the dates are reversed
       r.stated_months,                    -- length stated in words, without dates
       r.stated_min_months,                -- least months its precision allows
       r.stated_max_months,                -- most months its precision allows
       r.period_text,                      -- the words of the document
       CASE WHEN r.end_kind = 'present' AND r.as_of >= p.as_of THEN 1 ELSE 0 END AS is_current,  -- 1 = the newest document says it goes on
       r.summary,                          -- prose about it
       r.highlights,                       -- its list items, as a JSON list
       r.employment_form,                  -- full_time, part_time, permanent, contract, temporary, apprenticeship or student; NULL = not stated
       r.workload_percent,                 -- of a full-time position; NULL = not stated as a percentage
       r.employment,                       -- the words that say form and workload
       coalesce((SELECT min(d.confidence) FROM doubt d WHERE d.fact = 'role' AND d.fact_row = r.id), 1.0)
           AS confidence,                  -- of its most doubtful field, 0 to 1; 1 = as good as stated
       r.document AS document_id,          -- states it; NULL = an edit does
       r.first_line,                       -- first line in the document
       r.last_line                         -- last line in the document
FROM role r
JOIN person p ON p.id = r.person
LEFT JOIN organization o ON o.id = r.organization;
