import { expect, test } from 'vitest'
import type { AccessGateway } from '#core/ports/gateway.ts'
import type { JobStore } from '#core/ports/stores.ts'
import type { Key } from '#shared/key.ts'
import { defaultSettings } from '#shared/session.ts'
import { doorId } from '../simulation/hotel.ts'
import { foreignRequest } from '../simulation/world.ts'
import { credentialId } from '../support/build.ts'
import { openQueue, wanted } from '../support/start-queue.ts'

const fault = () => {
  throw new TypeError('a defect of ours')
}
const refused = {
  is: 'refused',
  status: 404,
  code: 'acs_user_not_found',
  message: '',
  requestId: null,
  becauseOfLabel: false,
} as const

/** One first key for an empty room, with what goes wrong between the queue and the hotel. */
const sendOne = async (change: (gateway: AccessGateway) => Partial<AccessGateway>, ms = 60_000) => {
  const open = openQueue()
  const job = wanted('first')
  await open.jobs.enqueue([job])
  const gateway = open.gatewayOf('A')
  const changed = { ...gateway, ...change(gateway) }
  await open.start({ gateway: () => changed })
  await open.run(ms)
  return { ...open, job: await open.jobs.get(job.id), attempts: await open.jobs.attempts(job.id) }
}

test('a defect of ours before anything was sent leaves the job with a person, who gets a reference', async () => {
  const { job, made, attempts } = await sendOne(() => ({ keysOfDoor: fault }))
  expect(job).toMatchObject({ state: 'needsAttention', attempts: 0, problem: { kind: 'bug' } })
  expect(attempts).toEqual([])
  expect(made()).toEqual([])
})

test('a defect of ours after the request went out is looked up like any lost answer', async () => {
  let sends = 0
  const { job, made, attempts } = await sendOne((gateway) => ({
    createCredential: async (request) => {
      sends += 1
      await gateway.createCredential(request)
      return fault()
    },
  }))
  expect(sends).toBe(1)
  expect(job).toMatchObject({ state: 'issued', credentialId: made()[0]?.id, attempts: 1 })
  expect(job?.notes).toContain('foundAfterwards')
  expect(attempts.map((one) => one.outcome)).toEqual(['foundAfterwards'])
})

test('a guest who was deleted in Seam cannot be asked about: a person is, and nothing is sent again', async () => {
  let sends = 0
  const { job } = await sendOne(
    (gateway) => ({
      createCredential: async (request) => {
        sends += 1
        await gateway.createCredential(request)
        return { is: 'unknown', detail: 'reset', status: null, requestId: null }
      },
      keysOfHolder: async () => refused,
    }),
    600_000,
  )
  expect(job).toMatchObject({
    state: 'needsAttention',
    blocksRoom: true,
    problem: { kind: 'outcomeUnknown', shape: 'override', sends: 1 },
  })
  expect(sends).toBe(1)
})

test('a guest whom Seam refuses with an e-mail address and without one is a person\u2019s matter', async () => {
  const asked: (string | null)[] = []
  const { job, made } = await sendOne(() => ({
    createHolder: async ({ email }) => {
      asked.push(email)
      return { ...refused, status: 400, code: 'invalid_input' }
    },
  }))
  expect(asked).toEqual(['ada@example.com', null])
  expect(job).toMatchObject({
    state: 'needsAttention',
    attempts: 0,
    problem: { kind: 'refused', code: 'invalid_input' },
  })
  expect(made()).toEqual([])
})

test('a key that was called this one by a person before there was a holder is not compared with a guess', async () => {
  const open = openQueue()
  const job = wanted('first')
  const { clock, jobs } = open
  await jobs.enqueue([job])
  await jobs.claim({ now: clock.now(), claim: 'first' })
  const patch = { credentialId: credentialId('named'), notes: ['notVerified'], runAfter: clock.now() }
  await jobs.settle(job.id, 'first', 'issued', patch, null, clock.now())
  await open.start({ gateway: () => ({ ...open.gatewayOf('A'), key: fault }) })
  await open.run(60_000)
  expect(await jobs.get(job.id)).toMatchObject({ state: 'issued', notes: [], runAfter: null })
})

test('a claim that was lost while the doors were read sends nothing; the job goes out once, under a new claim', async () => {
  const open = openQueue()
  const job = wanted('first')
  await open.jobs.enqueue([job])
  const gateway = open.gatewayOf('A')
  let readings = 0
  const slow: AccessGateway = {
    ...gateway,
    keysOfDoor: async (...input) => {
      readings += 1
      // The computer slept, and what was running counted as lost.
      if (readings === 1) await open.jobs.recover(open.clock.now())
      return gateway.keysOfDoor(...input)
    },
  }
  await open.start({ gateway: () => slow })
  await open.run(60_000)
  expect(readings).toBe(2)
  expect(await open.jobs.get(job.id)).toMatchObject({ state: 'issued', attempts: 1 })
  expect(open.made()).toHaveLength(1)
})

test('a key made elsewhere while the guest was being written down slowly: no override goes out, a person is asked', async () => {
  const open = openQueue()
  const job = wanted('first')
  await open.jobs.enqueue([job])
  const gateway = open.gatewayOf('A')
  const hotel = open.world.hotels.A
  const elsewhere = foreignRequest(
    hotel,
    { acsUserId: null, userIdentityId: null },
    doorId('A', '103'),
    open.clock.nowMs(),
    { is: 'override' },
  )
  const slow: AccessGateway = {
    ...gateway,
    createHolder: async (request) => {
      await new Promise<void>((resolve) => open.clock.after(15_000, () => resolve()))
      open.world.apply(hotel, elsewhere, {
        wire: null,
        isDuplicate: false,
        movesStart: false,
        addsDoor: false,
      })
      return gateway.createHolder(request)
    },
  }
  await open.start({ gateway: () => slow })
  await open.run(60_000)
  // Only the other desk's key, and it works.
  expect(open.made()).toHaveLength(1)
  expect(await open.jobs.get(job.id)).toMatchObject({
    state: 'needsAttention',
    attempts: 0,
    problem: { kind: 'overrideWouldStopMore' },
  })
})

