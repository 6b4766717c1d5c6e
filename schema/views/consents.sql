-- Why data of people may be kept.
CREATE VIEW consents AS
SELECT c.id AS consent_id,     -- number of the record
       c.person AS person_id,  -- whose data
       c.purpose,              -- what for
       c.basis,                -- consent, contract, legitimate_interest or legal_obligation
       c.given_on,             -- date
       c.expires_on,           -- last day it holds; NULL = the rule of the purpose decides
       c.withdrawn_on,         -- date; NULL = in force
       c.evidence,             -- where it is written down
       c.actor                 -- who entered it
FROM consent c;
