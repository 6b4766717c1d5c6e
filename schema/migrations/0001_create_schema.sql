-- The first schema: sources, projection, human layer, plugins, search.
--
-- Dates are ISO 8601 prefixes: 2019, 2019-03 or 2019-03-05; a missing part is unknown, never filled in.
-- Month indices count year * 12 + month - 1; intervals are half-open, so an end month is one past the last.
-- Rows of the projection are rebuilt from documents and edits as a whole; their ids are not stable.
-- Their document columns carry no foreign key: it would need an index per table, and `vitae check`
-- compares every projection with its documents anyway.

---------------------------------------------------------------------------------------- sources

-- The original of everything that came in; immutable.
CREATE TABLE document (
    id         INTEGER PRIMARY KEY,                                   -- number of the document
    sha256     TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),      -- of the bytes, lower-case hexadecimal
    person     INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- whom it speaks about
    media_type TEXT NOT NULL,                                         -- what the importer read it as: text/markdown
    name       TEXT NOT NULL,                                         -- file name without folder
    language   TEXT,                                                  -- ISO 639-1 of its text, if known
    as_of      TEXT NOT NULL CHECK (as_of GLOB '[12][0-9][0-9][0-9]' OR as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]'
                                    OR as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), -- date it speaks for
    as_of_kind TEXT NOT NULL CHECK (as_of_kind IN ('given', 'stated', 'export', 'file', 'import')), -- where as_of comes from
    text       TEXT,                                                  -- the words a reader sees; NULL = the bytes themselves
    bytes      BLOB NOT NULL                                          -- the original, byte for byte
) STRICT;
CREATE INDEX document_by_person ON document (person);

-- What importer and recogniser read in a document; replaced when the document is read anew.
CREATE TABLE extraction (
    document           INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE, -- what was read
    plugin             TEXT NOT NULL,     -- id of the importer
    plugin_version     TEXT NOT NULL,     -- its version
    recognizer_version TEXT NOT NULL,     -- version of the recogniser; empty for structured formats
    words              INTEGER NOT NULL,  -- words a reader sees
    words_in_facts     INTEGER NOT NULL,  -- words that ended in a fact
    words_kept         INTEGER NOT NULL,  -- words kept verbatim in other sections
    cv                 TEXT NOT NULL,     -- the facts, as JSON
    diagnostics        TEXT NOT NULL      -- what was doubtful, as a JSON list of severity, message, line
) STRICT;

