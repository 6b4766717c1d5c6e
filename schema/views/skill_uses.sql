-- Every piece of evidence for a skill, and when it counts: for each role and project one row without a
-- reading per class of evidence, and one row per reading of its dates; for each bare claim one row.
CREATE VIEW skill_uses AS
SELECT u.person_id,    -- who
       u.skill_id,     -- number of the skill
       u.role_id,      -- the role it was used in; NULL = a project or a claim
       u.project_id,   -- the project it was used in; NULL = a role or a claim
       u.kind,         -- kind of the role, project, or claim
       u.evidence,     -- listed, in_text or asserted; claimed for a claim
       u.undated,      -- 1 = the role or project lacks its start or its end; only where coverage is NULL
       u.coverage,     -- certain, point or possible; NULL = this row is about the evidence, not about months
       u.start_month,  -- the first month, as year * 12 + month - 1
       u.end_month,    -- the month after the last one
       u.open_end,     -- 1 = it ends only because the newest document of the person does
       u.document_id,  -- where it says so; NULL = an edit does; only where coverage is NULL
       u.first_line,   -- first line in the document
       u.last_line     -- last line in the document
FROM (  -- columns of one type in every part, or SQLite makes all rows of it before it looks at what is asked for
    SELECT s.person AS person_id, m.skill AS skill_id, m.role AS role_id, CAST(NULL AS INTEGER) AS project_id, s.kind, m.evidence,
           NULL AS undated, s.coverage, s.start_month, s.end_month, s.open_end,
           CAST(NULL AS INTEGER) AS document_id, CAST(NULL AS INTEGER) AS first_line, CAST(NULL AS INTEGER) AS last_line
    FROM role_skill m JOIN role_span s ON s.role = m.role
    UNION ALL
    SELECT s.person, m.skill, CAST(NULL AS INTEGER), m.project, CAST('project' AS TEXT), m.evidence,
           NULL, s.coverage, s.start_month, s.end_month, s.open_end,
           CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER)
    FROM project_skill m JOIN project_span s ON s.project = m.project
    UNION ALL
    SELECT r.person, m.skill, m.role, CAST(NULL AS INTEGER), r.kind, m.evidence,
           CASE WHEN r.start_date IS NULL OR r.end_kind = 'unknown' THEN 1 ELSE 0 END,
           CAST(NULL AS TEXT), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER),
           m.document, m.first_line, m.last_line
    FROM role_skill m JOIN role r ON r.id = m.role
    UNION ALL
    SELECT j.person, m.skill, CAST(NULL AS INTEGER), m.project, CAST('project' AS TEXT), m.evidence,
           CASE WHEN j.start_date IS NULL OR j.end_kind = 'unknown' THEN 1 ELSE 0 END,
           CAST(NULL AS TEXT), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER),
           m.document, m.first_line, m.last_line
    FROM project_skill m JOIN project j ON j.id = m.project
    UNION ALL
    SELECT c.person, c.skill, CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST('claim' AS TEXT), CAST('claimed' AS TEXT),
           1, CAST(NULL AS TEXT), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER),
           c.document, c.first_line, c.last_line
    FROM skill_claim c
) u;
