import { describe, expect, test } from 'vitest'
import { de } from '#renderer/text/de.ts'
import { en } from '#renderer/text/en.ts'
import { es } from '#renderer/text/es.ts'
import { fr } from '#renderer/text/fr.ts'
import { pt } from '#renderer/text/pt.ts'
import { counts, everythingSaid, names } from '#test/support/message-samples.ts'
import type { Spoken } from '#test/support/message-samples.ts'

const english = everythingSaid(en)
const others = { de, es, fr, pt }

/** Names, units and words that English shares; each was looked at. */
const shared = [
  /^locale$/,
  /^frame\.(hops|latency)\b/,
  /^keys\.names\b/,
  /^groups\.encodings\b/,
  /^(issue|groups\.fields)\.email$/,
  /^issue\.enterKey$/,
  /^batch\.minutes$/,
  /^settings\.languages\./,
  /^health\.network\.proxy$/,
]
const sharedIn: Readonly<Record<string, readonly string[]>> = {
  de: ['settings.workspace', 'story.credential', 'packets.leaderHead.code'],
  fr: ['packets.leaderHead.code'],
}
const englishWords =
  /\b(the|of|is|are|not|and|with|this|that|key|keys|room|rooms|guest|guests|waits|your|you|from|until)\b/i
/** What the trade, and Seam Console on its pages, call a thing in every language. */
const properNames = /rooming list|API Keys|publishable key|instant keys?/gi
const laidOut = new Set(['groups.pastePlaceholder'])

describe.each(Object.entries(others))('%s', (language, catalogue) => {
  const said = everythingSaid(catalogue)
  const pairs = said.map((one, at) => ({ one, source: english[at] ?? one }))
  const where = ({ path, given, said: words }: Spoken) => `${path}(${JSON.stringify(given)}): ${words}`
  const wrong = (isWrong: (one: Spoken, source: Spoken) => boolean) =>
    pairs.filter(({ one, source }) => isWrong(one, source)).map(({ one }) => where(one))

  test('says as much as English, and never nothing', () => {
    expect(said.map(({ path }) => path)).toEqual(english.map(({ path }) => path))
    expect(wrong((one, source) => source.said !== '' && one.said.trim() === '')).toEqual([])
  })

  test('names everything that English names: guests, rooms, times and placeholders', () => {
    const facts = (words: string) => [...names, ...(words.match(/%[A-Z]+%/g) ?? [])]
    expect(
      wrong((one, source) =>
        facts(source.said).some((fact) => source.said.includes(fact) && !one.said.includes(fact)),
      ),
    ).toEqual([])
  })

  test('counts what English counts', () => {
    const plain = (words: string) => words.replaceAll(/(?<=\d)[.,\s](?=\d{3})/gu, '')
    const has = (words: string, count: number) => new RegExp(`(?<!\\d)${count}(?!\\d)`).test(plain(words))
    expect(
      wrong((one, source) =>
        counts
          .filter((count) => count > 1 && one.given.includes(count))
          .some((count) => has(source.said, count) && !has(one.said, count)),
      ),
    ).toEqual([])
  })

  test('has no English left', () => {
    expect(wrong((one, source) => one.said === source.said && !isSame(source, sharedIn[language]))).toEqual(
      [],
    )
    expect(wrong((one) => englishWords.test(one.said.replaceAll(properNames, '')))).toEqual([])
  })

  test('has no gaps and no traces of code', () => {
    const traces = /undefined|null|NaN|\[object|[#]|\.\.(?!\.)|,,|\s[.,]/
    expect(wrong((one) => traces.test(one.said))).toEqual([])
    expect(wrong((one) => / {2}|^ | $/.test(one.said) && !laidOut.has(one.path))).toEqual([])
  })
})

/** Nothing but what was put in, signs, and what is known to be shared. */
const isSame = ({ path, said }: Spoken, known: readonly string[] = []): boolean =>
  !/\p{L}{2}/u.test(withoutNames(said)) || known.includes(path) || shared.some((one) => one.test(path))

const withoutNames = (words: string): string => names.reduce((rest, name) => rest.replaceAll(name, ''), words)

test('counted words agree with their number in every language', () => {
  const cards = (catalogue: typeof en) =>
    counts.map((count) => catalogue.board.cards(count).replaceAll(/\s/g, ' '))
  expect(cards(en)).toEqual(['0 cards', '1 card', '2 cards', '5 cards', '1,000,000 cards'])
  expect(cards(de)).toEqual(['0 Karten', '1 Karte', '2 Karten', '5 Karten', '1.000.000 Karten'])
  expect(cards(es)).toEqual(['0 tarjetas', '1 tarjeta', '2 tarjetas', '5 tarjetas', '1.000.000 de tarjetas'])
  expect(cards(fr)).toEqual(['0 carte', '1 carte', '2 cartes', '5 cartes', '1 000 000 de cartes'])
  expect(cards(pt)).toEqual(['0 cartões', '1 cartão', '2 cartões', '5 cartões', '1 000 000 de cartões'])
})

test('French puts a narrow space before its high signs and inside its quotation marks', () => {
  const said = everythingSaid(fr).map((one) => one.said)
  expect(said.filter((words) => / [;:?!»]|« /.test(words))).toEqual([])
  expect(said.filter((words) => /\p{L}[;?!»]|«\p{L}/u.test(words))).toEqual([])
  expect(said.filter((words) => words.includes("'"))).toEqual([])
  expect(fr.override.title(['412'])).toBe('Remplacer toutes les clés de 412\u202f?')
})

test('Spanish opens what it closes', () => {
  const marks = (words: string, mark: string) => words.split(mark).length
  const open = everythingSaid(es).filter(
    ({ said }) =>
      said.length > 1 && (marks(said, '¿') !== marks(said, '?') || marks(said, '¡') !== marks(said, '!')),
  )
  expect(open).toEqual([])
})
