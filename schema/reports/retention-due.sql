-- SPDX-License-Identifier: Apache-2.0
-- title: Whose data is past its time
-- description: People whose data may not be kept any longer by the rules and consents, and who are not on hold, with what
--   vitae retention run would remove.  Nothing is changed.
-- parameter: person person = | Only this person: number, e-mail address or part of the name
-- parameter: as-of date = | As it will be at the end of this day or month, if nothing happens until then; else today
-- parameter: held flag = 0 | Also list those that a hold keeps
-- column: person_id | Number of the person
-- column: name | As written
-- column: last_on date | Last activity: an import, an edit, a note or a step of an application
-- column: keep_until date | Last day the data may be kept
-- column: overdue_days days | Since then
-- column: action | erase = everything goes; anonymise = applications stay, with nobody behind them
-- column: holds | Why nothing happens all the same; nothing = not on hold
-- column: documents_n | Documents, with their bytes and texts
-- column: contacts_n | E-mail addresses, phone numbers, links and addresses
-- column: n_roles | Roles
-- column: undated_n | Of these, how many lack their start or their end
-- column: other_facts_n | Projects, studies, languages, certificates, publications, awards and recommendations
-- column: skills_n | Skills with months or claimed
-- column: notes_n | Notes
-- column: applications_n | Applications
-- column: as_of date | The day the row speaks for
-- column: stale_months months | Age of the person's newest CV
WITH settings AS (
    SELECT CASE WHEN :as_of IS NULL THEN CURRENT_DATE
                WHEN length(:as_of) = 7 THEN date(:as_of || '-01', '+1 month', '-1 day')
                ELSE :as_of END AS as_of
),
due AS (
    SELECT e.person_id, e.last_on, e.keep_until, e.action, s.as_of,
           (SELECT group_concat(h.reason, '; ') FROM holds h
             WHERE h.person_id = e.person_id AND h.lifted_at IS NULL AND (h.until IS NULL OR h.until >= s.as_of)) AS holds
    FROM retention_ends e
    CROSS JOIN settings s
    WHERE e.keep_until < s.as_of
      AND e.person_id BETWEEN coalesce(:person, 0) AND coalesce(:person, 9223372036854775807)
)
SELECT d.person_id, p.name, d.last_on, d.keep_until,
       CAST(julianday(d.as_of) - julianday(d.keep_until) AS INTEGER) AS overdue_days, d.action, d.holds,
       (SELECT count(*) FROM documents o WHERE o.person_id = d.person_id) AS documents_n,
       (SELECT count(*) FROM contacts c WHERE c.person_id = d.person_id) AS contacts_n,
       (SELECT count(*) FROM roles r WHERE r.person_id = d.person_id) AS n_roles,
       (SELECT count(*) FROM roles r
         WHERE r.person_id = d.person_id AND (r.start_date IS NULL OR r.end_kind = 'unknown')) AS undated_n,
       (SELECT count(*) FROM projects f WHERE f.person_id = d.person_id)
           + (SELECT count(*) FROM educations f WHERE f.person_id = d.person_id)
           + (SELECT count(*) FROM languages f WHERE f.person_id = d.person_id)
           + (SELECT count(*) FROM certificates f WHERE f.person_id = d.person_id)
           + (SELECT count(*) FROM publications f WHERE f.person_id = d.person_id)
           + (SELECT count(*) FROM awards f WHERE f.person_id = d.person_id)
           + (SELECT count(*) FROM recommendations f WHERE f.person_id = d.person_id) AS other_facts_n,
       (SELECT count(*) FROM skill_months m WHERE m.person_id = d.person_id) AS skills_n,
       (SELECT count(*) FROM notes n WHERE n.person_id = d.person_id) AS notes_n,
       (SELECT count(*) FROM applications a WHERE a.person_id = d.person_id) AS applications_n,
       d.as_of, p.stale_months
FROM due d
JOIN people p ON p.person_id = d.person_id
WHERE :held = 1 OR d.holds IS NULL
ORDER BY d.keep_until, p.name, d.person_id;
