/** Group jobs: which list was accepted, which job makes the key of which row, and how lists of a source are read. */
export const groupsMigration = {
  name: '0003-groups',
  sql: `
CREATE TABLE batch (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  identity TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE batch_line (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id TEXT NOT NULL REFERENCES batch (id),
  job_id TEXT NOT NULL REFERENCES job (id),
  row INTEGER NOT NULL,
  room TEXT NOT NULL,
  guest TEXT NOT NULL,
  copy INTEGER NOT NULL,
  UNIQUE (batch_id, job_id)
) STRICT;

CREATE TABLE saved_list (
  signature TEXT PRIMARY KEY,
  used_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
} as const
