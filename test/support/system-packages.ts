import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { missingPackages } from './capabilities.ts'

/**
 * Installs through apt what the tests use of a Debian system. Answers null, or a sentence saying what a person has
 * to do. On other systems it answers null: what is missing there is left out and named at the end of the run.
 */
export const ensureSystemPackages = (): string | null => {
  const wanted = missingPackages()
  if (wanted.length === 0) return null
  const command = `apt-get update && apt-get install -y --no-install-recommends ${wanted.join(' ')}`
  const advice = `The tests need ${wanted.join(', ')}. As root: ${command}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return advice
  process.stdout.write(`Installing ${wanted.join(', ')}...\n`)
  const { stdout, stderr } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return missingPackages().length === 0 ? null : `${stdout}${stderr}\n${advice}`
}
