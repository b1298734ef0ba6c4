/**
 * The queue. Small columns come first, so that claiming reads no overflow pages of the long JSON ones.
 * JSON columns carry no json_valid check on purpose: one damaged row must be quarantined, not the whole database.
 */
export const queueMigration = {
  name: '0001-queue',
  sql: `
CREATE TABLE profile (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  openings INTEGER NOT NULL,
  app_version TEXT NOT NULL
) STRICT;

CREATE TABLE job (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'running', 'uncertain', 'issued', 'needsAttention', 'cancelled')),
  claim TEXT,
  intent_key TEXT NOT NULL,
  batch_id TEXT,
  depends_on TEXT,
  blocks_room INTEGER NOT NULL CHECK (blocks_room IN (0, 1)),
  run_after TEXT,
  not_after TEXT NOT NULL,
  revoked_at TEXT,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  proof TEXT NOT NULL,
  operator TEXT,
  credential_id TEXT,
  request_id TEXT,
  last_sent_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  finished_at TEXT,
  holder TEXT,
  joined_to TEXT NOT NULL,
  notes TEXT NOT NULL,
  problem TEXT,
  intent TEXT NOT NULL,
  CHECK ((state = 'running') = (claim IS NOT NULL)),
  CHECK ((state IN ('issued', 'cancelled')) = (finished_at IS NOT NULL))
) STRICT;

-- The same intent twice is one job, until it was cancelled or its key revoked.
CREATE UNIQUE INDEX job_live_intent ON job (intent_key) WHERE state <> 'cancelled' AND revoked_at IS NULL;
CREATE INDEX job_queued ON job (seq) WHERE state = 'queued';
CREATE INDEX job_due ON job (run_after) WHERE run_after IS NOT NULL AND state IN ('queued', 'uncertain');
CREATE INDEX job_waiting ON job (depends_on) WHERE depends_on IS NOT NULL AND state = 'queued';
CREATE INDEX job_by_state ON job (state, seq);
CREATE INDEX job_by_batch ON job (batch_id, seq) WHERE batch_id IS NOT NULL;

-- The rooms of jobs that are not final: what claiming looks at. A final job's rooms are in its intent.
CREATE TABLE job_room (
  entrance_id TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES job (seq),
  PRIMARY KEY (entrance_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_room_by_job ON job_room (seq);

CREATE TABLE attempt (
  seq INTEGER NOT NULL REFERENCES job (seq),
  n INTEGER NOT NULL CHECK (n > 0),
  outcome TEXT NOT NULL CHECK (outcome IN (
    'sending', 'accepted', 'notSent', 'unknown', 'throttled', 'unauthorised', 'refused', 'foundAfterwards')),
  started_at TEXT NOT NULL,
  finished_at TEXT,
  status INTEGER,
  code TEXT,
  message TEXT,
  request_id TEXT,
  request TEXT NOT NULL,
  PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;
`,
} as const
