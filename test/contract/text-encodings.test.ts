import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { TextEncoding } from '#shared/spreadsheet.ts'
import { judgeEncodings } from '#test/fuzz/encodings.ts'
import { buildLetters } from '#test/support/letters/build.ts'
import { take } from '#test/support/start-core.ts'

const read = (bytes: Uint8Array, encoding: TextEncoding | null = null) =>
  readTable('list.csv', Buffer.from(bytes), { encoding, sheet: null })
const guestsOf = (bytes: Uint8Array) =>
  take(read(bytes))
    .rows.slice(1)
    .map((row) => row.cells[1]?.text)

const listOf = (guests: readonly string[]) =>
  ['Room,Guest,Arrival', ...guests.map((guest, at) => `${401 + at},${guest},2026-12-01`)].join('\r\n')

test.for([
  ['windows-1250', ['Łukasz Żółć', 'Zdzisław Wąsik']],
  ['windows-1250', ['Jiří Dvořák', 'Božena Němcová']],
  ['iso-8859-2', ['Růžena Šťastná', 'Tomáš Žižka']],
  ['windows-1251', ['Иван Петров', 'Наталья Щукина']],
  ['koi8-r', ['Сергей Иванов', 'Ольга Соколова']],
  ['windows-1252', ['José Muñoz', 'François Lefèvre', 'Søren Ågård']],
  ['windows-1253', ['Γιώργος Παπαδόπουλος', 'Άννα Νικολάου']],
  ['windows-1254', ['Gülşen Yıldız', 'Çağrı Öztürk']],
  ['windows-1255', ['משה כהן', 'שרה לוי']],
  ['windows-1256', ['محمد الأحمد', 'فاطمة الزهراء']],
  ['windows-1257', ['Jānis Bērziņš', 'Līga Kalniņa']],
  ['macintosh', ['Jürgen Größ', 'Renée Hélène', 'Zoë Müller']],
  ['shift_jis', ['山本 花子', 'ｻﾄｳ 太郎']],
  ['euc-jp', ['鈴木 一郎', '高橋 さくら']],
  ['gb18030', ['王小明', '张丽华', '刘洋']],
  ['big5', ['陳志明', '林淑芬', '黃美玲']],
  ['euc-kr', ['김민준', '이서연', '박지훈']],
] as const)('%s is found by its names, and said to be a guess', ([encoding, guests]) => {
  const bytes = iconv.encode(listOf(guests), encoding)
  const sheet = take(read(bytes))
  expect(sheet.rows.slice(1).map((row) => row.cells[1]?.text)).toEqual(guests)
  expect(sheet.file.encoding).toBe(encoding)
  expect(sheet.notes).toContainEqual(expect.objectContaining({ is: 'encodingGuessed', encoding }))
})

test.for(['utf-16le', 'utf-16be'] as const)('%s without a mark proves itself in every script', (encoding) => {
  for (const guest of ['山本 花子', 'Иван Петров', 'Łukasz Żółć', 'محمد']) {
    const sheet = take(read(iconv.encode(listOf([guest, guest]), encoding)))
    expect(sheet.file.encoding).toBe(encoding)
    expect(sheet.rows[1]?.cells[1]?.text).toBe(guest)
    expect(sheet.notes).toEqual([])
  }
})

const withByte = (before: string, byte: number, after: string) =>
  Buffer.concat([Buffer.from(before), Buffer.from([byte]), Buffer.from(after)])

test.for([
  ['Zo', 0xeb],
  ['Andr', 0xe9],
  ['Bj', 0xf6],
  ['Pe', 0xf1],
  ['Vin', 0x8a],
  ['', 0xc1],
] as const)('one byte of another encoding after "%s" spoils its row and no other', ([before, byte]) => {
  const text = `${listOf(['José Müller', 'Łukasz Żółć', 'Ana Núñez'])}\r\n404,${before}`
  const sheet = take(read(withByte(text, byte, ' Smith,2026-12-01')))
  expect(sheet.file.encoding).toBe('utf-8')
  expect(sheet.notes).toEqual([{ is: 'bytesLost', rows: [5] }])
  expect(sheet.rows.map((row) => row.isDamaged ?? false)).toEqual([false, false, false, false, true])
  expect(sheet.rows[1]?.cells[1]?.text).toBe('José Müller')
  expect(sheet.rows[4]?.cells[1]?.text).toBe(`${before}\ufffd Smith`)
})

test('a replacement character that the file itself holds is no lost byte', () => {
  expect(take(read(Buffer.from(listOf(['Zo\ufffd', 'José'])))).notes).toEqual([])
})

test('a chosen encoding is taken, and refused when it makes nothing of most letters', () => {
  const bytes = iconv.encode(listOf(['Łukasz Żółć', 'Ana']), 'windows-1250')
  expect(take(read(bytes, 'iso-8859-2')).file.encoding).toBe('iso-8859-2')
  expect(take(read(bytes, 'iso-8859-16')).file.encoding).toBe('iso-8859-16')
  expect(read(bytes, 'utf-8')).toMatchObject({ error: { why: 'encoding', detail: 'utf-8' } })
})

test('ISO-2022-JP, and letters of DOS, are refused with the reason', () => {
  const japanese = Buffer.from('Room,Guest\n401,\u001b$B;3K\\\u001b(B\n', 'latin1')
  expect(read(japanese)).toMatchObject({ error: { why: 'encoding', detail: 'ISO-2022-JP' } })
  const dos = iconv.encode(listOf(['Jürgen Müller', 'André Böhm']), 'cp850')
  expect(read(dos)).toMatchObject({ error: { why: 'encoding' } })
})

test('where two encodings fit about equally, the other one is named', () => {
  const notes = take(read(iconv.encode(listOf(['Íris Pinto']), 'windows-1252'))).notes
  const [note] = notes
  const isRight = guestsOf(iconv.encode(listOf(['Íris Pinto']), 'windows-1252'))[0] === 'Íris Pinto'
  expect(note?.is).toBe('encodingGuessed')
  expect(isRight || (note?.is === 'encodingGuessed' && note.other === 'windows-1252')).toBe(true)
})

test('lists of ten names the detector never saw come back right or are said to be a guess: 97 of 100 are right', () => {
  const { tried, right, silent } = judgeEncodings({ lists: 50, seed: 1 })
  expect(silent).toEqual([])
  expect(right / tried).toBeGreaterThan(0.97)
})

test('the letter model is what its script makes of the names', () => {
  const file = join(import.meta.dirname, '../../electron/adapters/spreadsheets/letters.ts')
  const pairs = (text: string) =>
    text
      .match(/^ {2}\w+:[^]*?$/gm)
      ?.join('')
      .replace(/\s/g, '').length
  expect(pairs(readFileSync(file, 'utf8'))).toBe(pairs(buildLetters()))
})
