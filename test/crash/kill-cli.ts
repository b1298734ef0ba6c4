import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { FaultPlan } from '#adapters/sandbox/faults.ts'
import { openCliHotel, startCli } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'
import { dice } from '../simulation/dice.ts'

export type CrashResult = {
  /** Processes that were alive when they were killed. */
  readonly kills: number
  readonly jobs: number
  readonly issued: number
  readonly asking: number
  readonly keys: number
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  readonly wrong: readonly string[]
  readonly seconds: number
}

/** The rates of the issue: answers lost after and before, 500 after commit, garbage, 429, HTML from a proxy. */
const faults: FaultPlan = {
  seed: 7,
  rates: {
    create: {
      lostAfter: 0.12,
      lostBefore: 0.06,
      status500After: 0.06,
      garbage: 0.04,
      throttle: 0.08,
      html502: 0.04,
    },
  },
}

const Job = z.object({
  id: z.string(),
  state: z.string(),
  rooms: z.array(z.string()),
  guest: z.string(),
  credentialId: z.string().nullable(),
  problem: z.object({ kind: z.string() }).nullable(),
})
type Job = z.infer<typeof Job>

/**
 * The built command against a hotel in another process (this one), killed with SIGKILL at random moments while it
 * works off keys. Afterwards the hotel's own record is compared with the queue.
 */
export const killAndCheck = async (input: {
  readonly kills: number
  readonly seed: number
}): Promise<CrashResult> => {
  const began = performance.now()
  const hotel = await openCliHotel({ rooms: 60, latencyMs: 60 })
  try {
    const rooms = await occupiedRooms(hotel)
    const throws = dice(input.seed, 'kills')
    const asked: string[] = []
    let kills = 0
    while (kills < input.kills) {
      if ((await jobsIn(hotel, ['queued', 'running', 'uncertain'])).length === 0) {
        hotel.property.control.faultPlan(null)
        asked.push(...(await askFor(hotel, rooms, asked.length, 8)))
        hotel.property.control.faultPlan(faults)
      }
      if (await drainAndKill(hotel, throws.between(400, 3_000))) kills += 1
    }
    await drainToTheEnd(hotel)
    return { kills, ...(await judge(hotel, asked)), seconds: (performance.now() - began) / 1000 }
  } finally {
    await hotel.close()
  }
}

const environment = ({ property }: CliHotel) => ({
  SEAM_ENDPOINT: property.endpoint,
  SEAM_API_KEY: property.apiKey,
})

const drain = (hotel: CliHotel) =>
  startCli(
    ['--data', hotel.dir, '--quiet-period', '1s', 'queue', 'drain', '--timeout', '30s', '--json'],
    environment(hotel),
  )

/** Whether the process was still at work when the signal came. */
const drainAndKill = async (hotel: CliHotel, afterMs: number): Promise<boolean> => {
  const { child, ended } = await drain(hotel)
  await Promise.race([wait(afterMs), ended])
  const wasAlive = child.exitCode === null && child.signalCode === null
  child.kill('SIGKILL')
  await ended
  return wasAlive && child.signalCode === 'SIGKILL'
}

const drainToTheEnd = async (hotel: CliHotel): Promise<void> => {
  for (let time = 0; time < 20; time += 1) {
    await (
      await drain(hotel)
    ).ended
    if ((await jobsIn(hotel, ['queued', 'running', 'uncertain'])).length === 0) return
  }
  throw new Error('the queue did not come to rest')
}

const occupiedRooms = async ({ cli }: CliHotel): Promise<readonly string[]> => {
  const { json } = await cli.json('rooms', '--refresh')
  const found = z.object({ rooms: z.array(z.object({ name: z.string(), validKeys: z.int() })) }).parse(json)
  return found.rooms.filter((room) => room.validKeys > 0).map((room) => room.name)
}

/** Accepts one joiner per guest, each for a room somebody lives in; answers the ids the command acknowledged. */
const askFor = async (
  hotel: CliHotel,
  rooms: readonly string[],
  first: number,
  count: number,
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let index = first; ids.length < count; index += 1) {
    const room = rooms[index % rooms.length] ?? ''
    const { json } = await hotel.cli.json(
      ...['issue', '--room', room, '--guest', `Guest ${index}`, '--join', 'all', '--queue-only'],
      ...['--from', localDay(0), '--until', localDay(1)],
    )
    const reply = Asked.parse(json)
    // A room whose only card was never encoded has keys, but none to join.
    if ('job' in reply) ids.push(reply.job.id)
    else if (reply.error.kind !== 'nothingToJoin') throw new Error(reply.error.kind)
  }
  return ids
}

const Asked = z.union([
  z.object({ job: z.object({ id: z.string() }) }),
  z.object({ error: z.object({ kind: z.string() }) }),
])

/** Noon of a day from today on. */
const localDay = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${days === 0 ? '00' : '12'}:00`

const jobsIn = async ({ cli }: CliHotel, states: readonly string[]): Promise<readonly Job[]> => {
  const { json } = await cli.json('queue', 'list')
  const { jobs } = z.object({ jobs: z.array(Job) }).parse(json)
  return jobs.filter((job) => states.includes(job.state))
}

/** The hotel's own record against the queue. Every guest was asked for once, under a name of their own. */
const judge = async (hotel: CliHotel, asked: readonly string[]) => {
  const jobs = await jobsIn(hotel, ['issued', 'needsAttention', 'cancelled'])
  const keys = hotel.property.control.keysCreated()
  const ids = new Set(jobs.map((job) => job.id))
  const keysOf = (guest: string) => keys.filter((key) => key.holder === guest)
  const issued = jobs.filter((job) => job.state === 'issued')
  const guests = new Map(jobs.map((job) => [job.guest, job]))
  return {
    jobs: jobs.length,
    issued: issued.length,
    asking: jobs.filter((job) => job.state === 'needsAttention').length,
    keys: keys.length,
    lost: [
      ...asked.filter((id) => !ids.has(id)).map((id) => `job ${id} was accepted and is gone`),
      ...keys
        .filter(({ holder, credentialId }) => {
          const job = guests.get(holder ?? '')
          return job === undefined || (job.state !== 'needsAttention' && job.credentialId !== credentialId)
        })
        .map((key) => `key ${key.credentialId} of ${key.holder} belongs to no job and nobody is asked`),
    ],
    twice: jobs
      .filter((job) => keysOf(job.guest).length > 1)
      .map((job) => `${job.guest} has ${keysOf(job.guest).length} keys`),
    wrong: issued
      .filter((job) => {
        const key = keys.find((one) => one.credentialId === job.credentialId)
        return key?.holder !== job.guest || key.rooms.join() !== job.rooms.join() || key.shape !== 'join'
      })
      .map((job) => `job ${job.id} is issued, its key is none or another's`),
  }
}
