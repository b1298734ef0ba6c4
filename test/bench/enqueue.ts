import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#adapters/store/open-store.ts'
import { newJob } from '#test/support/build.ts'
import { repeat } from './measure.ts'
import type { Figure } from './measure.ts'

/** How fast accepted work is on disk (synchronous=FULL, read back): one by one, and 500 at once. */
export const enqueueRate = async (): Promise<readonly Figure[]> => {
  const dir = mkdtempSync(join(tmpdir(), 'joinery-bench-'))
  const opened = openStore({ dir, mode: 'owner' })
  if (!opened.ok) throw new Error(opened.error.kind)
  const { jobs, settingsReadBack, close } = opened.value
  let n = 0
  try {
    const perSecond = await repeat(5, async () => {
      const begun = performance.now()
      for (let job = 0; job < 300; job += 1)
        await jobs.enqueue([newJob({ id: `one-${(n += 1)}`, rooms: [`${n}`] })])
      return 300_000 / (performance.now() - begun)
    })
    const batch = await repeat(5, async () => {
      const many = Array.from({ length: 500 }, () => newJob({ id: `many-${(n += 1)}`, rooms: [`${n}`] }))
      const begun = performance.now()
      await jobs.enqueue(many)
      return performance.now() - begun
    })
    const mode = `synchronous=${settingsReadBack.synchronous}`
    return [
      { name: `accepted durably one by one (${mode})`, values: perSecond, unit: 'jobs/s' },
      {
        name: '500 jobs accepted durably at once',
        values: batch,
        unit: 'ms',
        target: { is: 'atMost', value: 200 },
      },
    ]
  } finally {
    close()
    rmSync(dir, { recursive: true, force: true })
  }
}
