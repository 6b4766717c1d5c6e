-- SPDX-License-Identifier: Apache-2.0
-- title: How long applications stay in stages
-- description: Days in each stage, of the stays that have ended; what is still there is shown apart, since it has not ended
--   yet.  The median and the nine in ten are stays that happened (nearest rank), not averages of two.
-- parameter: opening text = | Only this opening: number or key
-- parameter: since date = | Only stays that began in this month or later
-- parameter: as-of date = | As it was at the end of this day or month; else today
-- column: pipeline | The stages belong to
-- column: stage | As entered
-- column: type | What the stage means: lead, applied, screen, interview or offer
-- column: n_entered | Stays that began
-- column: n_left | Of these, how many have ended
-- column: median_days days | Half of the ended stays took this long or less
-- column: p90_days days | Nine in ten of the ended stays took this long or less
-- column: longest_days days | The longest ended stay
-- column: n_there | Applications that are there now
-- column: oldest_days days | The longest time one of them has been there
-- column: overdue_n | How many of them have been there longer than the stage allows
-- chart: bars stage median_days p90_days
WITH settings AS (
    SELECT CAST(julianday(CASE WHEN :as_of IS NULL THEN CURRENT_DATE
                               WHEN length(:as_of) = 7 THEN date(:as_of || '-01', '+1 month', '-1 day')
                               ELSE :as_of END) - 2440587.5 AS INTEGER) AS cut,
           CASE WHEN length(:since) = 7 THEN :since || '-01' ELSE :since END AS since
),
stays AS (
    SELECT v.stage_id, v.entered_day, CASE WHEN v.left_day <= s.cut THEN v.left_day END AS left_day, s.cut
    FROM stage_stays v
    JOIN openings o ON o.opening_id = v.opening_id
    CROSS JOIN settings s
    WHERE v.entered_day <= s.cut AND (s.since IS NULL OR v.entered_at >= s.since)
      AND (:opening IS NULL OR o.opening = :opening OR CAST(o.opening_id AS TEXT) = :opening)
),
ended AS (
    SELECT stage_id, left_day - entered_day AS days,
           row_number() OVER (PARTITION BY stage_id ORDER BY left_day - entered_day) AS place,
           count(*) OVER (PARTITION BY stage_id) AS n
    FROM stays
    WHERE left_day IS NOT NULL
),
lengths AS (
    SELECT stage_id, max(n) AS n_left,
           max(CASE WHEN place = (n + 1) / 2 THEN days END) AS median_days,
           max(CASE WHEN place = (9 * n + 9) / 10 THEN days END) AS p90_days,
           max(days) AS longest_days
    FROM ended
    GROUP BY stage_id
)
SELECT g.pipeline, g.stage, g.type, count(*) AS n_entered, coalesce(l.n_left, 0) AS n_left,
       l.median_days, l.p90_days, l.longest_days,
       count(CASE WHEN v.left_day IS NULL THEN 1 END) AS n_there,
       max(CASE WHEN v.left_day IS NULL THEN v.cut - v.entered_day END) AS oldest_days,
       count(CASE WHEN v.left_day IS NULL AND v.cut - v.entered_day > g.max_days THEN 1 END) AS overdue_n
FROM stays v
JOIN stages g ON g.stage_id = v.stage_id
LEFT JOIN lengths l ON l.stage_id = v.stage_id
GROUP BY g.pipeline_id, g.pipeline, g.seq, g.stage, g.type, l.n_left, l.median_days, l.p90_days, l.longest_days
ORDER BY g.pipeline_id, g.seq;
