import { useRef, useState } from 'react'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { isTrainingOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { EarlierBatches } from './earlier-batches.tsx'
import styles from './start-view.module.css'
import { useOpenList } from './use-open-list.ts'
import { useTellProblem } from './use-tell-problem.ts'

/** Three ways in, and what was issued before. */
export const StartView = () => {
  const { groups: words } = useText()
  return (
    <div className={styles.start}>
      <div className={styles.startColumn}>
        <h1 className="visually-hidden">{words.title}</h1>
        <FilePlace />
        <PastePlace />
        <PracticePlace />
        <EarlierBatches />
      </div>
    </div>
  )
}

const FilePlace = () => {
  const { groups: words } = useText()
  const { openFile } = useOpenList()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className={styles.dropPlace} aria-label={words.startTitle}>
      <Icon name="sheet" size={32} />
      <h2>{words.startTitle}</h2>
      <p>{words.startBody}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.html,.htm"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) void openFile(file)
        }}
      />
      <Button kind="primary" onPress={() => input.current?.click()}>
        {words.choose}
      </Button>
      <small>{words.formats}</small>
    </section>
  )
}

const PastePlace = () => {
  const { groups: words } = useText()
  const { openText } = useOpenList()
  const [text, setText] = useState('')
  return (
    <section className={styles.pastePlace}>
      <label>
        <span>{words.pasteLabel}</span>
        <textarea
          rows={2}
          value={text}
          placeholder={words.pastePlaceholder}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            // A whole table into the empty field is read at once; anything else is being typed or mended.
            if (text !== '' || !pasted.trim().includes('\n')) return
            event.preventDefault()
            openText(pasted)
          }}
        />
      </label>
      {text.trim() !== '' && <Button onPress={() => openText(text)}>{words.readPasted}</Button>}
    </section>
  )
}

/** In the training hotel: a list for the guests who are there today, which no file can be. */
const PracticePlace = () => {
  const { client } = useAppParts()
  const isTraining = useApp(isTrainingOf)
  const { groups: words } = useText()
  const { openText } = useOpenList()
  const tellProblem = useTellProblem()
  if (!isTraining) return null
  const open = async () => {
    const answer = await client.call('training.list', {})
    if (answer.ok) openText(answer.value.text, answer.value.name)
    else tellProblem(answer.error)
  }
  return (
    <section className={styles.practicePlace}>
      <p>{words.practiseNote}</p>
      <Button onPress={() => void open()}>{words.practise}</Button>
    </section>
  )
}
