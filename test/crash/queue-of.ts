import { z } from 'zod'
import type { CliHotel } from '#test/support/run-cli.ts'
import { startWork } from './strike.ts'

const ListedJob = z.object({
  id: z.string(),
  state: z.string(),
  rooms: z.array(z.string()),
  guest: z.string(),
  credentialId: z.string().nullable(),
  problem: z.object({ kind: z.string() }).nullable(),
})
export type ListedJob = z.infer<typeof ListedJob>

/** The queue as `joinery queue list` prints it. */
export const jobsOf = async ({ cli }: CliHotel): Promise<readonly ListedJob[]> =>
  z.object({ jobs: z.array(ListedJob) }).parse((await cli.json('queue', 'list')).json).jobs

export const isAtWork = ({ state }: ListedJob): boolean =>
  state === 'queued' || state === 'running' || state === 'uncertain'

const isAsking = ({ state }: ListedJob): boolean => state === 'needsAttention'

/** Keys that nothing holds up any more: a room in which somebody is asked waits for the answer with all its keys. */
const unsettled = (jobs: readonly ListedJob[]): readonly ListedJob[] => {
  const waiting = new Set(jobs.filter(isAsking).flatMap(({ rooms }) => rooms))
  return jobs.filter((job) => isAtWork(job) && !job.rooms.some((room) => waiting.has(room)))
}

/** Lets the queue come to rest, in as many starts as it takes. */
export const drainToTheEnd = async (hotel: CliHotel): Promise<void> => {
  for (let time = 0; time < 20; time += 1) {
    await (
      await startWork(hotel, 'queue', 'drain', '--timeout', '30s')
    ).ended
    if (unsettled(await jobsOf(hotel)).length === 0) return
  }
  const left = unsettled(await jobsOf(hotel)).map(
    ({ id, state, rooms }) => `${id} ${state} in ${rooms.join()}`,
  )
  throw new Error(`the queue did not come to rest: ${left.join('; ')}`)
}

/**
 * Whoever is asked answers, having looked at the hotel's own record: this key was made, or none was and it is sent
 * again. Then the queue goes on; answers the ids of all jobs that asked.
 */
export const answerEverything = async (hotel: CliHotel): Promise<readonly string[]> => {
  const asked = new Set<string>()
  for (let time = 0; time < 10; time += 1) {
    const asking = (await jobsOf(hotel)).filter(isAsking)
    if (asking.length === 0) break
    for (const { id, guest } of asking) {
      asked.add(id)
      const made = hotel.property.control.keysCreated().find(({ holder }) => holder === guest)
      await hotel.cli.json(
        'queue',
        'resolve',
        id,
        ...(made === undefined ? ['--send-again'] : ['--worked', made.credentialId]),
      )
    }
    await drainToTheEnd(hotel)
  }
  return [...asked]
}

/** Rooms in which somebody has a key. */
export const occupiedRooms = async ({ cli }: CliHotel): Promise<readonly string[]> => {
  const { json } = await cli.json('rooms', '--refresh')
  const found = z.object({ rooms: z.array(z.object({ name: z.string(), validKeys: z.int() })) }).parse(json)
  return found.rooms.filter((room) => room.validKeys > 0).map((room) => room.name)
}
