-- Other names of organizations, set by people.
CREATE VIEW organization_aliases AS
SELECT a.organization AS organization_id,  -- whom it means
       a.name AS alias,                    -- as entered
       a.key                               -- folded, without legal form
FROM organization_alias a;
