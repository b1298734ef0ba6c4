import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ErrorReply, openCliHotel, PrintedJob, tonight } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'
import { makeXlsx } from '#test/support/xlsx.ts'

/** `joinery group check` and `group issue` on the built command. */
let hotel: CliHotel
beforeAll(async () => {
  hotel = await openCliHotel()
})
afterAll(() => hotel.close())

const { from, until } = tonight()
const file = (name: string, rows: readonly string[], head = 'Rm No;Name;Arrival;Departure') => {
  const path = join(hotel.parent, name)
  writeFileSync(path, [head, ...rows.map((row) => `${row};${from};${until}`)].join('\r\n'))
  return path
}

/** What these lists are about is not who holds the rooms already. */
const belongs = ['--same-party', 'all'] as const

const Check = z.object({
  file: z.object({
    name: z.string(),
    sha256: z.string().length(64),
    format: z.string(),
    encoding: z.string().nullable(),
    headerRow: z.int().nullable(),
  }),
  columns: z.record(z.string(), z.string()),
  rows: z.array(
    z.object({
      row: z.int(),
      room: z.string(),
      guest: z.string(),
      from: z.string().nullable(),
      until: z.string().nullable(),
      keys: z.int(),
      ok: z.boolean(),
      problems: z.array(z.object({ kind: z.string(), message: z.string(), column: z.string().nullable() })),
    }),
  ),
  summary: z.object({ rows: z.int(), ok: z.int(), problems: z.int(), rooms: z.int(), keysToIssue: z.int() }),
})
const Issue = z.object({
  batch: z.object({ id: z.string(), name: z.string(), sha256: z.string() }),
  summary: z.strictObject({
    keys: z.int(),
    issued: z.int(),
    alreadyIssued: z.int(),
    needsAttention: z.int(),
    refusedRows: z.int(),
    queued: z.int(),
  }),
  jobs: z.array(PrintedJob),
  refusedRows: z.array(z.object({ row: z.int() })),
  elapsedMs: z.number(),
  keysPerMinute: z.number(),
})

test('a good list is understood and exits 0, a list with a bad row exits 1, no list exits 2', async () => {
  const good = await hotel.cli.json('group', 'check', file('good.csv', ['412;Anna Berg', '412;Ben Berg']))
  expect(good.code).toBe(0)
  const read = Check.parse(good.json)
  expect(read.columns).toMatchObject({ room: 'Rm No', guestName: 'Name' })
  expect(read.file).toMatchObject({ name: 'good.csv', format: 'semicolon', encoding: 'utf-8', headerRow: 1 })
  expect(read.summary).toMatchObject({ rows: 2, ok: 2, problems: 0, rooms: 1, keysToIssue: 2 })
  const bad = await hotel.cli.json('group', 'check', file('bad.csv', ['412;Anna Berg', '9999;Ben Berg']))
  expect(bad.code).toBe(1)
  expect(Check.parse(bad.json).rows[1]).toMatchObject({
    ok: false,
    problems: [{ kind: 'unknownRoom', column: 'Rm No' }],
  })
  const pdf = join(hotel.parent, 'list.pdf')
  writeFileSync(pdf, '%PDF-1.7')
  const none = await hotel.cli.json('group', 'check', pdf)
  expect([none.code, ErrorReply.parse(none.json).error.kind]).toEqual([2, 'fileUnreadable'])
})

test('bad rows queue nothing and exit 2, unless only the good rows are wanted', async () => {
  const list = file('mixed.csv', ['415;Carla Berg', '9999;Dora Berg'])
  const refused = await hotel.cli.json('group', 'issue', list)
  expect([refused.code, ErrorReply.parse(refused.json).error.kind]).toEqual([2, 'rowsToFix'])
  expect((await hotel.cli.json('queue', 'list')).json).toEqual({ jobs: [] })
  const issued = await hotel.cli.json('group', 'issue', list, '--only-good-rows', ...belongs)
  expect(issued.code).toBe(1)
  const { summary, refusedRows } = Issue.parse(issued.json)
  expect(summary).toMatchObject({ keys: 1, issued: 1, refusedRows: 1 })
  expect(refusedRows).toMatchObject([{ row: 3 }])
})

