import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { callNames, contract } from '#shared/contract.ts'
import { describeHost } from '#test/support/contract-suite.ts'
import { connectTab, createTab, startLoopback } from '#test/support/loopback-host.ts'
import { openMemoryHost } from '#test/support/memory-host.ts'

describeHost('the host in memory', async (handlers) => {
  const host = openMemoryHost(handlers)
  return { ...host, bugs: () => host.bugs, close: async () => {} }
})

describeHost('the loopback host over HTTP', async (handlers) => {
  const host = await startLoopback({ handlers })
  return {
    transport: connectTab(host.origin, createTab(host.openUrl).memory),
    emit: host.emit,
    bugs: () => host.logged.map(({ fields }) => String(fields['reference'])),
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
