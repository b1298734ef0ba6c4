import { expect, test } from 'vitest'
import { CredentialId } from '#shared/ids.ts'
import { attempt } from '../support/build.ts'
import { openQueue, wanted } from '../support/start-queue.ts'

test('a key that Seam had named before the crash is not made again, although somebody deleted it meanwhile', async () => {
  const { jobs, clock, start, run, made } = openQueue()
  const job = wanted('named')
  await jobs.enqueue([job])
  await jobs.claim({ now: clock.now(), claim: 'before' })
  const holder = { userIdentityId: null, acsUserId: null }
  await jobs.beginAttempt(job.id, 'before', attempt(), { holder, lastSentAt: clock.now() })
  // The answer is written down; then the computer loses power, and at another desk the key is deleted.
  await jobs.update(job.id, 'before', { credentialId: CredentialId.parse('key-gone') }, clock.now())
  await start()
  await run(3_600_000)
  expect(made()).toEqual([])
  const after = await jobs.get(job.id)
  expect(after).toMatchObject({ state: 'issued', credentialId: 'key-gone', notes: ['keyGone'] })
  expect(await jobs.attempts(job.id)).toHaveLength(1)
})
