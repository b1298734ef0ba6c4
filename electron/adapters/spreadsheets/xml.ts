import { refuse } from './refusal.ts'

export type XmlReader = {
  /** `attributes` are as written; read the ones that matter with `attribute`. */
  readonly open?: (name: string, attributes: string) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Reads the XML of a workbook's part as a stream of tags. It knows the five entities of XML and numbers, and no
 * others: document types and entity declarations, which is where XML bombs live, refuse the file unread.
 * Prefixes of names are dropped.
 */
export const readXml = (xml: string, reader: XmlReader): void => {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const end = tag === -1 ? xml.length : tag
    if (end > at) reader.text?.(decodeEntities(xml.slice(at, end)))
    if (tag === -1) return
    at = readMarkup(xml, tag, reader)
  }
}

const readMarkup = (xml: string, tag: number, reader: XmlReader): number => {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag)
  if (xml.startsWith('<?', tag)) return after(xml, '?>', tag)
  if (xml.startsWith('<![CDATA[', tag)) {
    const next = after(xml, ']]>', tag)
    reader.text?.(xml.slice(tag + 9, next - 3))
    return next
  }
  if (xml.startsWith('<!', tag)) throw refuse('unsafe', 'document type')
  const end = endOfTag(xml, tag)
  if (xml[tag + 1] === '/') {
    reader.close?.(bareName(xml.slice(tag + 2, end).trim()))
    return end + 1
  }
  const isEmpty = xml[end - 1] === '/'
  const body = xml.slice(tag + 1, isEmpty ? end - 1 : end)
  const space = body.search(/\s/)
  const name = bareName(space === -1 ? body : body.slice(0, space))
  reader.open?.(name, space === -1 ? '' : body.slice(space))
  if (isEmpty) reader.close?.(name)
  return end + 1
}

/** A `>` inside a quoted attribute does not end the tag. */
const endOfTag = (xml: string, tag: number): number => {
  const mark = /[>"']/g
  mark.lastIndex = tag
  for (let found = mark.exec(xml); found !== null; found = mark.exec(xml)) {
    if (found[0] === '>') return found.index
    const closing = xml.indexOf(found[0], found.index + 1)
    if (closing === -1) break
    mark.lastIndex = closing + 1
  }
  throw refuse('damaged')
}

const after = (xml: string, mark: string, from: number): number => {
  const found = xml.indexOf(mark, from)
  if (found === -1) throw refuse('damaged')
  return found + mark.length
}

const bareName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute, any prefix, or null. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found === null ? null : decodeEntities(found[1] ?? found[2] ?? '')
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[^;&]{0,40});?/gi, (_, name: string) => {
        const known = entities.get(name)
        if (known !== undefined) return known
        const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
        if (!name.startsWith('#') || !(code > 0 && code <= 0x10ffff)) throw refuse('unsafe', 'entity')
        return String.fromCodePoint(code)
      })
    : text
