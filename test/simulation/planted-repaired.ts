import type { Planted } from './planted.ts'

/** Defects this simulation found in the product; each is planted again, so that it cannot come back unseen. */
export const repaired: readonly Planted[] = [
  {
    id: 'R1',
    defect: 'a store that fails while the desk only watches ends the process',
    file: 'core/create-core.ts',
    edits: [
      [
        'cancelWatch = clock.after(waitMs, () => inBackground(watch))',
        'cancelWatch = clock.after(waitMs, () => void watch())',
      ],
    ],
  },
  {
    id: 'R2',
    defect: 'a job whose first key vanished waits for ever',
    file: 'core/issuing/send-guard.ts',
    edits: [['maker !== null && mayStillAppear(maker, now)', 'maker !== null']],
  },
  {
    id: 'R3',
    defect: 'a key that Seam named before the crash is looked up, and sent again when it is gone',
    file: 'core/issuing/reconcile-job.ts',
    edits: [['if (job.credentialId !== null) return', "if (job.credentialId === '') return"]],
    check: {
      file: 'test/flows/known-key.test.ts',
      test: 'a key that Seam had named before the crash is not made again',
    },
  },
  {
    id: 'R4',
    defect: 'a lookup that Seam refuses is repeated for ever',
    file: 'core/issuing/reconcile-job.ts',
    edits: [["if (keys.is === 'refused') return told(settleUnreadable(job, now()))", '']],
  },
  {
    id: 'R5',
    defect: 'a job is looked up in whatever property the desk is connected to',
    file: 'core/issuing/queue.ts',
    edits: [['job.intent.systemId === deps.systemId()', 'true']],
  },
  {
    id: 'R9',
    defect: 'the way to Seam is chosen before a wait, and the desk is connected elsewhere after it',
    file: 'core/issuing/queue.ts',
    edits: [
      [
        'const gateway = wayFor(job)\n      if (gateway === null || busy',
        'const gateway = wayFor(job) === null ? null : first\n      if (gateway === null || busy',
      ],
    ],
    check: {
      file: 'test/flows/other-hotel.test.ts',
      test: 'a job is not looked up at the hotel the desk has just left',
    },
  },
  {
    id: 'R6',
    defect: 'a request goes out although its check is old by now',
    file: 'core/issuing/send-job.ts',
    edits: [
      [
        'if (msBetween(check.readAt, deps.clock.now()) > targetFreshMs) return heldUp',
        "if (job.id === '') return heldUp",
      ],
    ],
  },
  {
    id: 'R7',
    defect: "another job's key is adopted as one's own",
    file: 'core/issuing/reconcile-job.ts',
    edits: [['!taken.has(key.credentialId)', 'taken.size >= 0']],
  },
  {
    id: 'R8',
    defect: 'a refused question counts as an attempt',
    file: 'core/issuing/send-job.ts',
    edits: [['patch: { ...patch, attempts: job.attempts }', 'patch']],
  },
  {
    id: 'R10',
    defect: 'the key of one hotel opens the desk as another, after a crash while connecting',
    file: 'core/session/session.ts',
    edits: [['stored === null || stored.system.id !== keptFor', 'stored === null']],
    check: {
      file: 'test/flows/connect-elsewhere.test.ts',
      test: 'killed between keeping the key of another hotel and writing down its name',
    },
  },
]
