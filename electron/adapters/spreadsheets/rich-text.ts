import { isOn } from './styles.ts'
import type { Attributes, XmlReader } from './xml.ts'

/** A string of a cell. `isStruck` says whether it is struck through in a cell whose own font is, or is not. */
export type RichText = { readonly text: string; readonly isStruck: (cellIsStruck: boolean) => boolean }

type Run = { text: string; strike: boolean | null }

export const plainText = (text: string): RichText => ({
  text: unescapeControls(text),
  isStruck: (cellIsStruck) => cellIsStruck,
})

/**
 * Collects the texts of `<si>` or `<is>` elements. The reading aids of Japanese names (`rPh`) are no part of the text.
 * A run with its own font does not look at the cell's.
 */
export const richTextReader = (element: string, found: (text: RichText) => void): Required<XmlReader> => {
  let runs: Run[] = []
  let run: Run | null = null
  return {
    open: (name: string, _attributes: Attributes, parent: string) => {
      if (name === element) runs = []
      if (name === 'r' && parent === element) runs.push({ text: '', strike: null })
      const last = runs.at(-1)
      if (name === 'rPr' && last !== undefined) last.strike = false
      if (name === 'strike' && parent === 'rPr' && last !== undefined) last.strike = isOn(_attributes)
      if (name !== 't' || (parent !== 'r' && parent !== element)) return
      if (parent === element) runs.push({ text: '', strike: null })
      run = runs.at(-1) ?? null
    },
    text: (text) => {
      if (run !== null) run.text += text
    },
    close: (name) => {
      if (name === 't') run = null
      if (name === element) found(joined(runs))
    },
  }
}

/** A text of which a part is struck through says that something in it no longer holds. */
const joined = (runs: readonly Run[]): RichText => {
  const meant = runs.filter((one) => /[\p{L}\p{N}]/u.test(one.text))
  return {
    text: unescapeControls(runs.map((one) => one.text).join('')),
    isStruck: (cellIsStruck) => meant.some((one) => one.strike ?? cellIsStruck),
  }
}

/** Excel writes a line break it cannot write as `_x000D_`. */
const unescapeControls = (text: string): string =>
  text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r+\n?/g, '\n')
    .toWellFormed()
    .trim()
