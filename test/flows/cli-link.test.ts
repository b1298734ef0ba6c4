import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { IssueReply, keyFor, openCliHotel } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

let hotel: CliHotel
let jobId = ''
beforeAll(async () => {
  hotel = await openCliHotel()
  const { json } = await hotel.cli.json(...keyFor('Rui Silva', '--room', '412', '--join', 'all'))
  jobId = IssueReply.parse(json).job.id
})
afterAll(() => hotel.close())

const LinkReply = z.object({
  link: z.object({ id: z.string(), state: z.string(), maxUses: z.int(), url: z.string().optional() }),
})
const link = async (...flags: readonly string[]) => {
  const { code, json } = await hotel.cli.json('link', jobId, ...flags)
  return { code, json }
}
const atSeam = () => hotel.property.world.instantKeys.size

test('a link is made once, its address is printed only when asked for, and stands in no file', async () => {
  const { stdout, code } = await hotel.cli.run('link', jobId, '--uses', '2')
  expect(code).toBe(0)
  expect(stdout).toMatch(/may be opened 2 times, not opened yet/)
  expect(stdout).not.toContain('https:')
  const plain = LinkReply.parse((await link()).json).link
  expect(plain).toMatchObject({ state: 'made', maxUses: 2 })
  expect(plain.url).toBe(undefined)

  const { url = '' } = LinkReply.parse((await link('--show')).json).link
  expect(url).toMatch(/^https:/)
  expect((await hotel.cli.run('link', jobId, '--show')).stdout.split('\n')[0]).toBe(url)
  expect(atSeam()).toBe(1)
  const secret = url.slice(url.lastIndexOf('/') + 1)
  const files = readdirSync(hotel.dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(hotel.dir, name))
    .filter((path) => statSync(path).isFile())
  expect(files.some((path) => path.endsWith('joinery.log'))).toBe(true)
  expect(files.filter((path) => readFileSync(path).includes(secret))).toEqual([])
})

test('another one for a second phone, and all withdrawn together', async () => {
  expect((await link('--another')).code).toBe(0)
  expect(atSeam()).toBe(2)
  const { code, json } = await link('--withdraw')
  expect(code).toBe(0)
  expect(json).toMatchObject({ links: [{ state: 'withdrawn' }, { state: 'withdrawn' }] })
  expect(atSeam()).toBe(0)
})

test('what it cannot do is said, with the exit code of its kind', async () => {
  hotel.property.control.set({ instantKeysLicensed: false })
  expect(await link()).toMatchObject({ code: 1, json: { error: { kind: 'linkRefused' } } })
  hotel.property.control.set({ instantKeysLicensed: true })
  expect(await link('--withdraw')).toMatchObject({ code: 2, json: { error: { kind: 'notFound' } } })
  expect(await link('--withdraw', '--show')).toMatchObject({
    code: 2,
    json: { error: { kind: 'shapeConflict' } },
  })
  expect((await hotel.cli.json('link', 'no-such-job')).code).toBe(2)
  expect((await link('--uses', '0')).code).toBe(2)
})

test('a withdrawal while Seam is away is kept and done by the next Joinery that works', async () => {
  expect((await link()).code).toBe(0)
  await hotel.property.control.offline(true)
  expect(await link('--withdraw')).toMatchObject({ code: 3, json: { links: [{ state: 'withdrawing' }] } })
  await hotel.property.control.offline(false)
  await hotel.cli.run('queue', 'drain')
  expect(atSeam()).toBe(0)
})
