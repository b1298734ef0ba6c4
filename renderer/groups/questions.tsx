import { useEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { Problem } from '#shared/problem.ts'
import type { ListReading } from '#shared/rooming-list.ts'
import { useText } from '../text/languages.tsx'
import type { Text } from '../text/en.ts'
import { Button } from '../ui/button.tsx'
import { choicesOf, headingOf } from './answers.ts'
import type { Asked, Choice } from './answers.ts'
import { CellEdit } from './cell-edit.tsx'
import styles from './questions.module.css'
import { useAnswerFacts } from './use-answer-facts.ts'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  readonly reading: ListReading
  readonly questions: readonly Asked[]
  /** What the last answer leads to. */
  readonly issueButton: RefObject<HTMLButtonElement | null>
}

const mostNumbered = 9

/**
 * What the list does not say, one question after the other. The question has the focus, never one of its answers: the
 * number of an answer gives it, and Enter pressed once too often gives none. After the last answer the focus is on the
 * button that issues.
 */
export const Questions = ({ list, reading, questions, issueButton }: Props) => {
  const { groups: words } = useText()
  const facts = useAnswerFacts(list, reading)
  const card = useRef<HTMLElement>(null)
  const [question] = questions
  const { leadOn } = useLedFocus(card, issueButton, question?.id ?? null, list.isPlanning)
  if (question === undefined && !list.canUndo) return null
  const undo = list.canUndo && (
    <Button
      kind="plain"
      size="small"
      onPress={() => {
        leadOn()
        list.undo()
      }}
    >
      {words.questions.undo}
    </Button>
  )
  if (question === undefined)
    return (
      <div className={styles.done}>
        <span role="status">{words.questions.done}</span>
        {undo}
      </div>
    )
  const choices = choicesOf(question, facts)
  const give = ({ says }: Choice) => {
    // The plan of the last answer is on its way: what is on the screen is answered already.
    if (list.isPlanning) return
    leadOn()
    list.answer(says)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLInputElement) return
    // Digits elsewhere look for a room on the board.
    event.preventDefault()
    const choice = choices[Number(event.key) - 1]
    if (choice !== undefined && !event.repeat) give(choice)
  }
  const { title, about, hint } = wordsOf(question, reading, facts.text)
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-label={words.questions.label}
      aria-describedby="list-question"
      aria-busy={list.isPlanning}
      className={styles.card}
      onKeyDownCapture={onKey}
    >
      <div className={styles.head}>
        <h2 id="list-question">
          {about !== null && <span className={styles.about}>{about}</span>} {title}
        </h2>
        <span role="status" className={styles.left}>
          {leftWords(questions, facts.text)}
        </span>
      </div>
      <p className={styles.hint}>
        {hint !== '' && <span>{hint}</span>} <span className={styles.keys}>{words.questions.keys}</span>
      </p>
      <ol className={styles.choices}>
        {choices.map((choice, index) => (
          <li key={choice.id}>
            <Button size="small" onPress={() => give(choice)}>
              {index < mostNumbered && <kbd aria-hidden>{index + 1}</kbd>}
              <span>{choice.label}</span>
              {choice.sample !== undefined && choice.sample !== '' && <small>{choice.sample}</small>}
            </Button>
          </li>
        ))}
        {question.is === 'row' && question.found.field !== null && (
          <li>
            <CellEdit
              key={`${question.id}:${question.found.value}`}
              field={question.found.field}
              row={question.row.row}
              value={question.found.value}
              onSave={(value) => {
                leadOn()
                if (question.found.field !== null) list.edit(question.row.row, question.found.field, value)
              }}
            />
          </li>
        )}
        {undo !== false && <li className={styles.undo}>{undo}</li>}
      </ol>
    </section>
  )
}

/** Rows are read when the columns are known: how many questions they bring, nobody can say before. */
const leftWords = (questions: readonly Asked[], { groups: { questions: words } }: Text): string => {
  const columns = questions.filter(({ is }) => is === 'column').length
  return columns > 0 ? words.leftColumns(columns) : words.left(questions.length)
}

const wordsOf = (question: Asked, reading: ListReading, text: Text) => {
  const { groups: words } = text
  if (question.is === 'dates') return { title: words.dateAsk, about: null, hint: '' }
  if (question.is === 'saved') {
    const chosen = question.columns.map(
      ({ column, field }) => `${headingOf(reading, column, text)} = ${words.fields[field]}`,
    )
    return { title: words.questions.saved, about: null, hint: words.questions.savedHint(chosen) }
  }
  if (question.is === 'column') {
    const { questions: asks } = words
    const hint =
      question.problem.kind === 'columnUncertain' ? asks.columnHint : hintOf(question.problem, text)
    return { title: asks.column(words.fields[question.field]), about: null, hint }
  }
  const { message, hint } = text.problem(question.found.problem)
  const { row, rows } = question
  const place =
    rows.length > 1 ? words.questions.rowAnd(row.row, rows.length - 1) : words.questions.row(row.row)
  const who = row.guests.length === 0 || rows.length > 1 ? '' : `, ${text.common.list(row.guests)}`
  return { title: message, about: `${place}${who}:`, hint }
}

const hintOf = (problem: Problem, text: Text): string => {
  const { message, hint } = text.problem(problem)
  return `${message} ${hint}`
}

/**
 * Leads the focus to the first question of a list, from each that was answered here to the next, and back from a row
 * whose button went away with its question. Somebody who is typing is left where they are.
 */
const useLedFocus = (
  card: RefObject<HTMLElement | null>,
  issueButton: RefObject<HTMLButtonElement | null>,
  questionId: string | null,
  isPlanning: boolean,
) => {
  const mayLead = useRef<'first' | 'next' | null>('first')
  useEffect(() => {
    if (isPlanning) return
    const lead = mayLead.current
    mayLead.current = null
    if (questionId === null) {
      if (lead === 'next') issueButton.current?.focus()
      return
    }
    if (lead === 'next') card.current?.focus()
    else if (lead === 'first' ? !isTyping() : isNowhere()) card.current?.focus({ preventScroll: true })
  }, [card, issueButton, questionId, isPlanning])
  return {
    leadOn: () => {
      mayLead.current = 'next'
    },
  }
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

const isTyping = (): boolean =>
  document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement
