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
  const forgotten = forget === undefined ? [] : forget.split(',').map(unquoted)
  refuseContradictions(added, forgotten, settings.listWords)
  const gone = new Set([...added.map((word) => word.text), ...forgotten].map((text) => normalise(text)))
  const words = [...settings.listWords.filter((word) => !gone.has(normalise(word.text))), ...added]
  if (add !== undefined || forget !== undefined) await desk.call('settings.change', { listWords: words })
  const lines = words.map((word) => `${word.text} = ${word.means}`)
  return {
    json: { words },
    text: lines.length === 0 ? 'No words of your own.' : lines.join('\n'),
    exit: exitCode.done,
  }
}

/** One word cannot mean two things, and a word that is not there cannot be forgotten. Nothing is changed then. */
const refuseContradictions = (
  added: readonly ListWord[],
  forgotten: readonly string[],
  known: readonly ListWord[],
): void => {
  for (const word of added) {
    const name = normalise(word.text)
    const other = added.find((one) => normalise(one.text) === name && one.means !== word.means)
    const isGone = forgotten.some((text) => normalise(text) === name)
    if (other === undefined && !isGone) continue
    const also = other === undefined ? 'is to be forgotten' : `${other.text} means ${other.means}`
    throw wrong('--add', `"${word.text}" cannot mean ${word.means} while ${also}; say one of them`)
  }
  for (const text of forgotten) {
    if (known.some((word) => normalise(word.text) === normalise(text))) continue
    throw wrong('--forget', `"${text}" is none of your words; "joinery group words" shows them`)
  }
}

const wrong = (path: string, message: string) => new Refusal({ kind: 'invalidInput', path, message })

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
    throw wrong('--add', message)
  })
