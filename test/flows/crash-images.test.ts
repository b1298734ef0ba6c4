import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { has } from '#test/support/capabilities.ts'

const program = fileURLToPath(new URL('../crash/images/run.ts', import.meta.url))

const Report = z.object({
  days: z.int(),
  images: z.int(),
  distinct: z.int(),
  byLoss: z.record(z.string(), z.int()),
  faults: z.array(z.object({ kind: z.string(), what: z.string(), at: z.string() })),
})

/** In a process of its own, as `npm run crash-images` is. */
const losePower = (...options: readonly string[]) =>
  new Promise<{ readonly code: unknown; readonly report: z.infer<typeof Report> }>((resolve, reject) => {
    const args = [program, '--json', ...options]
    execFile(process.execPath, args, { maxBuffer: 16_777_216 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr))
      else resolve({ code: error?.code ?? 0, report: Report.parse(JSON.parse(stdout)) })
    })
  })

test.runIf(has('strace'))(
  'a power loss at any moment leaves what the desk was told, whole, also while starting after a power loss',
  async () => {
    const { code, report } = await losePower('--images', '2000')
    expect(report.faults).toEqual([])
    expect(code).toBe(0)
    expect(report.days).toBeGreaterThan(1)
    expect(report.images).toBeGreaterThan(1_800)
    expect(report.distinct).toBeGreaterThan(900)
    expect(Object.values(report.byLoss).filter((count) => count < 50)).toEqual([])
  },
)

test.runIf(has('strace'))(
  'a database that does not wait for the disk (P1) is seen to lose what the desk was told',
  async () => {
    const { code, report } = await losePower('--images', '200', '--plant', 'P1')
    expect(code).toBe(1)
    expect(report.faults.map((fault) => fault.kind)).toContain('lost')
  },
)
