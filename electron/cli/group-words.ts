import { normalise } from '#core/groups/headings/normalise.ts'
import { ListField, ListWord } from '#shared/list-field.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer } from './context.ts'
import type { Desk } from './with-core.ts'

export type WordFlags = { readonly add?: string; readonly forget?: string }

/**
 * `joinery group words`: what the hotel itself writes above the columns of its lists. The words are a setting of
 * the profile and decide before the words that Joinery knows; `other` takes a column out of every question.
 */
export const groupWords = async (desk: Desk, { add, forget }: WordFlags): Promise<Answer> => {
  const { settings } = await desk.call('app.snapshot', {})
  const added = add === undefined ? [] : readWords(add)
  const gone = new Set([
    ...added.map((word) => normalise(word.text)),
    ...(forget === undefined ? [] : forget.split(',').map((text) => normalise(unquoted(text)))),
  ])
  const words = [...settings.listWords.filter((word) => !gone.has(normalise(word.text))), ...added]
  if (add !== undefined || forget !== undefined) await desk.call('settings.change', { listWords: words })
  const lines = words.map((word) => `${word.text} = ${word.means}`)
  return {
    json: { words },
    text: lines.length === 0 ? 'No words of your own.' : lines.join('\n'),
    exit: exitCode.done,
  }
}

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/su, '$2')

/** `"Nachtquartier"=room,"Mitarbeiter"=other`, with or without the quotes, which a shell may have taken. */
const readWords = (text: string): readonly ListWord[] =>
  text.split(/,(?=[^,]+=)/u).map((pair) => {
    const at = pair.lastIndexOf('=')
    const read = ListWord.safeParse({
      text: unquoted(pair.slice(0, Math.max(at, 0))),
      means: pair.slice(at + 1).trim(),
    })
    if (read.success && normalise(read.data.text) !== '') return read.data
    const message = `"${pair}" is not WORD=FIELD with a field of ${ListField.options.join(', ')} or other`
    throw new Refusal({ kind: 'invalidInput', path: '--add', message })
  })
