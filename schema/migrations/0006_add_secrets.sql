-- Random bytes from which pseudonyms are derived, so that nobody without this file can lead them back.

CREATE TABLE secret (
    name  TEXT PRIMARY KEY,  -- what it is for: pseudonyms
    value TEXT NOT NULL      -- 64 hexadecimal digits, made once
        CHECK (length(value) = 64)
) STRICT;

INSERT INTO secret (name, value) VALUES ('pseudonyms', lower(hex(randomblob(32))));
