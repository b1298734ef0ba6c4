import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { callNames, contract } from '#shared/contract.ts'
import { describeHost } from '#test/support/contract-suite.ts'
import { openIpcUnderTest } from '#test/support/ipc-under-test.ts'
import { connectTab, createTab, startLoopback } from '#test/support/loopback-host.ts'
import { openMemoryHost } from '#test/support/memory-host.ts'

vi.mock('electron', () => import('#test/support/electron-double.ts'))

describeHost('the desktop host over IPC', openIpcUnderTest)

describeHost('the host in memory', async (handlers) => {
  const host = openMemoryHost(handlers)
  return { ...host, bugs: () => host.bugs, close: async () => {} }
})

describeHost('the loopback host over HTTP', async (handlers) => {
  const host = await startLoopback({ handlers })
  return {
    transport: connectTab(host.origin, createTab(host.openUrl).memory),
    emit: host.emit,
    bugs: () => host.bugs,
    close: host.stop,
  }
})

describe('no call and no event can carry a secret out', () => {
  const secret = /api.?key|secret|token|password|authorization/i
  const namesIn = (schema: z.ZodType) =>
    [
      ...JSON.stringify(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })).matchAll(
        /"([\w$]+)":/g,
      ),
    ]
      .map((match) => match[1] ?? '')
      .filter((name) => secret.test(name))

  test.for(callNames)('%s', (name) => {
    expect(namesIn(contract.calls[name].output)).toEqual([])
  })

  test('changes', () => {
    expect(namesIn(contract.events.change)).toEqual([])
  })

  test('and the search does see a secret where there is one', () => {
    expect(namesIn(contract.calls['session.connect'].input)).toContain('apiKey')
  })
})
