-- How many people confirm a listed skill, where the document's site counts them.
--
-- A comment stands before the last words of its column, so that SQLite keeps it with the table.

ALTER TABLE skill_claim ADD COLUMN endorsements INTEGER -- people who confirm it, where its document counts them
    CHECK (endorsements > 0);
