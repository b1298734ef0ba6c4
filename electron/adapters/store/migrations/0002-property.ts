/** The local copy of the property: everything here can be read from Seam again, except the settings. */
export const propertyMigration = {
  name: '0002-property',
  sql: `
CREATE TABLE property (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  body TEXT NOT NULL
) STRICT;

-- When the whole copy was read, and when the keys of a single door were read after that.
CREATE TABLE copy_read (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  read_at TEXT NOT NULL
) STRICT;
CREATE TABLE door_read (
  entrance_id TEXT PRIMARY KEY,
  read_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE door (
  position INTEGER PRIMARY KEY,
  entrance_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  category TEXT NOT NULL
) STRICT;

CREATE TABLE guest (
  position INTEGER PRIMARY KEY,
  acs_user_id TEXT NOT NULL UNIQUE,
  user_identity_id TEXT,
  full_name TEXT NOT NULL,
  email TEXT,
  phone TEXT
) STRICT;

CREATE TABLE key (
  position INTEGER PRIMARY KEY,
  credential_id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;
CREATE TABLE key_door (
  entrance_id TEXT NOT NULL,
  credential_id TEXT NOT NULL REFERENCES key (credential_id) ON DELETE CASCADE,
  PRIMARY KEY (entrance_id, credential_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX key_door_by_key ON key_door (credential_id);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
} as const
