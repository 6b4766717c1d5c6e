-- Since when each of two merged people was on a list, so that a merge that is taken back gives both their own entry.
--
-- A comment stands before the last words of its column, so that SQLite keeps it with the table.

ALTER TABLE person_merge_item ADD COLUMN added_at TEXT -- of being on a list: since when; NULL = not known, or no list
    CHECK (added_at IS NULL OR list IS NOT NULL);
ALTER TABLE person_merge_item ADD COLUMN author TEXT -- of being on a list: who added them; NULL = not known, or no list
    CHECK (author IS NULL OR list IS NOT NULL);
