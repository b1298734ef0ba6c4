import type { RoomPlan } from '#shared/groups.ts'
import { holdersUntil } from '../issue/holder-words.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import styles from './room-party.module.css'
import type { List } from './use-list.ts'

type Props = { readonly room: RoomPlan; readonly list: List }

/** Who holds the room that the list joins, and the question where none of them is in the list. */
export const RoomParty = ({ room, list }: Props) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const { party: words } = text
  if (room.party === 'none') return null
  const who = holdersUntil(room.holders, { text, dates, now })
  if (room.party === 'listed') return <p className={styles.party}>{words.heldBy(who)}</p>
  const isAsked = room.party === 'asks'
  return (
    <div className={styles.party} data-asks={isAsked || undefined}>
      <span>{isAsked ? words.ask(room.room, who) : words.said(who)}</span>
      <Button
        size="small"
        kind={isAsked ? 'quiet' : 'plain'}
        label={isAsked ? words.yesFor(room.room) : words.undoFor(room.room)}
        onPress={() => {
          list.choose({ sameParty: withAnswer(list.draft.choice.sameParty, room, isAsked) })
          if (isAsked) focusNextQuestion()
        }}
      >
        {isAsked ? words.yes : words.undo}
      </Button>
    </div>
  )
}

type Answers = List['draft']['choice']['sameParty']

/** The answer holds for the people who stand beside it, and for nobody who comes to the room later. */
const withAnswer = (answers: Answers, { room, holders }: RoomPlan, isSame: boolean): Answers => {
  if (answers === 'all') return answers
  const others = answers.filter((one) => one.room !== room)
  return isSame ? [...others, { room, shown: holders.map(({ name }) => name) }] : others
}

/** From question to question with Enter alone; rooms keep their place when they are answered. */
const focusNextQuestion = (): void => {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-asks] button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[at + 1]?.focus()
}
