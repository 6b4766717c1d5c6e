-- Conversations that were planned or held.
CREATE VIEW interviews AS
SELECT i.id AS interview_id,             -- number of the interview
       i.application AS application_id,  -- about which application
       a.person AS person_id,            -- with whom
       i.kind,                           -- phone, technical, panel
       i.at,                             -- UTC
       i.interviewers,                   -- who asks
       i.actor                           -- who entered it
FROM interview i
JOIN application a ON a.id = i.application;
