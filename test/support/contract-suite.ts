import { afterEach, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { z } from 'zod'
import { callNames, contract } from '#shared/contract.ts'
import type { Change } from '#shared/contract.ts'
import type { Problem } from '#shared/problem.ts'
import { createClient } from '#shared/rpc.ts'
import type { Handlers, Transport } from '#shared/rpc.ts'
import { err, ok } from '#shared/result.ts'
import { sampleChange, sampleHandlers, sampleInputs } from './contract-samples.ts'

export type HostUnderTest = {
  readonly transport: Transport
  readonly emit: (change: Change) => void
  /** References of the bugs the host has recorded on its own side. */
  readonly bugs: () => readonly string[]
  readonly close: () => Promise<void>
}

const Reply = z.looseObject({ ok: z.boolean() })
const BugReply = z.object({
  ok: z.literal(false),
  error: z.strictObject({ kind: z.literal('bug'), reference: z.string().min(1) }),
})

/** What every host owes the contract. One suite, run against each of them. */
export const describeHost = (name: string, open: (handlers: Handlers) => Promise<HostUnderTest>): void => {
  describe(`${name} keeps the contract`, () => {
    const opened: HostUnderTest[] = []
    const host = async (change: Partial<Handlers> = {}) => {
      const started = await open({ ...sampleHandlers(), ...change })
      opened.push(started)
      return started
    }
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((started) => started.close()))
    })

    describeCalls(host)
    describeFailures(host)
    describeEvents(host)
  })
}

type OpenHost = (change?: Partial<Handlers>) => Promise<HostUnderTest>

const describeCalls = (host: OpenHost) => {
  test.for(callNames)('%s can be called', async (name) => {
    const { transport } = await host()
    const reply = Reply.parse(await transport.invoke(name, sampleInputs[name]))
    expect(reply.ok).toBe(true)
    expect(contract.calls[name].output.safeParse(reply['value']).success).toBe(true)
  })

  test('a handler gets what was sent, and nothing the contract does not know', async () => {
    const seen: unknown[] = []
    const { transport } = await host({
      'session.setOperator': async (input) => {
        seen.push(input)
        return ok({})
      },
    })
    const client = createClient(transport)
    expect(await client.call('session.setOperator', { name: 'Åsa – 客人' })).toEqual(ok({}))
    const smuggled = { name: 'Åsa', isAdmin: true }
    expect(await client.call('session.setOperator', smuggled)).toMatchObject({ ok: false })
    expect(seen).toEqual([{ name: 'Åsa – 客人' }])
  })

  test.for(['app.nothing', '__proto__', 'toString', '', '../app.snapshot'])(
    'a call nobody knows (%j) is not found',
    async (name) => {
      const { transport } = await host()
      expect(await transport.invoke(name, {})).toMatchObject({
        ok: false,
        error: { kind: 'notFound', what: 'call' },
      })
    },
  )
}

const describeFailures = (host: OpenHost) => {
  test.for([
    ['queue.story', { jobId: 1 }, 'jobId'],
    [
      'issue.plan',
      { ...sampleInputs['issue.plan'], stay: { startsAt: 'soon', endsAt: 'later' } },
      'stay.startsAt',
    ],
    ['queue.resolve', { jobId: 'job-1', how: { is: 'guess' } }, 'how.is'],
    ['rooms.refresh', null, ''],
  ] as const)('bad input for %s is refused and says where', async ([name, input, path]) => {
    const { transport } = await host()
    expect(await transport.invoke(name, input)).toMatchObject({
      ok: false,
      error: { kind: 'invalidInput', path },
    })
  })

  test('a problem arrives whole', async () => {
    const key = { credentialId: 'credential-1', holder: 'Åsa', kind: 'card', cardNumber: '7', endsAt: null }
    const problem: Problem = targetGone.parse({
      kind: 'targetGone',
      targets: [{ key, reason: 'expired' }],
      candidates: [{ ...key, credentialId: 'credential-2', endsAt: '2026-12-03T11:00:00.000Z' }],
    })
    const { transport } = await host({ 'queue.retry': async () => err(problem) })
    expect(await transport.invoke('queue.retry', { jobId: 'job-1' })).toEqual({ ok: false, error: problem })
  })

  test('a throw becomes a reference and tells nothing else', async () => {
    const { transport, bugs } = await host({
      'queue.pause': async () => {
        throw new Error('CANARY at secret-place.ts', { cause: { authorization: 'CANARY' } })
      },
    })
    const text = JSON.stringify(await transport.invoke('queue.pause', {}))
    expect(bugs()).toContain(BugReply.parse(JSON.parse(text)).error.reference)
    expect(text).not.toMatch(/CANARY|secret-place|stack/)
  })

  test('an answer of the wrong shape is a bug and does not get out', async () => {
    const misshapen = { readAt: 'CANARY', instead: true }
    const { transport, bugs } = await host({
      // @ts-expect-error a handler that breaks the contract, which the types would not let through
      'rooms.refresh': async () => ok(misshapen),
    })
    const text = JSON.stringify(await transport.invoke('rooms.refresh', {}))
    expect(bugs()).toContain(BugReply.parse(JSON.parse(text)).error.reference)
    expect(text).not.toContain('CANARY')
  })
}

const describeEvents = (host: OpenHost) => {
  test('changes arrive in order, with their numbers, and stop when asked', async () => {
    const { transport, emit } = await host()
    const client = createClient(transport)
    const gone: number[] = []
    const stays: number[] = []
    const stop = client.on('change', (change) => gone.push(change.revision), noGap)
    const stopOther = client.on('change', (change) => stays.push(change.revision), noGap)
    await client.call('app.snapshot', {})

    for (const revision of [1, 2, 3]) emit(sampleChange(revision))
    await eventually(() => expect(stays).toEqual([1, 2, 3]))
    expect(gone).toEqual([1, 2, 3])

    stop()
    emit(sampleChange(4))
    await eventually(() => expect(stays).toEqual([1, 2, 3, 4]))
    expect(gone).toEqual([1, 2, 3])
    stopOther()
  })

  test('a change made during the first snapshot is not lost', async () => {
    const early: number[] = []
    const started = await host({
      'app.snapshot': async (input) => {
        started.emit(sampleChange(2))
        return sampleHandlers()['app.snapshot'](input)
      },
    })
    const client = createClient(started.transport)
    const stop = client.on('change', (change) => early.push(change.revision), noGap)
    await client.call('app.snapshot', {})
    await eventually(() => expect(early).toEqual([2]))
    stop()
  })
}

const targetGone = z.custom<Problem>(
  (value) => z.object({ kind: z.literal('targetGone') }).safeParse(value).success,
)

const noGap = () => {
  throw new Error('no events were missed')
}
