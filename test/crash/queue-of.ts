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

/** Lets the queue come to rest, in as many starts as it takes. */
export const drainToTheEnd = async (hotel: CliHotel): Promise<void> => {
  for (let time = 0; time < 20; time += 1) {
    await (
      await startWork(hotel, 'queue', 'drain', '--timeout', '30s')
    ).ended
    if (!(await jobsOf(hotel)).some(isAtWork)) return
  }
  throw new Error('the queue did not come to rest')
}

/** Rooms in which somebody has a key. */
export const occupiedRooms = async ({ cli }: CliHotel): Promise<readonly string[]> => {
  const { json } = await cli.json('rooms', '--refresh')
  const found = z.object({ rooms: z.array(z.object({ name: z.string(), validKeys: z.int() })) }).parse(json)
  return found.rooms.filter((room) => room.validKeys > 0).map((room) => room.name)
}
