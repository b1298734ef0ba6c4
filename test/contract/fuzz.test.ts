import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** In a process of its own, because ending it is one of the things that must not happen. */
test('500 spoilt workbooks and tables are understood or refused: no thread and no process ends, nothing stalls', async () => {
  const run = join(import.meta.dirname, '../fuzz/run.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [run, '--files', '500', '--threads', '1'])
  expect(stdout).toMatch(/^500 files: \d+ understood, .*; 2 of them also in threads of their own$/m)
  expect(stdout).not.toContain('FINDING')
})
