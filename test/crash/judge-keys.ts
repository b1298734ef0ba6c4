import type { CliHotel } from '#test/support/run-cli.ts'
import { jobsOf } from './queue-of.ts'

export type KeyJudgement = {
  readonly jobs: number
  readonly issued: number
  readonly asking: number
  readonly keys: number
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  readonly wrong: readonly string[]
}

/** The hotel's own record against the queue. Every guest was asked for once, under a name of their own. */
export const judgeKeys = async (hotel: CliHotel, asked: readonly string[]): Promise<KeyJudgement> => {
  const jobs = await jobsOf(hotel)
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