test('a key behind a first one waits until the first is listed at its door, and joins it then', async () => {
  const open = openQueue()
  const first = wanted('first')
  const guest = { is: 'new', fullName: 'Ben Silva', email: null, phone: null } as const
  const shape = { is: 'join', targets: [{ is: 'job', jobId: first.id }] } as const
  const second = wanted('second', { guest, shape }, { dependsOn: first.id })
  await open.jobs.enqueue([first, second])
  const gateway = open.gatewayOf('A')
  const listedAt = open.clock.nowMs() + 30_000
  const lagging: AccessGateway = {
    ...gateway,
    keysOfDoor: async (...input) => {
      const found = await gateway.keysOfDoor(...input)
      return found.is === 'accepted' && open.clock.nowMs() < listedAt ? { ...found, value: [] } : found
    },
  }
  await open.start({ gateway: () => lagging })
  await open.run(20_000)
  expect(await open.jobs.get(second.id)).toMatchObject({ state: 'queued', attempts: 0, problem: null })
  await open.run(40_000)
  const [made] = open.made()
  expect(await open.jobs.get(second.id)).toMatchObject({ state: 'issued', joinedTo: [made?.id] })
})

test('of two keys of one guest that look alike, the one another job made is not taken for this one\u2019s', async () => {
  const open = openQueue()
  const [vera] = [...open.world.hotels.A.guests.values()]
  if (vera === undefined) throw new Error('Vera is gone')
  const { fullName, acsUserId, userIdentityId } = vera
  const guest = { is: 'known', fullName, acsUserId, userIdentityId } as const
  const rooms = [{ entranceId: doorId('A', '103'), name: '103' }]
  const shape = { is: 'override', stops: [] } as const
  const card = (copy: number) => wanted(`card-${copy}`, { guest, rooms, access: 'card', copy, shape })
  const gateway = open.gatewayOf('A')
  let sends = 0
  const losing: AccessGateway = {
    ...gateway,
    // The room looks empty, so that the second card may go out like the first.
    keysOfDoor: async () => ({ is: 'accepted', value: [], requestId: null }),
    createCredential: async (request) => {
      const outcome = await gateway.createCredential(request)
      sends += 1
      return sends === 1 ? outcome : { is: 'unknown', detail: 'reset', status: null, requestId: null }
    },
  }
  const elsewhere = [{ entranceId: doorId('A', '104'), name: '104' }]
  const held = wanted('held', { rooms: elsewhere }, { problem: { kind: 'held', rooms: ['104'] } })
  await open.jobs.enqueue([card(1), card(2), held])
  await open.start({ gateway: () => losing })
  await open.run(60_000)
  const jobs = await open.jobs.list({ states: ['issued'] })
  expect(jobs.map((job) => job.credentialId)).toEqual(open.made().map((key) => key.id))
  expect(sends).toBe(2)
})

test('keys that were not compared yet are read as many at a time as are allowed', async () => {
  const open = openQueue()
  const rooms = ['103', '105', '101'].map((name) => [{ entranceId: doorId('A', name), name }])
  await open.jobs.enqueue(rooms.map((only, n) => wanted(`${n}`, { rooms: only })))
  const gateway = open.gatewayOf('A')
  let isReadable = false
  let [reading, mostReading] = [0, 0]
  const blind: AccessGateway = {
    ...gateway,
    key: async (id) => {
      if (!isReadable) return { is: 'unknown', detail: 'cut', status: null, requestId: null }
      reading += 1
      mostReading = Math.max(mostReading, reading)
      await new Promise<void>((resolve) => open.clock.after(5_000, resolve))
      const found = await gateway.key(id)
      reading -= 1
      return found
    },
  }
  await open.start({ gateway: () => blind, settings: () => ({ ...defaultSettings, concurrency: 1 }) })
  await open.run(4_000)
  expect((await open.jobs.list({})).map((job) => job.notes)).toEqual(rooms.map(() => ['notVerified']))
  isReadable = true
  await open.run(120_000)
  expect((await open.jobs.list({})).map((job) => job.proof)).toEqual(rooms.map(() => 'confirmed'))
  expect(mostReading).toBe(1)
})

test('what a person decided while a job was looked up stands', async () => {
  const open = openQueue()
  const job = wanted('first')
  await open.jobs.enqueue([job])
  const gateway = open.gatewayOf('A')
  const key: Key[] = []
  const told: JobStore = {
    ...open.jobs,
    move: async (id, from, ...rest) => {
      if (key.length === 0 || from[0] !== 'uncertain') return open.jobs.move(id, from, ...rest)
      await open.jobs.move(id, from, 'cancelled', { notes: ['cancelledWhileUncertain'] }, open.clock.now())
      return open.jobs.move(id, from, ...rest)
    },
  }
  const losing: AccessGateway = {
    ...gateway,
    createCredential: async (request) => {
      const outcome = await gateway.createCredential(request)
      if (outcome.is === 'accepted') key.push(outcome.value)
      return { is: 'unknown', detail: 'reset', status: null, requestId: null }
    },
  }
  const announced: string[] = []
  await open.start({ jobs: told, gateway: () => losing, onJob: ({ state }) => void announced.push(state) })
  await open.run(60_000)
  expect(await open.jobs.get(job.id)).toMatchObject({ state: 'cancelled', credentialId: null })
  expect(announced).not.toContain('issued')
})