test('first keys are held by default, made when told to, and the same file again makes nothing', async () => {
  const list = file('coach.csv', ['101;Eva Dahl', '101;Jon Dahl', '412;Tor Dahl'], 'Zi;Wer;Arrival;Departure')
  const map = ['--map', 'room="Zi",guestName="Wer"', '--name', 'Coach from Oslo']
  const made = await hotel.cli.run(
    'group',
    'issue',
    list,
    ...map,
    ...belongs,
    '--first-key',
    'override',
    '--json',
  )
  expect(made.code).toBe(0)
  const first = Issue.parse(JSON.parse(made.stdout))
  expect(first.batch.name).toBe('Coach from Oslo')
  expect(first.jobs.map((job) => [job.guest, job.shape, job.state])).toEqual([
    ['Eva Dahl', 'override', 'issued'],
    ['Jon Dahl', 'join', 'issued'],
    ['Tor Dahl', 'join', 'issued'],
  ])
  // Progress goes to standard error, one JSON line at a time.
  expect(made.stderr).toContain('{"progress":{"done":3,"total":3')
  const again = await hotel.cli.json('group', 'issue', list, ...map, '--first-key', 'override')
  expect(again.code).toBe(0)
  expect(Issue.parse(again.json).summary).toMatchObject({ keys: 3, issued: 0, alreadyIssued: 3 })
  const held = await hotel.cli.json('group', 'issue', file('held.csv', ['103;Ida Moe', '103;Liv Moe']))
  expect(held.code).toBe(1)
  expect(Issue.parse(held.json).summary).toMatchObject({ issued: 0, needsAttention: 1, queued: 1 })
  // What waits says why, as in the queue.
  expect(Issue.parse(held.json).jobs.map((job) => job.waitingFor?.reason)).toEqual(['held', 'dependency'])
  const text = await hotel.cli.run('group', 'issue', file('held-text.csv', ['103;Ida Moe', '103;Liv Moe']))
  expect(text.stdout).toContain('1 waits: The first key of its room comes before it.')
})

test('what is only queued says that a worker is needed', async () => {
  const list = file('queued.csv', ['415;Nils Moe'])
  const queued = await hotel.cli.json('group', 'issue', list, '--queue-only', ...belongs)
  expect(queued.code).toBe(0)
  expect(Issue.parse(queued.json).jobs.map((job) => job.waitingFor?.reason)).toEqual(['worker'])
})

test('held first keys are decided from the command line: a new key with its room named, or Seam decides', async () => {
  const list = file('two-held.csv', ['105;Odd Lie', '105;Siv Lie', '108;Kai Ness'])
  expect((await hotel.cli.json('group', 'issue', list)).code).toBe(1)
  const { jobs } = z
    .object({ jobs: z.array(PrintedJob) })
    .parse((await hotel.cli.json('queue', 'list', '--state', 'needsAttention')).json)
  const idOf = (guest: string) => jobs.find((job) => job.guest === guest)?.id ?? ''
  const resolve = (guest: string, ...args: readonly string[]) =>
    hotel.cli.json('queue', 'resolve', idOf(guest), ...args)

  const other = await resolve('Odd Lie', '--first-key', 'override', '--confirm', '108')
  expect([other.code, ErrorReply.parse(other.json).error.kind]).toEqual([2, 'overrideNotConfirmed'])

  expect(await resolve('Odd Lie', '--first-key', 'override', '--confirm', '105')).toMatchObject({
    code: 0,
    json: { job: { shape: 'override', state: 'issued', rooms: ['105'] } },
  })
  expect(await resolve('Kai Ness', '--first-key', 'auto-join')).toMatchObject({
    code: 0,
    json: { job: { shape: 'autoJoin', state: 'issued', rooms: ['108'] } },
  })
  await hotel.cli.json('queue', 'drain')
  const made = hotel.property.control.keysCreated().filter((key) => key.rooms[0] === '105')
  expect(made.map((key) => [key.holder, key.shape, key.joinedIds])).toEqual([
    ['Odd Lie', 'override', []],
    ['Siv Lie', 'join', [made[0]?.credentialId]],
  ])
})

test('the hotel teaches its own words for columns, and forgets them', async () => {
  const path = file(
    'own-words.csv',
    ['412;Olga Stern;Ida Words'],
    'Nachtquartier;Kellner;Gast;Anreise;Abreise',
  )
  expect(ErrorReply.parse((await hotel.cli.json('group', 'check', path)).json)).toMatchObject({
    error: { kind: 'columnUncertain' },
  })
  const added = await hotel.cli.json('group', 'words', '--add', '"Nachtquartier"=room,Kellner=other')
  expect(added.json).toEqual({
    words: [
      { text: 'Nachtquartier', means: 'room' },
      { text: 'Kellner', means: 'other' },
    ],
  })
  const checked = Check.parse((await hotel.cli.json('group', 'check', path)).json)
  expect(checked.columns).toMatchObject({ room: 'Nachtquartier', guestName: 'Gast' })
  const wrong = await hotel.cli.json('group', 'words', '--add', 'Kellner=waiter')
  expect(ErrorReply.parse(wrong.json)).toMatchObject({ error: { kind: 'invalidInput' } })
  const forgotten = await hotel.cli.json('group', 'words', '--forget', 'nachtquartier, Kellner')
  expect(forgotten.json).toEqual({ words: [] })
})

