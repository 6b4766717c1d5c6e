-- People whom somebody declared to be one person; what a merge moved goes back when it is taken back.
CREATE TABLE person_merge (
    id      INTEGER PRIMARY KEY,  -- number of the merge; the last one is taken back first
    made_at TEXT NOT NULL,        -- UTC, 2024-05-01T12:00:00Z
    person  INTEGER NOT NULL      -- number of the person that went into the other one and is not given to anybody else
) STRICT;

-- What belonged to whom before a merge: one thing per row.
CREATE TABLE person_merge_item (
    merge       INTEGER NOT NULL REFERENCES person_merge (id) ON DELETE CASCADE,  -- the merge
    side        TEXT NOT NULL CHECK (side IN ('kept', 'joined')),                 -- whose: of the person that stayed, or of the other
    document    INTEGER REFERENCES document (id) ON DELETE CASCADE,               -- a document
    edit        INTEGER REFERENCES edit (id) ON DELETE CASCADE,                   -- or an edit
    note        INTEGER REFERENCES note (id) ON DELETE CASCADE,                   -- or a note
    reminder    INTEGER REFERENCES reminder (id) ON DELETE CASCADE,               -- or a reminder
    application INTEGER REFERENCES application (id) ON DELETE CASCADE,            -- or an application
    consent     INTEGER REFERENCES consent (id) ON DELETE CASCADE,                -- or a consent
    hold        INTEGER REFERENCES hold (id) ON DELETE CASCADE,                   -- or a hold
    tag         INTEGER REFERENCES tag (id) ON DELETE CASCADE,                    -- or having a tag
    list        INTEGER REFERENCES list (id) ON DELETE CASCADE,                   -- or being on a list
    CHECK ((document IS NOT NULL) + (edit IS NOT NULL) + (note IS NOT NULL) + (reminder IS NOT NULL)
           + (application IS NOT NULL) + (consent IS NOT NULL) + (hold IS NOT NULL) + (tag IS NOT NULL)
           + (list IS NOT NULL) = 1)
) STRICT;
CREATE INDEX person_merge_item_by_merge ON person_merge_item (merge);
CREATE INDEX person_merge_item_by_document ON person_merge_item (document) WHERE document IS NOT NULL;
CREATE INDEX person_merge_item_by_edit ON person_merge_item (edit) WHERE edit IS NOT NULL;
CREATE INDEX person_merge_item_by_note ON person_merge_item (note) WHERE note IS NOT NULL;
CREATE INDEX person_merge_item_by_reminder ON person_merge_item (reminder) WHERE reminder IS NOT NULL;
CREATE INDEX person_merge_item_by_application ON person_merge_item (application) WHERE application IS NOT NULL;
CREATE INDEX person_merge_item_by_consent ON person_merge_item (consent) WHERE consent IS NOT NULL;
CREATE INDEX person_merge_item_by_hold ON person_merge_item (hold) WHERE hold IS NOT NULL;
CREATE INDEX person_merge_item_by_tag ON person_merge_item (tag) WHERE tag IS NOT NULL;
CREATE INDEX person_merge_item_by_list ON person_merge_item (list) WHERE list IS NOT NULL;
