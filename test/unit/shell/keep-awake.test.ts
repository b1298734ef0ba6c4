import { beforeEach, expect, test, vi } from 'vitest'
import type { QueueCounts } from '#shared/job.ts'
import type { Gate } from '#shared/session.ts'
import { desk } from '#test/support/electron-desk.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))
const { createKeepAwake } = await import('#shell/keep-awake.ts')

beforeEach(() => desk.awake.clear())

const none: QueueCounts = {
  queued: 0,
  running: 0,
  uncertain: 0,
  needsAttention: 0,
  issued: 0,
  cancelled: 0,
}
const open: Gate = { is: 'open' }

test.each(['queued', 'running', 'uncertain'] as const)(
  'the computer stays awake while a key is %s, held once, and not afterwards',
  (state) => {
    const hear = createKeepAwake()
    hear({ queue: none, gate: open })
    expect(desk.awake.size).toBe(0)
    hear({ queue: { ...none, [state]: 2 }, gate: open })
    hear({ queue: { ...none, [state]: 1 }, gate: open })
    expect(desk.awake.size).toBe(1)
    hear({ queue: none, gate: open })
    expect(desk.awake.size).toBe(0)
  },
)

test('keys that wait for a person, and a queue that a person has to open, let it sleep', () => {
  const hear = createKeepAwake()
  hear({ queue: { ...none, needsAttention: 3, issued: 2 }, gate: open })
  expect(desk.awake.size).toBe(0)
  hear({ queue: { ...none, queued: 3 }, gate: { is: 'notConnected' } })
  expect(desk.awake.size).toBe(0)
})
