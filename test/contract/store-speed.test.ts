import { describe, expect, test } from 'vitest'
import { cpuMs } from '../support/cpu-time.ts'
import { at, door, guest, jobId, key, newJob } from '../support/build.ts'
import { tempProfile } from '../support/profile.ts'

const now = at('12:05')

/** Limits are several times the work this takes, so that only a lost index or transaction breaks them. */
describe('a big house', () => {
  test('a rooming list of 500 is on disk before the operator lets go of the button', async () => {
    using profile = tempProfile()
    const { jobs } = profile.open()
    const list = Array.from({ length: 500 }, (_, n) => newJob({ id: `${n}`, rooms: [`${n % 120}`] }))
    const ms = await cpuMs(() => jobs.enqueue(list))
    expect(ms).toBeLessThan(200)
  })

  test('taking the next job stays quick with 20,000 waiting, and so does finding none', async () => {
    using profile = tempProfile()
    const { jobs } = profile.open()
    await jobs.enqueue(
      Array.from({ length: 20_000 }, (_, n) => newJob({ id: `${n}`, rooms: [`${n % 120}`] })),
    )
    const times: number[] = []
    for (let n = 0; n < 120; n += 1) {
      times.push(await cpuMs(() => jobs.claim({ now, claim: `${n}` })))
      await jobs.settle(jobId(`${n}`), `${n}`, 'issued', {}, null, now)
    }
    const median = times.sort((a, b) => a - b)[60]
    expect(median).toBeLessThan(10)

    for (let n = 0; n < 120; n += 1) await jobs.claim({ now, claim: `${n}` })
    expect(await cpuMs(() => jobs.claim({ now, claim: 'every room is busy' }))).toBeLessThan(200)
    expect(await cpuMs(jobs.counts)).toBeLessThan(50)
    expect(await cpuMs(jobs.orphans)).toBeLessThan(50)
  })

  test('a copy of 5,000 doors and 10,000 keys is stored and read', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    const copy = {
      doors: Array.from({ length: 5_000 }, (_, n) => door(`${n}`)),
      guests: Array.from({ length: 5_000 }, (_, n) => guest(`Guest ${n}`)),
      keys: Array.from({ length: 10_000 }, (_, n) => key({ id: `${n}`, rooms: [`${n % 5_000}`] })),
      readAt: now,
    }
    const first = await cpuMs(() => property.saveCopy(copy))
    const again = await cpuMs(() => property.saveCopy(copy))
    const read = await cpuMs(property.keys)
    expect(Math.min(first, again)).toBeLessThan(500)
    expect(read).toBeLessThan(500)
    expect(await property.keys()).toHaveLength(10_000)
  })
})
