-- When people did anything: roles, projects and studies together, as in the views of each.
CREATE VIEW activity_spans AS
SELECT a.person_id,     -- who
       a.activity,      -- role, project or education
       a.role_id,       -- the role, if it is one
       a.project_id,    -- the project, if it is one
       a.education_id,  -- the study, if it is one
       a.kind,          -- kind of the role, project, or education
       a.coverage,      -- certain, point or possible
       a.start_month,   -- the first month, as year * 12 + month - 1
       a.end_month,     -- the month after the last one
       a.open_end       -- 1 = it ends only because the newest document of the person does
FROM (
    SELECT person_id, 'role' AS activity, role_id, NULL AS project_id, NULL AS education_id, kind,
           coverage, start_month, end_month, open_end
    FROM role_spans
    UNION ALL
    SELECT person_id, 'project', NULL, project_id, NULL, 'project', coverage, start_month, end_month, open_end
    FROM project_spans
    UNION ALL
    SELECT person_id, 'education', NULL, NULL, education_id, 'education', coverage, start_month, end_month, open_end
    FROM education_spans
) a;
