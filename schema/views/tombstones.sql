-- Keyed hashes of the erased, which stop a silent return.
CREATE VIEW tombstones AS
SELECT t.hash,                   -- of an e-mail address, a profile or a document
       t.erasure AS erasure_id   -- which erasure left it
FROM tombstone t;
