-- To which stint each dated role belongs: roles of a person at one organization, volunteer work left out, joined
-- unless every reading of the dates leaves a break of more than 3 months between them.
CREATE VIEW role_stints AS
SELECT b.person_id,        -- whose
       b.role_id,          -- the role
       b.organization_id,  -- where; NULL = not stated
       b.workplace,        -- the organization, or minus the role if none is stated: then every role is a stint of its own
       sum(CASE WHEN b.left_at IS NULL OR b.start_month > b.left_at + 3 THEN 1 ELSE 0 END)
           OVER (PARTITION BY b.person_id, b.workplace ORDER BY b.start_month, b.end_month, b.role_id
                 ROWS UNBOUNDED PRECEDING) AS stint,  -- 1 = the first at this organization; higher = came back
       b.title,            -- as written
       b.is_employment,    -- 1 = employment, and not on a contract, for a while, as apprentice or as student
       b.start_month,      -- earliest month it can have begun in, as year * 12 + month - 1
       b.end_month         -- the month after the latest it can have ended in
FROM (
    SELECT r.*,
           max(r.end_month) OVER (PARTITION BY r.person_id, r.workplace ORDER BY r.start_month, r.end_month, r.role_id
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS left_at
    FROM (SELECT p.*, f.title, coalesce(p.organization_id, -p.role_id) AS workplace,
                 CASE WHEN f.kind = 'employment'
                           AND coalesce(f.employment_form, '') NOT IN ('contract', 'temporary', 'apprenticeship', 'student')
                      THEN 1 ELSE 0 END AS is_employment
          FROM role_spans p JOIN role f ON f.id = p.role_id
          WHERE p.coverage = 'possible' AND p.kind <> 'volunteer') r
) b;
