import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCliHotel, tonight } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

let hotel: CliHotel
beforeAll(async () => {
  hotel = await openCliHotel()
})
afterAll(() => hotel.close())

const { from, until } = tonight()

/** Lists from five countries, each with something that a person has to hear of besides its keys. */
const heardOf = [
  {
    what: 'a total, in German',
    head: 'Zimmer;Gast;Anreise;Abreise',
    rows: [`412;Jörg Adler;${from};${until}`, 'Summe;1;;'],
    json: { ignored: [{ row: 3, why: 'total' }], rows: [{ row: 2, guest: 'Jörg Adler' }] },
    text: ['Row 3', 'Summe'],
  },
  {
    what: 'a no-show, in French',
    head: 'Chambre;Client;Arrivée;Départ;Statut',
    rows: [`412;Zoé Petit;${from};${until};`, `415;Luc Petit;${from};${until};Non présenté`],
    json: { ignored: [{ row: 3, canReturn: true }], rows: [{ row: 2, guest: 'Zoé Petit' }] },
    text: ['Row 3', 'Luc Petit', '--bring-back 3'],
  },
  {
    what: 'nobody in the place of a guest, in Polish',
    head: 'Pokój;Gość;Przyjazd;Wyjazd',
    rows: [`412;Ewa Nowak;${from};${until}`, `415;N.N.;${from};${until}`],
    json: { ignored: [{ row: 3 }], rows: [{ row: 2, guest: 'Ewa Nowak' }] },
    text: ['Row 3', 'N.N.'],
  },
  {
    what: 'columns about something else, in Portuguese',
    head: 'Quarto;Hóspede;Chegada;Saída;Preço',
    rows: [`412;Inês Sá;${from};${until};415`],
    json: { columns: { room: 'Quarto', guestName: 'Hóspede' }, rows: [{ row: 2, room: '412' }] },
    text: ['room = Quarto (by its heading)', 'Inês Sá'],
  },
  {
    what: 'a cancellation, in Japanese',
    head: '部屋番号;氏名;到着日;出発日;状態',
    rows: [`412;山田 花子;${from};${until};`, `415;佐藤 健;${from};${until};キャンセル`],
    json: {
      ignored: [{ row: 3, why: 'cancelled', canReturn: true }],
      rows: [{ row: 2, guest: '山田 花子' }],
    },
    text: ['Row 3', '佐藤 健'],
  },
] as const

test.for(heardOf)('the text says what the JSON says: $what', async ({ what, head, rows, json, text }) => {
  const path = join(hotel.parent, `${what}.csv`)
  writeFileSync(path, [head, ...rows].join('\r\n'))
  const checked = await hotel.cli.json('group', 'check', path)
  expect(checked).toMatchObject({ code: 0, json })
  const { stdout } = await hotel.cli.run('group', 'check', path)
  for (const part of text) expect(stdout).toContain(part)
})
