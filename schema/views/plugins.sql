-- Plugins the last run of the program found.
CREATE VIEW plugins AS
SELECT p.id AS plugin,  -- as in its manifest
       p.directory,     -- where it was found
       p.kind,          -- importer or exporter
       p.name,          -- for people
       p.version,       -- its own
       p.abi,           -- plugin interface it was built for
       p.licence,       -- SPDX expression
       p.description,   -- one sentence
       p.state,         -- usable, shadowed or refused
       p.reason,        -- why not, a sentence
       p.manifest       -- JSON, byte for byte
FROM plugin p;