const Questions = z.object({
  file: z.object({ encodingGuessed: z.boolean(), sheetsNotRead: z.array(z.string()) }),
  columnsBy: z.record(z.string(), z.string()),
  questions: z.array(
    z.object({
      about: z.string(),
      rows: z.array(z.int()).optional(),
      kind: z.string().optional(),
      answers: z.array(z.string()),
    }),
  ),
  ignored: z.array(z.object({ row: z.int(), why: z.string(), text: z.string(), canReturn: z.boolean() })),
  rows: z.array(
    z.object({
      row: z.int(),
      room: z.string(),
      notes: z.array(z.string()),
      problems: z.array(z.object({ answers: z.array(z.string()) })),
    }),
  ),
})

test('what a list leaves open is asked with the flags that answer it, and they answer it', async () => {
  const list = file('asks.csv', ['0412;Pia Falk', '415;Ole Falk', 'Total;2'])
  const asked = await hotel.cli.json('group', 'check', list)
  expect(asked.code).toBe(1)
  const read = Questions.parse(asked.json)
  expect(read.columnsBy).toMatchObject({ room: 'words', guestName: 'words' })
  expect(read.questions).toMatchObject([{ about: 'row', rows: [2], kind: 'unknownRoom' }])
  const answers = read.questions[0]?.answers ?? []
  expect([answers[0], answers.at(-1)]).toEqual(['--set 2:room="412"', '--skip 2'])
  expect(read.ignored).toMatchObject([{ row: 4, why: 'total', canReturn: true }])
  const text = (await hotel.cli.run('group', 'check', list)).stdout
  expect(text).toContain(`    ${answers.join(' | ')}`)
  expect(text).toMatch(/Left aside:\n {2}Row 4, sums: Total 2/)
  expect(text).toMatch(/From \([A-Z][a-z]+\/\w+\)/)
  expect(text).toContain('room = Rm No (by its heading)')

  const set = await hotel.cli.json('group', 'check', list, '--set', '2:room="412"')
  expect([set.code, Questions.parse(set.json).rows[0]?.room]).toEqual([0, '412'])
  const skipped = await hotel.cli.json('group', 'check', list, '--skip', '2')
  expect(skipped.code).toBe(0)
  expect(Questions.parse(skipped.json).ignored).toMatchObject([{ row: 2, why: 'skipped' }, { row: 4 }])
})

test('a list without a certain column exits 2 with the flag that says which it is, and says how it was read', async () => {
  const list = file('no-room.csv', ['x1;Pia Falk', 'x2;Ole Falk'], 'Was;Name;Arrival;Departure')
  for (const command of ['check', 'issue']) {
    const { code, json } = await hotel.cli.json('group', command, list)
    expect([code, ErrorReply.parse(json).error.kind]).toEqual([2, 'columnMissing'])
    expect(ErrorReply.parse(json).error.hint).toContain('--map room="Was"')
    expect(json).toMatchObject({
      headers: ['Was', 'Name', 'Arrival', 'Departure'],
      columns: { guestName: 'Name' },
    })
  }
  const { stderr, stdout } = await hotel.cli.run('group', 'check', list)
  expect(stderr).toContain('--map room="Was"')
  expect(stdout).toContain('guestName = Name (by its heading)')
  const placed = await hotel.cli.json('group', 'check', list, '--map', 'room=#1')
  expect(Check.parse(placed.json).columns).toMatchObject({ room: 'Was' })
})

test('answers that are no answers are refused by name', async () => {
  const list = file('plain.csv', ['412;Pia Falk'])
  for (const flags of [
    ['--accept', '5:unknownRoom'],
    ['--bring-back', '5,x'],
    ['--set', '5:shoe=3'],
    ['--set', 'room=3'],
  ]) {
    const { code, json } = await hotel.cli.json('group', 'check', list, ...flags)
    expect([code, ErrorReply.parse(json).error.kind]).toEqual([2, 'invalidInput'])
  }
  const taken = await hotel.cli.json(
    'group',
    'check',
    list,
    '--accept',
    '2:stayTooLong',
    '--blank-rooms',
    'above',
  )
  expect(taken.code).toBe(0)
})

