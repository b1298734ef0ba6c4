import { SaxesParser } from 'saxes'
import type { SaxesAttributeNS } from 'saxes'
import { refuse } from './refusal.ts'

/** By the name as written; without a prefix for what the standards call unqualified. */
export type Attributes = Readonly<Record<string, SaxesAttributeNS>>

export type XmlReader = {
  /** `parent` is the element around it, '' for the root. */
  readonly open?: (name: string, attributes: Attributes, parent: string) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** The namespaces of a workbook's parts: as Office writes it, as the strict standard says, and of relations. */
const workbookSpaces: ReadonlySet<string> = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
])

/**
 * Reads a part as a stream of elements of the given namespaces. Everything of other namespaces is left out with what
 * is inside it, and so are extension lists: an extension may use the names of the standard for something else. Of
 * alternatives, the fallback is read (ECMA-376 part 3, 7). XML that is not well-formed is damaged. A document type,
 * which is where XML bombs live, refuses the file.
 */
export const readXml = (
  xml: string,
  reader: XmlReader,
  spaces: ReadonlySet<string> = workbookSpaces,
): void => {
  const parser = new SaxesParser({ xmlns: true, position: false })
  // What is open; null for an element that only wraps.
  const path: (string | null)[] = []
  let parent = ''
  let leftOut = 0
  parser.on('error', () => {
    throw refuse('damaged')
  })
  parser.on('doctype', () => {
    throw refuse('unsafe', 'document type')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (leftOut > 0) {
      leftOut += 1
    } else if (uri === compatibility && (local === 'AlternateContent' || local === 'Fallback')) {
      path.push(null)
    } else if (!spaces.has(uri) || local === 'extLst') {
      leftOut = 1
    } else {
      path.push(local)
      reader.open?.(local, attributes, parent)
      parent = local
    }
  })
  parser.on('closetag', () => {
    if (leftOut > 0) {
      leftOut -= 1
      return
    }
    const name = path.pop() ?? null
    if (name === null) return
    parent = path.findLast((one) => one !== null) ?? ''
    reader.close?.(name)
  })
  const tell = (text: string): void => {
    if (leftOut === 0) reader.text?.(text)
  }
  parser.on('text', tell)
  parser.on('cdata', tell)
  parser.write(xml).close()
}

/** The value of an unqualified attribute, or null. */
export const attribute = (attributes: Attributes, name: string): string | null =>
  attributes[name]?.value ?? null

/** Which relation of the part an element stands for: `r:id`, whatever its prefix. */
export const relationOf = (attributes: Attributes): string | null =>
  Object.values(attributes).find(({ local, uri }) => local === 'id' && uri.endsWith('/relationships'))
    ?.value ?? null

/** A boolean of XML schema; null when the attribute is missing. */
export const isTrue = (value: string | null): boolean => value === '1' || value === 'true'
