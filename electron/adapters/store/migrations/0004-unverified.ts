/** Keys whose verifying read failed are compared later: `run_after` of an issued job says when. */
export const unverifiedMigration = {
  name: '0004-unverified',
  sql: `
CREATE INDEX job_unverified ON job (run_after)
WHERE run_after IS NOT NULL AND state = 'issued' AND revoked_at IS NULL;

UPDATE job SET run_after = updated_at
WHERE state = 'issued' AND revoked_at IS NULL AND notes LIKE '%"notVerified"%';
`,
} as const
