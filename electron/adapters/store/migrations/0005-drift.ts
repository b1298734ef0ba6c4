/** What happened elsewhere to keys of ours. Ids and times only: the guest is found through the job. */
export const driftMigration = {
  name: '0005-drift',
  sql: `
CREATE TABLE drift (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
} as const
