import { sheetLimits } from '#shared/spreadsheet.ts'
import type { ListDraft } from '../state/list-draft.ts'

/** The bytes of a dropped or chosen file as a list source; null when it is larger than any list may be. */
export const readFile = async (file: File): Promise<ListDraft['source'] | null> => {
  if (file.size > sheetLimits.bytes) return null
  return { is: 'file', name: file.name.slice(-260), base64: await base64Of(file) }
}

// FileReader makes base64 without a copy of the bytes as a JavaScript string of one character each.
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => reject(new Error('the file could not be read')))
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.readAsDataURL(file)
  })
