/**
 * The request as a command for IT. The key is a placeholder of the shell: this window never has the real one.
 */
export const asCurl = (request: unknown): string =>
  [
    'curl -X POST https://connect.getseam.com/acs/credentials/create',
    '-H "Authorization: Bearer $SEAM_API_KEY"',
    '-H "Content-Type: application/json"',
    `-d '${JSON.stringify(request).replaceAll("'", String.raw`'\''`)}'`,
  ].join(' \\\n  ')