test('a workbook with another sheet, a hidden row and a cancelled guest says all three, in text and in JSON', async () => {
  const path = join(hotel.parent, 'bus.xlsx')
  const head = ['Habitación', 'Huésped', 'Llegada', 'Salida', 'Estado']
  const row = (room: number, guest: string, status: string) => [
    room,
    guest,
    { date: from },
    { date: until },
    status,
  ]
  const rows = [head, row(412, 'Pia Falk', ''), row(415, 'Ole Falk', ''), row(415, 'Ana Falk', 'Cancelada')]
  writeFileSync(
    path,
    makeXlsx({
      sheets: [
        { name: 'Bus 1', rows, hiddenRows: [3] },
        { name: 'Bus 2', rows: [head, row(412, 'Eva Dahl', '')] },
      ],
    }),
  )
  for (const command of [['check'], ['issue', '--queue-only']]) {
    const { json } = await hotel.cli.json('group', ...command, path)
    const list = z.looseObject({ list: z.unknown() }).safeParse(json)
    expect(command[0] === 'issue' ? list.data?.list : json).toMatchObject({
      file: { sheet: 'Bus 1', sheetsNotRead: ['Bus 2'] },
      fileNotes: [
        { is: 'hiddenRows', rows: [3] },
        { is: 'otherSheets', sheets: ['Bus 2'] },
      ],
      ignored: [{ row: 4, why: 'cancelled', canReturn: true }],
      rows: [
        { row: 2, notes: expect.not.arrayContaining(['hiddenRow']) },
        { row: 3, notes: expect.arrayContaining(['hiddenRow']) },
      ],
    })
    const text = (await hotel.cli.run('group', ...command, path)).stdout
    expect(text).toContain('Not read: Bus 2 (--sheet names another).')
    expect(text).toContain('1 row hidden or filtered out in the sheet, read all the same: 3.')
    expect(text).toContain('Row 4, cancelled: 415 Ana Falk')
    expect(text).toContain('--bring-back 4')
  }
  const back = await hotel.cli.json('group', 'check', path, '--bring-back', '4')
  expect(back.json).toMatchObject({ ignored: [], rows: [{ row: 2 }, { row: 3 }, { row: 4, ok: true }] })
})

test('a guessed encoding is said in text and in JSON, and another can be named', async () => {
  const path = join(hotel.parent, 'cp1250.csv')
  const text = `Pokoj;Host;P\u0159\u00edjezd;Odjezd\n412;Ji\u0159\u00ed Dvo\u0159\u00e1k;${from};${until}\n`
  const bytes = Buffer.from(text.replaceAll('\u0159', '\u00f8'), 'latin1')
  writeFileSync(path, bytes)
  const read = await hotel.cli.json('group', 'check', path)
  expect(read.json).toMatchObject({
    file: { encoding: 'windows-1250', encodingGuessed: true },
    rows: [{ guest: 'Ji\u0159\u00ed Dvo\u0159\u00e1k' }],
  })
  expect((await hotel.cli.run('group', 'check', path)).stdout).toMatch(/Windows-1250 \(guessed\)/)
  const named = await hotel.cli.json('group', 'check', path, '--encoding', 'windows-1250')
  expect(named.json).toMatchObject({ file: { encodingGuessed: false } })
})

test('rows without dates can be given one for the whole list, and the answer says so', async () => {
  const path = join(hotel.parent, 'no-dates.csv')
  writeFileSync(path, 'Guest,Room\nSoma Patel,412\n')
  const asked = Questions.parse((await hotel.cli.json('group', 'check', path)).json)
  expect(asked.questions.map(({ answers }) => answers[0])).toEqual(['--arrive TIME', '--depart TIME'])
  const given = await hotel.cli.json('group', 'check', path, '--arrive', from, '--depart', until)
  expect(given).toMatchObject({ code: 0, json: { rows: [{ notes: ['datesFromList'] }] } })
})

test('a question answered with yes is not asked again', async () => {
  const list = file('twice.csv', ['412;JosÃ© Falk', ';Ole Falk'])
  const asked = Questions.parse((await hotel.cli.json('group', 'check', list)).json)
  expect(asked.questions.map(({ kind, answers }) => [kind, answers[0]])).toEqual([
    ['textDamaged', '--accept 2:textDamaged'],
    ['roomBlank', '--accept 3:roomBlank'],
  ])
  const yes = ['--accept', '2:textDamaged,3:roomBlank']
  const answered = await hotel.cli.json('group', 'check', list, ...yes)
  expect(answered).toMatchObject({ code: 0, json: { questions: [] } })
  const corrected = ['--set', '2:guestName="José Falk"', '--accept', '3:roomBlank']
  expect(await hotel.cli.json('group', 'check', list, ...corrected)).toMatchObject({
    code: 0,
    json: { rows: [{ guest: 'José Falk' }, { guest: 'Ole Falk', room: '412' }] },
  })
})
