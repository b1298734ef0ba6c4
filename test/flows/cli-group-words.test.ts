import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ErrorReply, localDay, openCliHotel, startCli } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

/** `joinery group words`, on the built command. */
let hotel: CliHotel
beforeAll(async () => {
  hotel = await openCliHotel()
})
afterAll(() => hotel.close())

const Words = z.object({ words: z.array(z.object({ text: z.string(), means: z.string() })) })
const words = async () => Words.parse((await hotel.cli.json('group', 'words')).json).words

test('words of the hotel’s own are kept, decide what a column is, and contradict nothing', async () => {
  const path = join(hotel.parent, 'own-words.csv')
  const day = (offset: number) => localDay(offset, '15:00').slice(0, 10)
  const heads = 'Nachtquartier;Klassensprecher;Gast;Anreise;Abreise'
  writeFileSync(path, `${heads}\r\n412;Olga Stern;Ana Silva;${day(0)};${day(1)}\r\n`)
  const before = await hotel.cli.run('group', 'check', path)
  expect(before.code).not.toBe(0)

  await hotel.cli.run('group', 'words', '--add', '"Nachtquartier"=room,"Klassensprecher"=other')
  const added = [
    { text: 'Nachtquartier', means: 'room' },
    { text: 'Klassensprecher', means: 'other' },
  ]
  // In a process of its own: what it knows was written down.
  const args = ['--data', hotel.dir, '--json', 'group', 'words']
  const other = await startCli(args, {
    SEAM_ENDPOINT: hotel.property.endpoint,
    SEAM_API_KEY: hotel.property.apiKey,
  })
  expect(Words.parse(JSON.parse((await other.ended).stdout)).words).toEqual(added)
  const after = await hotel.cli.run('group', 'check', path)
  expect([after.code, after.stdout]).toEqual([0, expect.stringContaining('Ana Silva')])

  for (const wrong of [
    ['--add', 'Zelle=room,ZELLE=guestName'],
    ['--add', 'Zelle=room', '--forget', 'zelle'],
    ['--add', 'Zelle=cell'],
    ['--forget', 'Zelle'],
  ]) {
    const { code, json } = await hotel.cli.json('group', 'words', ...wrong)
    expect([code, ErrorReply.parse(json).error.kind]).toEqual([2, 'invalidInput'])
  }
  expect(await words()).toEqual(added)

  await hotel.cli.run('group', 'words', '--forget', 'NACHTQUARTIER')
  expect(await words()).toEqual([{ text: 'Klassensprecher', means: 'other' }])
})
