-- How high a role stands, by the words of its title; schema/title_levels.tsv says which words mean what.
--
-- A comment stands before the last words of its column, so that SQLite keeps it with the table.

ALTER TABLE role ADD COLUMN level TEXT -- by the words of the title: intern to executive; NULL = they do not say
    CHECK (level <> '');
