-- What was done about people, one row per thing: imports, edits, notes, applications and what follows.
CREATE VIEW person_activities AS
SELECT v.person_id,  -- about whom
       v.at,         -- UTC, or a date
       v.actor,      -- who; NULL = not known
       v.kind,       -- import, edit, note, application, interview, scorecard, offer, reminder, list, consent or hold
       v.what,       -- in words
       v.source_id   -- number of the row behind it
FROM (
    SELECT i.person AS person_id, r.started_at AS at, NULL AS actor, 'import' AS kind,
           i.outcome || ' ' || i.path AS what, i.run AS source_id
    FROM import_item i JOIN import_run r ON r.id = i.run
    WHERE i.person IS NOT NULL AND r.undone_at IS NULL
    UNION ALL
    SELECT e.person, e.made_at, NULL, 'edit', e.action || ' ' || e.fact || coalesce(' ' || e.field, ''), e.id FROM edit e
    UNION ALL
    SELECT n.person, n.made_at, n.author, 'note', n.text, n.id FROM note n
    UNION ALL
    SELECT a.person, e.at, e.actor, 'application',
           o.key || ': ' || e.kind || CASE e.kind WHEN 'withdrawn' THEN '' ELSE ' to ' || t.name END
               || coalesce(' (' || e.reason || ')', ''), e.id
    FROM application_event e JOIN application a ON a.id = e.application JOIN opening o ON o.id = a.opening
    JOIN stage t ON t.id = e.to_stage
    WHERE a.person IS NOT NULL
    UNION ALL
    SELECT a.person, i.at, i.actor, 'interview', i.kind || coalesce(' with ' || i.interviewers, ''), i.id
    FROM interview i JOIN application a ON a.id = i.application
    WHERE a.person IS NOT NULL
    UNION ALL
    SELECT a.person, c.made_at, c.author, 'scorecard', c.overall || ' of 5' || coalesce(': ' || c.note, ''), c.id
    FROM scorecard c JOIN interview i ON i.id = c.interview JOIN application a ON a.id = i.application
    WHERE a.person IS NOT NULL
    UNION ALL
    SELECT a.person, f.at, f.actor, 'offer',
           'version ' || f.version || ' ' || f.status || coalesce(': ' || f.amount || ' ' || f.currency, ''), f.application
    FROM offer f JOIN application a ON a.id = f.application
    WHERE a.person IS NOT NULL
    UNION ALL
    SELECT r.person, r.made_at, r.author, 'reminder', r.text || ' (due ' || r.due_on || ')', r.id FROM reminder r
    UNION ALL
    SELECT e.person, e.added_at, e.author, 'list', 'put on ' || l.name, l.id FROM list_entry e JOIN list l ON l.id = e.list
    UNION ALL
    SELECT c.person, c.given_on, c.actor, 'consent', c.basis || ' for ' || c.purpose, c.id FROM consent c
    UNION ALL
    SELECT h.person, h.made_at, h.actor, 'hold', h.reason, h.id FROM hold h
) v;
