import { useState } from 'react'
import type { FormEvent } from 'react'
import { ListField, ListWord } from '#shared/list-field.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import styles from './list-words.module.css'
import sections from './settings.module.css'
import { useSettings } from './use-settings.ts'

type Means = ListWord['means']

/** What this hotel's lists write above their columns: the same words as `joinery group words`, to read and to change. */
export const ListWords = () => {
  const { settings: words, groups } = useText()
  const { settings: kept, change } = useSettings()
  if (kept === null) return null
  const { listWords } = kept
  const meaning = (means: Means) => (means === 'other' ? words.listWords.other : groups.fields[means])
  return (
    <section className={sections.section} aria-labelledby="list-words">
      <h2 id="list-words">{words.listWords.title}</h2>
      <p>{words.listWords.body}</p>
      {listWords.length === 0 ? (
        <p>{words.listWords.none}</p>
      ) : (
        <ul className={styles.words}>
          {listWords.map((word) => (
            <li key={word.text}>
              <strong>{word.text}</strong>
              <span>{meaning(word.means)}</span>
              <Button
                kind="plain"
                size="small"
                label={words.listWords.removeLabel(word.text)}
                onPress={() => void change({ listWords: listWords.filter((one) => one !== word) })}
              >
                {words.listWords.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewWord
        meanings={[...ListField.options, 'other' as const].map((id) => ({ id, text: meaning(id) }))}
        onAdd={async (word) => {
          const others = listWords.filter((one) => !isSame(one.text, word.text))
          return (await change({ listWords: [...others, word] })) === null
        }}
      />
    </section>
  )
}

type NewWordProps = {
  readonly meanings: readonly { readonly id: Means; readonly text: string }[]
  /** Whether the word was kept. */
  readonly onAdd: (word: ListWord) => Promise<boolean>
}

const NewWord = ({ meanings, onAdd }: NewWordProps) => {
  const { settings } = useText()
  const { listWords: words } = settings
  const [text, setText] = useState('')
  const [means, setMeans] = useState<Means>('room')
  const word = ListWord.safeParse({ text: text.trim(), means })
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (word.success && (await onAdd(word.data))) setText('')
  }
  return (
    <form className={styles.form} onSubmit={(event) => void add(event)}>
      <TextField
        label={words.word}
        value={text}
        onChange={setText}
        problem={text.trim() !== '' && !word.success ? { message: settings.unreadable } : null}
      />
      <Select
        label={words.means}
        options={meanings}
        value={means}
        onChange={(id) => setMeans(meanings.find((one) => one.id === id)?.id ?? 'room')}
      />
      <Button type="submit" isDisabled={!word.success}>
        {words.add}
      </Button>
    </form>
  )
}

/** The core reads a heading without regard to case. */
const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