-- The keys by which documents of one person find each other: e-mail addresses and profiles.
CREATE TABLE identity_key (
    key      TEXT NOT NULL,                                                -- normalised: email:a@b.org, profile:github.com/user
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,  -- where it stands
    PRIMARY KEY (key, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_key_by_document ON identity_key (document);

-- One call of the import.
CREATE TABLE import_run (
    id          INTEGER PRIMARY KEY,  -- number of the run
    started_at  TEXT NOT NULL,        -- UTC, 2024-05-01T12:00:00Z
    finished_at TEXT,                 -- UTC; NULL = running or interrupted
    undone_at   TEXT,                 -- UTC; NULL = in force
    options     TEXT NOT NULL         -- what was asked for, as JSON
) STRICT;

-- What became of one file in a run.
CREATE TABLE import_item (
    run      INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,  -- the run
    seq      INTEGER NOT NULL,                                               -- order within the run, from 1
    path     TEXT NOT NULL,                                                  -- as given or found
    outcome  TEXT NOT NULL CHECK (outcome IN ('imported', 'updated', 'unchanged', 'no_cv', 'failed')), -- what became of it
    reason   TEXT,                                                           -- one sentence for no_cv and failed
    document INTEGER REFERENCES document (id) ON DELETE SET NULL,            -- the document; NULL = none or removed
    person   INTEGER REFERENCES person (id) ON DELETE SET NULL,              -- the person; NULL = none or gone
    PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_by_document ON import_item (document) WHERE document IS NOT NULL;
CREATE INDEX import_item_by_person ON import_item (person) WHERE person IS NOT NULL;

------------------------------------------------------------------------------------- projection

-- A human being; scalar facts come from the newest document that states them.
CREATE TABLE person (
    id            INTEGER PRIMARY KEY,                      -- number of the person
    name          TEXT NOT NULL,                            -- as written; empty if no document states one
    headline      TEXT,                                     -- one line about oneself
    summary       TEXT,                                     -- profile text
    as_of         TEXT NOT NULL,                            -- date the newest document speaks for
    document      INTEGER,  -- the newest document
    name_document INTEGER,  -- states the name; NULL = an edit does
    first_line    INTEGER,                                  -- first line of the name in name_document
    last_line     INTEGER                                   -- last line of the name
) STRICT;
CREATE INDEX person_by_name ON person (name);

-- How to reach a person.
CREATE TABLE contact (
    id         INTEGER PRIMARY KEY,                                        -- number of the row
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    kind       TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'url', 'address')), -- what value is
    value      TEXT NOT NULL,                                              -- usable form
    key        TEXT NOT NULL,                                              -- normalised for comparing
    label      TEXT,                                                       -- as written: mobile, GitHub
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                    -- first line in the document
    last_line  INTEGER                                                     -- last line in the document
) STRICT;
CREATE INDEX contact_by_person ON contact (person);
CREATE INDEX contact_by_key ON contact (key);

-- Employers; one row for all spellings that fold to the same key.
CREATE TABLE organization (
    id   INTEGER PRIMARY KEY,   -- number of the organization
    name TEXT NOT NULL,         -- spelling to show
    key  TEXT NOT NULL UNIQUE   -- folded, without legal form
) STRICT;

-- Other names of an organization, set by people.
CREATE TABLE organization_alias (
    key          TEXT PRIMARY KEY,                                              -- folded, without legal form
    name         TEXT NOT NULL,                                                 -- as entered
    organization INTEGER NOT NULL REFERENCES organization (id) ON DELETE CASCADE -- whom it means
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_alias_by_organization ON organization_alias (organization);

-- One position held by a person.
CREATE TABLE role (
    id                INTEGER PRIMARY KEY,                                        -- number of the row
    person            INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- who held it
    organization      INTEGER REFERENCES organization (id),                       -- where; NULL = not stated
    organization_name TEXT,                                                       -- as written
    organization_url  TEXT,                                                       -- link of the organization
    client            TEXT,                                                       -- whom the work was done for, if someone else
    title             TEXT,                                                       -- as written
    kind              TEXT NOT NULL CHECK (kind IN ('employment', 'freelance', 'internship', 'volunteer', 'teaching', 'opensource')), -- of work
    location          TEXT,                                                       -- as written
    start_date        TEXT CHECK (start_date GLOB '[12][0-9][0-9][0-9]' OR start_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]'
                                  OR start_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), -- ISO prefix; NULL = not stated
    end_date          TEXT CHECK (end_date GLOB '[12][0-9][0-9][0-9]' OR end_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]'
                                  OR end_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), -- ISO prefix, inclusive; only for end_kind date
    end_kind          TEXT NOT NULL CHECK (end_kind IN ('unknown', 'date', 'present')), -- how the period ends
    as_of             TEXT NOT NULL,                                              -- date of the document that states it: what present means
    stated_months     INTEGER,                                                    -- length stated in words, without dates
    stated_min_months INTEGER,                                                    -- least months its precision allows
    stated_max_months INTEGER,                                                    -- most months its precision allows
    period_text       TEXT,                                                       -- the words of the document
    summary           TEXT,                                                       -- prose about it
    highlights        TEXT,                                                       -- its list items, as a JSON list
    document          INTEGER,  -- the newest that states it; NULL = an edit does
    first_line        INTEGER,                                                    -- first line in the document
    last_line         INTEGER,                                                    -- last line in the document
    start_min INTEGER GENERATED ALWAYS AS (
        CAST(substr(start_date, 1, 4) AS INTEGER) * 12
        + CASE WHEN length(start_date) >= 7 THEN CAST(substr(start_date, 6, 2) AS INTEGER) - 1 ELSE 0 END) STORED, -- first month it can have started in
    start_max INTEGER GENERATED ALWAYS AS (
        min(start_min + CASE WHEN length(start_date) >= 7 THEN 0 ELSE 11 END,
            coalesce(end_max - 1, start_min + 11))) STORED, -- last month it can have started in
    end_min INTEGER GENERATED ALWAYS AS (CASE end_kind
        WHEN 'date' THEN max(CAST(substr(end_date, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(end_date) >= 7 THEN CAST(substr(end_date, 6, 2) AS INTEGER) ELSE 1 END, coalesce(start_min + 1, 0))
        WHEN 'present' THEN max(CAST(substr(as_of, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) ELSE 1 END, coalesce(start_min + 1, 0))
        END) STORED, -- earliest end, exclusive; present ends with the month of as_of; NULL = unknown
    end_max INTEGER GENERATED ALWAYS AS (CASE end_kind
        WHEN 'date' THEN CAST(substr(end_date, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(end_date) >= 7 THEN CAST(substr(end_date, 6, 2) AS INTEGER) ELSE 12 END
        WHEN 'present' THEN CAST(substr(as_of, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) ELSE 12 END
        END) STORED, -- latest end, exclusive; not above start_min = the dates are reversed
    CHECK ((end_date IS NOT NULL) = (end_kind = 'date'))
) STRICT;
CREATE INDEX role_by_person ON role (person);
CREATE INDEX role_by_organization ON role (organization, organization_name);

-- What each document says about a role; several documents may state the same one differently.
CREATE TABLE role_source (
    role              INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,  -- the role
    document          INTEGER NOT NULL,  -- the document
    first_line        INTEGER NOT NULL,                                         -- first line in the document; 0 = unknown
    last_line         INTEGER NOT NULL,                                         -- last line in the document
    organization_name TEXT,                                                     -- as this document writes it
    title             TEXT,                                                     -- as this document writes it
    start_date        TEXT,                                                     -- as this document states it
    end_date          TEXT,                                                     -- as this document states it
    end_kind          TEXT NOT NULL,                                            -- unknown, date or present
    PRIMARY KEY (role, document, first_line)
) STRICT, WITHOUT ROWID;

-- Studies and trainings.
CREATE TABLE education (
    id            INTEGER PRIMARY KEY,                                        -- number of the row
    person        INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    institution   TEXT,                                                       -- as written
    qualification TEXT,                                                       -- degree and field as written
    location      TEXT,                                                       -- as written
    start_date    TEXT,                                                       -- ISO prefix; NULL = not stated
    end_date      TEXT,                                                       -- ISO prefix, inclusive; only for end_kind date
    end_kind      TEXT NOT NULL CHECK (end_kind IN ('unknown', 'date', 'present')), -- how the period ends
    as_of         TEXT NOT NULL,                                              -- date of the document that states it: what present means
    stated_months     INTEGER,                                                -- length stated in words, without dates
    stated_min_months INTEGER,                                                -- least months its precision allows
    stated_max_months INTEGER,                                                -- most months its precision allows
    period_text   TEXT,                                                       -- the words of the document
    text          TEXT,                                                       -- everything else said about it
    document      INTEGER,  -- states it; NULL = an edit does
    first_line    INTEGER,                                                    -- first line in the document
    last_line     INTEGER,                                                    -- last line in the document
    start_min INTEGER GENERATED ALWAYS AS (
        CAST(substr(start_date, 1, 4) AS INTEGER) * 12
        + CASE WHEN length(start_date) >= 7 THEN CAST(substr(start_date, 6, 2) AS INTEGER) - 1 ELSE 0 END) STORED, -- first month it can have started in
    start_max INTEGER GENERATED ALWAYS AS (
        min(start_min + CASE WHEN length(start_date) >= 7 THEN 0 ELSE 11 END,
            coalesce(end_max - 1, start_min + 11))) STORED, -- last month it can have started in
    end_min INTEGER GENERATED ALWAYS AS (CASE end_kind
        WHEN 'date' THEN max(CAST(substr(end_date, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(end_date) >= 7 THEN CAST(substr(end_date, 6, 2) AS INTEGER) ELSE 1 END, coalesce(start_min + 1, 0))
        WHEN 'present' THEN max(CAST(substr(as_of, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) ELSE 1 END, coalesce(start_min + 1, 0))
        END) STORED, -- earliest end, exclusive; present ends with the month of as_of; NULL = unknown
    end_max INTEGER GENERATED ALWAYS AS (CASE end_kind
        WHEN 'date' THEN CAST(substr(end_date, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(end_date) >= 7 THEN CAST(substr(end_date, 6, 2) AS INTEGER) ELSE 12 END
        WHEN 'present' THEN CAST(substr(as_of, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) ELSE 12 END
        END) STORED, -- latest end, exclusive; not above start_min = the dates are reversed
    CHECK ((end_date IS NOT NULL) = (end_kind = 'date'))
) STRICT;
CREATE INDEX education_by_person ON education (person);

-- Projects, inside or outside a role.
CREATE TABLE project (
    id            INTEGER PRIMARY KEY,                                        -- number of the row
    person        INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    name          TEXT,                                                       -- as written
    url           TEXT,                                                       -- link of the project
    organization_name TEXT,                                                   -- for whom, as written
    title         TEXT,                                                       -- the person's part in it
    start_date    TEXT,                                                       -- ISO prefix; NULL = not stated
    end_date      TEXT,                                                       -- ISO prefix, inclusive; only for end_kind date
    end_kind      TEXT NOT NULL CHECK (end_kind IN ('unknown', 'date', 'present')), -- how the period ends
    as_of         TEXT NOT NULL,                                              -- date of the document that states it: what present means
    stated_months     INTEGER,                                                -- length stated in words, without dates
    stated_min_months INTEGER,                                                -- least months its precision allows
    stated_max_months INTEGER,                                                -- most months its precision allows
    period_text   TEXT,                                                       -- the words of the document
    summary       TEXT,                                                       -- prose about it
    highlights    TEXT,                                                       -- its list items, as a JSON list
    document      INTEGER,  -- states it; NULL = an edit does
    first_line    INTEGER,                                                    -- first line in the document
    last_line     INTEGER,                                                    -- last line in the document
    start_min INTEGER GENERATED ALWAYS AS (
        CAST(substr(start_date, 1, 4) AS INTEGER) * 12
        + CASE WHEN length(start_date) >= 7 THEN CAST(substr(start_date, 6, 2) AS INTEGER) - 1 ELSE 0 END) STORED, -- first month it can have started in
    start_max INTEGER GENERATED ALWAYS AS (
        min(start_min + CASE WHEN length(start_date) >= 7 THEN 0 ELSE 11 END,
            coalesce(end_max - 1, start_min + 11))) STORED, -- last month it can have started in
    end_min INTEGER GENERATED ALWAYS AS (CASE end_kind
        WHEN 'date' THEN max(CAST(substr(end_date, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(end_date) >= 7 THEN CAST(substr(end_date, 6, 2) AS INTEGER) ELSE 1 END, coalesce(start_min + 1, 0))
        WHEN 'present' THEN max(CAST(substr(as_of, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) ELSE 1 END, coalesce(start_min + 1, 0))
        END) STORED, -- earliest end, exclusive; present ends with the month of as_of; NULL = unknown
    end_max INTEGER GENERATED ALWAYS AS (CASE end_kind
        WHEN 'date' THEN CAST(substr(end_date, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(end_date) >= 7 THEN CAST(substr(end_date, 6, 2) AS INTEGER) ELSE 12 END
        WHEN 'present' THEN CAST(substr(as_of, 1, 4) AS INTEGER) * 12
            + CASE WHEN length(as_of) >= 7 THEN CAST(substr(as_of, 6, 2) AS INTEGER) ELSE 12 END
        END) STORED, -- latest end, exclusive; not above start_min = the dates are reversed
    CHECK ((end_date IS NOT NULL) = (end_kind = 'date'))
) STRICT;
CREATE INDEX project_by_person ON project (person);

-- Languages a person speaks.
CREATE TABLE language (
    id         INTEGER PRIMARY KEY,                                        -- number of the row
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    name       TEXT,                                                       -- as written
    level      TEXT,                                                       -- as written
    cefr       TEXT,                                                       -- A1 to C2, only if stated as such
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                    -- first line in the document
    last_line  INTEGER                                                     -- last line in the document
) STRICT;
CREATE INDEX language_by_person ON language (person);

-- Certificates and licences.
CREATE TABLE certificate (
    id         INTEGER PRIMARY KEY,                                        -- number of the row
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    name       TEXT,                                                       -- as written
    issuer     TEXT,                                                       -- as written
    url        TEXT,                                                       -- link of the certificate
    issued     TEXT,                                                       -- ISO prefix
    expires    TEXT,                                                       -- ISO prefix
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                    -- first line in the document
    last_line  INTEGER                                                     -- last line in the document
) STRICT;
CREATE INDEX certificate_by_person ON certificate (person);

-- Papers, books, articles, talks.
CREATE TABLE publication (
    id         INTEGER PRIMARY KEY,                                        -- number of the row
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    title      TEXT,                                                       -- as written
    publisher  TEXT,                                                       -- as written
    url        TEXT,                                                       -- link of the publication
    published  TEXT,                                                       -- ISO prefix
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                    -- first line in the document
    last_line  INTEGER                                                     -- last line in the document
) STRICT;
CREATE INDEX publication_by_person ON publication (person);

-- Prizes and honours.
CREATE TABLE award (
    id         INTEGER PRIMARY KEY,                                        -- number of the row
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    title      TEXT,                                                       -- as written
    awarder    TEXT,                                                       -- as written
    awarded    TEXT,                                                       -- ISO prefix
    text       TEXT,                                                       -- everything else said about it
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                    -- first line in the document
    last_line  INTEGER                                                     -- last line in the document
) STRICT;
CREATE INDEX award_by_person ON award (person);

-- What others say about a person, quoted in a document.
CREATE TABLE recommendation (
    id         INTEGER PRIMARY KEY,                                        -- number of the row
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- about whom
    author     TEXT,                                                       -- as written
    relation   TEXT,                                                       -- position of the author, as written
    text       TEXT,                                                       -- the quotation
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                    -- first line in the document
    last_line  INTEGER                                                     -- last line in the document
) STRICT;
CREATE INDEX recommendation_by_person ON recommendation (person);

-- Parts of a document that are none of the above, word for word.
CREATE TABLE other_section (
    id         INTEGER PRIMARY KEY,                                        -- number of the row
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whose
    heading    TEXT,                                                       -- as written
    text       TEXT,                                                       -- as written
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                    -- first line in the document
    last_line  INTEGER                                                     -- last line in the document
) STRICT;
CREATE INDEX other_section_by_person ON other_section (person);

-- Canonical skills: the built-in table, the user's own, and names found in documents that nobody has reviewed.
CREATE TABLE skill (
    id       INTEGER PRIMARY KEY,                                                 -- number of the skill
    name     TEXT NOT NULL,                                                       -- canonical name to show
    key      TEXT NOT NULL UNIQUE,                                                -- folded name
    category TEXT,                                                                -- programming language, database; NULL = not reviewed
    status   TEXT NOT NULL CHECK (status IN ('built_in', 'user', 'unreviewed'))   -- who vouches for it
) STRICT;

-- Every name that means a reviewed skill, its own included.
CREATE TABLE skill_alias (
    key    TEXT PRIMARY KEY,                                                  -- folded alias
    alias  TEXT NOT NULL,                                                     -- as entered
    skill  INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,          -- what it means
    origin TEXT NOT NULL CHECK (origin IN ('built_in', 'user'))               -- who says so; user wins
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_alias_by_skill ON skill_alias (skill);

-- Hierarchy: who knows the child knows the parent.
CREATE TABLE skill_edge (
    child  INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,  -- React
    parent INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,  -- JavaScript
    origin TEXT NOT NULL CHECK (origin IN ('built_in', 'user')),      -- who says so
    PRIMARY KEY (child, parent)
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_edge_by_parent ON skill_edge (parent);

-- Evidence that a skill was used in a role: at most one row per class of evidence.
CREATE TABLE role_skill (
    role       INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,           -- where it was used
    skill      INTEGER NOT NULL REFERENCES skill (id),                            -- what was used
    evidence   TEXT NOT NULL CHECK (evidence IN ('listed', 'in_text', 'asserted')), -- in a technology list, in prose, by an edit
    seq        INTEGER NOT NULL,                                                  -- order in the document
    raw        TEXT NOT NULL,                                                     -- as written
    version    TEXT,                                                              -- 17 of C++17
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                           -- first line in the document
    last_line  INTEGER,                                                           -- last line in the document
    PRIMARY KEY (role, skill, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_skill_by_skill ON role_skill (skill);

-- Evidence that a skill was used in a project.
CREATE TABLE project_skill (
    project    INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,        -- where it was used
    skill      INTEGER NOT NULL REFERENCES skill (id),                            -- what was used
    evidence   TEXT NOT NULL CHECK (evidence IN ('listed', 'in_text', 'asserted')), -- in a technology list, in prose, by an edit
    seq        INTEGER NOT NULL,                                                  -- order in the document
    raw        TEXT NOT NULL,                                                     -- as written
    version    TEXT,                                                              -- 17 of C++17
    document   INTEGER,  -- states it; NULL = an edit does
    first_line INTEGER,                                                           -- first line in the document
    last_line  INTEGER,                                                           -- last line in the document
    PRIMARY KEY (project, skill, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX project_skill_by_skill ON project_skill (skill);

-- A skill listed for the person without a role: a claim without dates.
CREATE TABLE skill_claim (
    person        INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- who claims it
    skill         INTEGER NOT NULL REFERENCES skill (id),                     -- what
    seq           INTEGER NOT NULL,                                           -- order in the document
    raw           TEXT NOT NULL,                                              -- as written
    version       TEXT,                                                       -- 17 of C++17
    skill_group   TEXT,                                                       -- heading or label it stands under
    level         TEXT,                                                       -- as written
    stated_months INTEGER,                                                    -- experience as stated
    document      INTEGER,  -- states it; NULL = an edit does
    first_line    INTEGER,                                                    -- first line in the document
    last_line     INTEGER,                                                    -- last line in the document
    PRIMARY KEY (person, skill)
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_claim_by_skill ON skill_claim (skill);

------------------------------------------------------------------------------------ human layer

-- What people changed; append-only. Applied after the documents, so that an import never overwrites it.
CREATE TABLE edit (
    id      INTEGER PRIMARY KEY,                                            -- number; later edits win
    person  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,      -- about whom
    made_at TEXT NOT NULL,                                                  -- UTC, 2024-05-01T12:00:00Z
    action  TEXT NOT NULL CHECK (action IN ('set', 'add', 'hide')),         -- what is done to the fact
    fact    TEXT NOT NULL,                                                  -- stable key of the fact; for add its kind
    field   TEXT,                                                           -- for set: which field
    value   TEXT,                                                           -- for set the text, for add the fact as JSON
    CHECK ((field IS NOT NULL) = (action = 'set')),
    CHECK ((value IS NULL) = (action = 'hide'))
) STRICT;
CREATE INDEX edit_by_person ON edit (person);

-- Free words about a person.
CREATE TABLE note (
    id      INTEGER PRIMARY KEY,                                        -- number of the note
    person  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- about whom
    made_at TEXT NOT NULL,                                              -- UTC, 2024-05-01T12:00:00Z
    text    TEXT NOT NULL                                               -- the words
) STRICT;
CREATE INDEX note_by_person ON note (person);

-- Labels people put on people.
CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,   -- number of the tag
    name TEXT NOT NULL UNIQUE   -- as entered
) STRICT;

CREATE TABLE person_tag (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- who
    tag    INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,     -- which label
    PRIMARY KEY (person, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_tag_by_tag ON person_tag (tag);

---------------------------------------------------------------------------------------- plugins

-- The plugins the last run of the program found.
CREATE TABLE plugin (
    id          TEXT NOT NULL,                                                        -- as in its manifest
    directory   TEXT NOT NULL,                                                        -- where it was found
    kind        TEXT NOT NULL CHECK (kind IN ('importer', 'exporter')),               -- what it does
    name        TEXT NOT NULL,                                                        -- for people
    version     TEXT NOT NULL,                                                        -- its own
    abi         TEXT NOT NULL,                                                        -- plugin interface it was built for
    licence     TEXT NOT NULL,                                                        -- SPDX expression
    description TEXT NOT NULL,                                                        -- one sentence
    state       TEXT NOT NULL CHECK (state IN ('usable', 'shadowed', 'refused')),     -- whether it can run
    reason      TEXT NOT NULL,                                                        -- why not, a sentence
    manifest    TEXT NOT NULL,                                                        -- JSON, byte for byte
    PRIMARY KEY (id, directory)
) STRICT, WITHOUT ROWID;

CREATE TABLE plugin_format (
    plugin     TEXT NOT NULL,  -- id of the plugin
    directory  TEXT NOT NULL,  -- where it was found
    name       TEXT NOT NULL,  -- as after --format
    media_type TEXT NOT NULL,  -- text/markdown
    extensions TEXT NOT NULL,  -- lower case with dot, as a JSON list
    PRIMARY KEY (plugin, directory, name),
    FOREIGN KEY (plugin, directory) REFERENCES plugin (id, directory) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Options of plugins that the user has set; they survive the plugin.
CREATE TABLE plugin_setting (
    plugin TEXT NOT NULL,  -- id of the plugin
    key    TEXT NOT NULL,  -- name of the option
    value  TEXT NOT NULL,  -- as entered
    PRIMARY KEY (plugin, key)
) STRICT, WITHOUT ROWID;

----------------------------------------------------------------------------------------- search

-- What the full-text table indexes, one row per person.
CREATE VIEW search_content AS
SELECT p.id,    -- the person
       p.name,  -- as written
       (SELECT group_concat(title, char(10)) FROM (SELECT title FROM role WHERE person = p.id ORDER BY id)) AS titles, -- of all roles
       (SELECT group_concat(organization_name, char(10))
          FROM (SELECT organization_name FROM role WHERE person = p.id ORDER BY id)) AS organizations, -- of all roles, as written
       (SELECT group_concat(name, char(10))
          FROM (SELECT CASE status WHEN 'unreviewed' THEN key ELSE name END AS name FROM skill
                 WHERE id IN (SELECT rs.skill FROM role r JOIN role_skill rs ON rs.role = r.id WHERE r.person = p.id
                              UNION SELECT ps.skill FROM project j JOIN project_skill ps ON ps.project = j.id WHERE j.person = p.id
                              UNION SELECT skill FROM skill_claim WHERE person = p.id)
                 ORDER BY key)) AS skills, -- canonical names; of unreviewed skills the key, which never changes
       (SELECT group_concat(coalesce(text, CAST(bytes AS TEXT)), char(10))
          FROM (SELECT text, bytes FROM document WHERE person = p.id ORDER BY sha256)) AS text -- of all documents
FROM person p;

-- Full text over people; external content, so the words are stored once.
CREATE VIRTUAL TABLE person_search USING fts5 (
    name, titles, organizations, skills, text,
    content = 'search_content', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'"
);

------------------------------------------------------------------------------------ bookkeeping

-- Texts of the program that the database mirrors (views, built-in skills): refreshed when they change.
CREATE TABLE mirrored_text (
    name   TEXT PRIMARY KEY,  -- which text
    sha256 TEXT NOT NULL      -- of the text as mirrored
) STRICT, WITHOUT ROWID;
