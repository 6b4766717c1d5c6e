-- What interviewers think.
CREATE VIEW scorecards AS
SELECT c.id AS scorecard_id,             -- number of the scorecard
       c.interview AS interview_id,      -- after which interview
       i.application AS application_id,  -- about which application
       a.person AS person_id,            -- about whom
       c.author,                         -- whose opinion
       c.made_at,                        -- UTC
       c.overall,                        -- 1 strong no, 3 undecided, 5 strong yes
       c.note                            -- as entered
FROM scorecard c
JOIN interview i ON i.id = c.interview
JOIN application a ON a.id = i.application;
