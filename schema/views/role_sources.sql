-- What each document says about a role.
CREATE VIEW role_sources AS
SELECT s.role AS role_id,          -- the role
       s.document AS document_id,  -- the document
       s.first_line,               -- first line in the document; 0 = unknown
       s.last_line,                -- last line in the document
       s.organization_name,        -- as this document writes it
       s.title,                    -- as this document writes it
       s.start_date,               -- as this document states it
       s.end_date,                 -- as this document states it
       s.end_kind                  -- date, present or unknown
FROM role_source s;
