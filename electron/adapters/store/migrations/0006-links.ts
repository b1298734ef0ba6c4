/** Links that bring phone keys to phones: ids, times and states. Never an address, and never a guest's name. */
export const linksMigration = {
  name: '0006-links',
  sql: `
CREATE TABLE link (
  id TEXT PRIMARY KEY,
  -- Erased with its job.
  job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  user_identity_id TEXT NOT NULL,
  instant_key_id TEXT,
  state TEXT NOT NULL
    CHECK (state IN ('sending', 'uncertain', 'made', 'lost', 'failed', 'withdrawing', 'withdrawn')),
  created_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX link_of_job ON link (job_id);
CREATE INDEX link_of_person ON link (user_identity_id) WHERE instant_key_id IS NOT NULL;
CREATE INDEX link_to_do ON link (state) WHERE state NOT IN ('failed', 'withdrawn');
`,
} as const
