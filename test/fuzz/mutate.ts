import type { Dice } from '#test/simulation/dice.ts'
import { makeZip } from '#test/support/zip.ts'
import type { ZipPart } from '#test/support/zip.ts'
import type { Seedling } from './documents.ts'

export type Mutant = { readonly name: string; readonly bytes: Buffer; readonly how: string }

const numbers = [
  '0',
  '-1',
  '2.5',
  '1e9',
  '1e309',
  '-0',
  '00',
  '007',
  '1048577',
  '4294967296',
  '46357.625',
  'NaN',
  ' 1 ',
  '0x10',
  '999999999999999999999',
  '',
] as const
const words = [
  'A0',
  'XFE1',
  'A1:A1048576',
  'rId9',
  '../../../x',
  '\\xl\\x.xml',
  'x14:c',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&x;',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a>',
  '_xD800_',
  '\u0000',
  '\ud800',
  '"',
  "'",
  ';',
  '\t',
  '\r',
  '\ufeff',
  'str',
  'e',
  'd',
  's',
  'b',
  '__proto__',
  'constructor',
  '[h]:mm',
  '[<',
  '"',
  '@;@;@;@;@',
  'x'.repeat(5000),
] as const
const integers = [0, 1, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff] as const

/** One spoilt file. The same dice spoil the same file in the same way. */
export const mutate = (seedling: Seedling, chance: Dice): Mutant => {
  if (seedling.is === 'text') {
    const way = chance.pick([bytesOf, textOf, numbersOf])
    return { name: seedling.name, bytes: times(seedling.bytes, way, chance), how: way.name }
  }
  const way = chance.pick([
    'bytes',
    'header',
    'xml',
    'xml',
    'numbers',
    'numbers',
    'relations',
    'parts',
  ] as const)
  const parts = seedling.parts.map((part) => ({ ...part }))
  const { name } = chance.pick([{ name: 'a.xlsx' }, { name: 'a.xlsx' }, { name: 'a.xlsm' }])
  switch (way) {
    case 'bytes':
      return { name, how: way, bytes: times(makeZip(parts), bytesOf, chance) }
    case 'header':
      return { name, how: way, bytes: times(makeZip(parts), headerOf, chance) }
    case 'parts':
      return { name, how: way, bytes: makeZip(shuffled(parts, chance)) }
    case 'xml':
      return { name, how: way, bytes: makeZip(changed(parts, /\.xml$/, textOf, chance)) }
    case 'numbers':
      return {
        name,
        how: way,
        bytes: makeZip(changed(parts, /sheet|styles|workbook\.xml$/, numbersOf, chance)),
      }
    case 'relations':
      return { name, how: way, bytes: makeZip(changed(parts, /\.rels$/, textOf, chance)) }
  }
}

type Way = (bytes: Buffer, chance: Dice) => Buffer

const times = (bytes: Buffer, way: Way, chance: Dice): Buffer => {
  let changedBytes = bytes
  for (let left = chance.between(1, 4); left > 0; left -= 1) changedBytes = way(changedBytes, chance)
  return changedBytes
}

const changed = (parts: readonly ZipPart[], which: RegExp, way: Way, chance: Dice): readonly ZipPart[] => {
  const wanted = chance.pickOrNull(parts.filter((part) => which.test(part.name)))
  return parts.map((part) =>
    part === wanted ? { ...part, text: times(Buffer.from(part.text), way, chance) } : part,
  )
}

const shuffled = (parts: readonly ZipPart[], chance: Dice): readonly ZipPart[] => {
  const [one, other] = [chance.pickOrNull(parts), chance.pickOrNull(parts)]
  if (one === null || other === null) return parts
  return chance.pick([
    () => parts.filter((part) => part !== one),
    () => parts.map((part) => (part === one ? { ...part, text: other.text } : part)),
    () =>
      parts.map((part) =>
        part === one ? { ...part, name: part.name.toUpperCase().replaceAll('/', '\\') } : part,
      ),
    () => [...parts, { ...one, name: other.name }],
    () => parts.map((part) => (part === one ? { ...part, flags: chance.pick([1, 8, 0x800, 0xffff]) } : part)),
  ])()
}

const bytesOf: Way = (bytes, chance) => {
  const at = chance.between(0, Math.max(0, bytes.length - 1))
  const length = chance.between(1, chance.pick([1, 4, 200]))
  const piece = bytes.subarray(at, at + length)
  return chance.pick([
    () => Buffer.concat([bytes.subarray(0, at), noise(length, chance), bytes.subarray(at + length)]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
    () => Buffer.concat([bytes.subarray(0, at), noise(length, chance), bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)]),
    () => bytes.subarray(0, at),
  ])()
}

const noise = (length: number, chance: Dice): Buffer =>
  Buffer.from(Array.from({ length }, () => chance.between(0, 255)))

/** A field of an entry, of a local header or of the end record gets a number nobody expects there. */
const headerOf: Way = (bytes, chance) => {
  const copy = Buffer.from(bytes)
  const marks = [0x04034b50, 0x02014b50, 0x06054b50].flatMap((mark) => placesOf(copy, mark))
  const start = chance.pickOrNull(marks) ?? 0
  const at = Math.min(start + chance.between(4, 46), copy.length - 4)
  const value = chance.pick(integers)
  if (at < 0) return copy
  if (chance.chance(0.5)) copy.writeUInt16LE(value & 0xffff, at)
  else copy.writeUInt32LE(value, at)
  return copy
}

const placesOf = (bytes: Buffer, mark: number): readonly number[] => {
  const wanted = Buffer.alloc(4)
  wanted.writeUInt32LE(mark)
  const places: number[] = []
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) places.push(at)
  return places
}

const numbersOf: Way = (bytes, chance) => {
  const text = bytes.toString('latin1')
  const found = chance.pickOrNull([...text.matchAll(/\d+/g)])
  if (found === null) return bytes
  const after = text.slice(found.index + found[0].length)
  return Buffer.from(text.slice(0, found.index) + chance.pick(numbers) + after, 'latin1')
}

const textOf: Way = (bytes, chance) => {
  const text = bytes.toString('latin1')
  const tag = chance.pickOrNull([...text.matchAll(/<[^>]*>|"[^"]*"|[^;,\t<>"]+/g)])
  const at = tag?.index ?? 0
  const end = at + (tag?.[0].length ?? 0)
  const put = (middle: string): string => text.slice(0, at) + middle + text.slice(end)
  const changedText = chance.pick([
    () => put(''),
    () => put(text.slice(at, end).repeat(chance.pick([2, 3, 500]))),
    () => put(chance.pick(words)),
    () => put(`"${chance.pick(words)}"`),
    () => put(text.slice(at, end) + chance.pick(words)),
    () => put(text.slice(at, end).replace(/\w+/, chance.pick(words))),
  ])()
  return Buffer.from(changedText, 'utf8')
}
