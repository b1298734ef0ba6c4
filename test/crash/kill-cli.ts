import { z } from 'zod'
import { localDay, openCliHotel } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'
import { dice } from '../simulation/dice.ts'
import { badLine } from './fault-rates.ts'
import { judgeKeys } from './judge-keys.ts'
import type { KeyJudgement } from './judge-keys.ts'
import { drainToTheEnd, isAtWork, jobsOf, occupiedRooms } from './queue-of.ts'
import { startAndKill } from './strike.ts'

export type CrashResult = KeyJudgement & {
  /** Processes that were alive when they were killed. */
  readonly kills: number
  readonly seconds: number
}

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
      if (!(await jobsOf(hotel)).some(isAtWork)) {
        hotel.property.control.faultPlan(null)
        asked.push(...(await askFor(hotel, rooms, asked.length, 8)))
        hotel.property.control.faultPlan(badLine)
      }
      if (await startAndKill(hotel, throws, { ms: 3_000, keys: 5 }, 'queue', 'drain', '--timeout', '30s'))
        kills += 1
    }
    await drainToTheEnd(hotel)
    return { kills, ...(await judgeKeys(hotel, asked)), seconds: (performance.now() - began) / 1000 }
  } finally {
    await hotel.close()
  }
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
      ...['--from', localDay(0, '00:00'), '--until', localDay(1, '12:00')],
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
