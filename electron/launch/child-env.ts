/** The environment for children: without the Seam key, which only the process that uses it may see (reliability.md 3). */
export const childEnv = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const env = { ...process.env, ...more }
  delete env['SEAM_API_KEY']
  delete env['SEAM_ENDPOINT']
  return env
}
