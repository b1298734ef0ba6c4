import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJoinery } from '#test/e2e/support/joinery-process.ts'
import { ErrorReply, IssueReply, JobsReply, keyFor, openCliHotel } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

let hotel: CliHotel
beforeAll(async () => {
  hotel = await openCliHotel({ rooms: 20 })
})
afterAll(() => hotel.close())

const queue = async () => JobsReply.parse((await hotel.cli.json('queue', 'list')).json).jobs

test('beside a desk at work the command changes nothing and says why; once the desk is killed, the next start goes on with its work', async () => {
  const { property, cli } = hotel
  const { control } = property
  await cli.json('rooms', '--refresh')
  control.cutLine(true)
  const accepted = await cli.json(...keyFor('Rui Silva', '--room', '104', '--join', 'all', '--queue-only'))
  const { job } = IssueReply.parse(accepted.json)

  const desk = await startJoinery(hotel.dir, { endpoint: property.endpoint, apiKey: property.apiKey })
  try {
    for (const args of [
      keyFor('Ana Costa', '--room', '104', '--join', 'all', '--queue-only'),
      ['queue', 'cancel', job.id],
      ['queue', 'drain'],
    ]) {
      const refused = await cli.json(...args)
      expect([refused.code, ErrorReply.parse(refused.json).error.kind]).toEqual([4, 'otherOwner'])
    }
    // The desk itself looks for its line again and again, so for a moment the job may be running.
    await expect.poll(queue).toMatchObject([{ id: job.id, state: 'queued', attempts: 0 }])
  } finally {
    await desk.kill()
  }

  control.cutLine(false)
  expect((await cli.json('queue', 'drain', '--timeout', '60s')).code).toBe(0)
  expect(await queue()).toMatchObject([{ id: job.id, state: 'issued' }])
  expect(control.keysCreated()).toHaveLength(1)
})
