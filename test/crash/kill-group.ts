import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookCoach, guestName } from '#test/e2e/support/coach-list.ts'
import { openCliHotel } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'
import { dice } from '../simulation/dice.ts'
import { badLine } from './fault-rates.ts'
import { judgeKeys } from './judge-keys.ts'
import type { CrashResult } from './kill-cli.ts'
import { answerEverything, drainToTheEnd, isAtWork, jobsOf } from './queue-of.ts'
import { startAndKill } from './strike.ts'

/**
 * A coach with forty guests: one rooming list, issued by the built command on a bad line and killed with SIGKILL
 * again and again. Whoever finds it dead issues the same list again, as people do, or lets the queue go on. Who is
 * asked in the end answers, so that nobody is left without a key; `asking` counts the jobs that asked.
 */
export const killGroupAndCheck = async (input: {
  readonly guests: number
  readonly kills: number
  readonly seed: number
}): Promise<CrashResult> => {
  const began = performance.now()
  const hotel = await openCliHotel({ rooms: 120, latencyMs: 60 })
  try {
    const list = roomingList(hotel, input.guests)
    // Two at a time and killed early: a quick computer would else be done with the list before it was killed often.
    const slowly = ['--concurrency', '2'] as const
    const latest = { ms: 1_200, keys: 3 }
    // Its rooms are taken: the coach belongs to the people there.
    const issue = [
      ...slowly,
      ...['group', 'issue', list, '--name', 'Coach from Oslo', '--same-party', 'all'],
    ] as const
    const throws = dice(input.seed, 'coach')
    hotel.property.control.faultPlan(badLine)
    let kills = 0
    while (kills < input.kills) {
      const accepted = await jobsOf(hotel)
      if (accepted.length > 0 && !accepted.some(isAtWork)) break
      const command =
        accepted.length === 0 || throws.chance(0.5)
          ? issue
          : ([...slowly, 'queue', 'drain', '--timeout', '30s'] as const)
      if (await startAndKill(hotel, throws, latest, ...command)) kills += 1
    }
    await drainToTheEnd(hotel)
    const before = await judgeKeys(hotel, [])
    const answered = await answerEverything(hotel)
    const after = await judgeKeys(hotel, [])
    return {
      kills,
      ...after,
      asking: answered.length,
      lost: [...before.lost, ...after.lost],
      twice: [...before.twice, ...after.twice],
      wrong: [...before.wrong, ...after.wrong],
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    await hotel.close()
  }
}

/** Two guests to a room in which every key can be joined. */
const roomingList = (hotel: CliHotel, guests: number): string => {
  const coach = bookCoach(hotel.property, { occupied: guests / 2, vacant: 0 })
  const file = join(hotel.parent, 'coach.csv')
  // Everybody under a name of their own: the judge counts keys by name, and people of two rooms may share one.
  const lines = coach.lines.map(({ room }, index) => ({ room, guest: guestName(index) }))
  writeFileSync(file, coach.csv(lines))
  return file
}
