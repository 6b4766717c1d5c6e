-- SPDX-License-Identifier: Apache-2.0
-- title: What sources of applications yield
-- description: Per source, how many applications came and how far they got.  A later stage counts as having passed the
--   ones before: who got an offer without an interview counts as interviewed.  Anonymised applications count.
-- parameter: opening text = | Only this opening: number or key
-- parameter: since date = | Only applications that began in this month or later
-- column: source | As entered; nothing = not known
-- column: applied | Applications
-- column: screened | Reached a stage of type screen or later
-- column: interviewed | Reached a stage of type interview or later
-- column: offered | Reached a stage of type offer or later
-- column: hired | Were hired
-- column: rejected | Are rejected now
-- column: withdrawn | Have withdrawn
-- column: in_process | Are still in process
-- column: hired_percent percent | Hired of those that applied
-- column: days_to_hire days | Median of the days from the first event to the hire (nearest rank)
-- chart: bars source applied interviewed hired
WITH reached AS (
    SELECT e.application_id,
           max(CASE WHEN e.kind = 'rejected' THEN 0
                    ELSE CASE e.to_type WHEN 'screen' THEN 1 WHEN 'interview' THEN 2 WHEN 'offer' THEN 3 WHEN 'hired' THEN 4
                                        ELSE 0 END END) AS furthest,
           min(e.day) AS first_day, max(CASE WHEN e.kind = 'hired' THEN e.day END) AS hired_day
    FROM application_events e
    GROUP BY e.application_id
),
counted AS (
    SELECT a.source, a.status, r.furthest, CASE WHEN r.furthest = 4 THEN r.hired_day - r.first_day END AS days
    FROM applications a
    JOIN reached r ON r.application_id = a.application_id
    WHERE (:opening IS NULL OR a.opening = :opening OR CAST(a.opening_id AS TEXT) = :opening)
      AND (:since IS NULL OR a.applied_at >= CASE WHEN length(:since) = 7 THEN :since || '-01' ELSE :since END)
),
placed AS (
    SELECT counted.*,
           row_number() OVER (PARTITION BY source, days IS NULL ORDER BY days) AS place,
           count(days) OVER (PARTITION BY source) AS n_days
    FROM counted
)
SELECT source, count(*) AS applied,
       count(CASE WHEN furthest >= 1 THEN 1 END) AS screened,
       count(CASE WHEN furthest >= 2 THEN 1 END) AS interviewed,
       count(CASE WHEN furthest >= 3 THEN 1 END) AS offered,
       count(CASE WHEN furthest >= 4 THEN 1 END) AS hired,
       count(CASE WHEN status = 'rejected' THEN 1 END) AS rejected,
       count(CASE WHEN status = 'withdrawn' THEN 1 END) AS withdrawn,
       count(CASE WHEN status = 'active' THEN 1 END) AS in_process,
       round(100.0 * count(CASE WHEN furthest >= 4 THEN 1 END) / count(*), 1) AS hired_percent,
       max(CASE WHEN days IS NOT NULL AND place = (n_days + 1) / 2 THEN days END) AS days_to_hire
FROM placed
GROUP BY source
ORDER BY applied DESC, source;
