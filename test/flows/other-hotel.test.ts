import { expect, test } from 'vitest'
import type { AccessGateway } from '#core/ports/gateway.ts'
import type { JobStore } from '#core/ports/stores.ts'
import { attempt } from '../support/build.ts'
import { openQueue, wanted } from '../support/start-queue.ts'

/** A desk between two hotels with a job of hotel A whose answer was lost; who is asked about it is written down. */
const desk = async () => {
  const open = openQueue()
  const { jobs, clock } = open
  const job = wanted('lost')
  await jobs.enqueue([job])
  await jobs.claim({ now: clock.now(), claim: 'first' })
  const holder = { userIdentityId: null, acsUserId: null }
  await jobs.beginAttempt(job.id, 'first', attempt(), { holder, lastSentAt: clock.now() })
  await jobs.settle(job.id, 'first', 'uncertain', { attempts: 1 }, null, clock.now())
  const asked: string[] = []
  const at = (name: 'A' | 'B'): AccessGateway => {
    const gateway = open.gatewayOf(name)
    return {
      ...gateway,
      keysOfHolder: (...input) => {
        asked.push(name)
        return gateway.keysOfHolder(...input)
      },
    }
  }
  return { ...open, id: job.id, asked, gateways: { A: at('A'), B: at('B') } }
}

test('a job is not looked up at the hotel the desk has just left', async () => {
  const { gateways, world, jobs, start, run, asked } = await desk()
  let here: 'A' | 'B' = 'B'
  // The disk is busy while the queue looks what is to do, and somebody connects the desk to hotel A meanwhile.
  const slow: JobStore = {
    ...jobs,
    list: async (filter) => {
      const found = await jobs.list(filter)
      here = 'A'
      return found
    },
  }
  await start({ jobs: slow, gateway: () => gateways[here], systemId: () => world.hotels[here].systemId })
  await run(5_000)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((name) => name === 'B')).toEqual([])
})

test('at another hotel a job of this one waits as it is, and nobody is asked about it', async () => {
  const { gateways, world, jobs, start, run, asked, id } = await desk()
  const queue = await start({ gateway: () => gateways.B, systemId: () => world.hotels.B.systemId })
  await run(600_000)
  const before = await jobs.get(id)
  if (before === null) throw new Error('no job')
  expect(before).toMatchObject({ state: 'uncertain', attempts: 1 })
  // Also when a person wants to know now.
  expect(await queue.reconcileNow(before)).toEqual(before)
  expect(asked).toEqual([])
})

test('a key whose hotel was left while it was taken up is not sent but asked about', async () => {
  const { jobs, world, start, run, made, gatewayOf } = openQueue()
  const job = wanted('first')
  await jobs.enqueue([job])
  const gateway = gatewayOf('A')
  let isConnected = true
  const slow: JobStore = {
    ...jobs,
    claim: async (input) => {
      const claimed = await jobs.claim(input)
      if (claimed !== null) isConnected = false
      return claimed
    },
  }
  await start({
    jobs: slow,
    gateway: () => (isConnected ? gateway : null),
    systemId: () => (isConnected ? world.hotels.A.systemId : null),
  })
  await run(60_000)
  expect(await jobs.get(job.id)).toMatchObject({
    state: 'needsAttention',
    attempts: 0,
    problem: { kind: 'otherProperty', property: 'Hotel Joinery' },
  })
  expect(made()).toEqual([])
})
