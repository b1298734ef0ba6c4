import { useState } from 'react'
import type { Consequence, IssuePlan } from '#shared/issue.ts'
import { useDates, useText } from '../text/languages.tsx'
import styles from './at-the-door.module.css'
import { keyWords } from './key-words.ts'
import type { Issue } from './use-issue.ts'
import { latestEnd } from './stay-of-door.ts'
import { Button } from '../ui/button.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import { SectionTitle } from '../ui/titles.tsx'

/** Every key on every chosen door, and what happens to it: before the button, not after. */
export const AtTheDoor = ({ issue }: { readonly issue: Issue }) => {
  const text = useText()
  const { issue: words } = text
  const { plan } = issue.planned
  const { read, door, input, problems } = issue
  const [missing] = Object.values(problems)
  // Before there is anything to plan, an empty door is known to be one.
  const isBare = plan === null && door.keys.length === 0 && !read.isReading && read.problem === null
  return (
    <section className={styles.door} aria-label={words.atTheDoor} aria-live="polite">
      <SectionTitle>{words.atTheDoor}</SectionTitle>
      {input === null && missing !== undefined ? (
        <p className={styles.quiet}>
          {words.incomplete} {text.problem(missing).message}
        </p>
      ) : isBare || plan?.consequences.length === 0 ? (
        <p className={styles.quiet}>{words.nobody}</p>
      ) : plan === null ? (
        <p className={styles.quiet}>{words.thinking}</p>
      ) : (
        <Effects plan={plan} />
      )}
      <OpensLater issue={issue} />
    </section>
  )
}

/** As many as are seen at a glance. What stops working is shown whole; the rest says how much of it there is. */
const shownAtOnce = 5

const Effects = ({ plan }: { readonly plan: IssuePlan }) => {
  const { party } = useText()
  const [isWhole, setWhole] = useState(false)
  const all = worstFirst(withoutCopies(plan.consequences))
  const stops = all.filter(({ effect }) => effect === 'stopsWorking').length
  const least = Math.max(shownAtOnce, stops)
  const shown = isWhole ? all : all.slice(0, least)
  return (
    <>
      <ul>
        {shown.map((consequence) => (
          <Effect
            key={`${consequence.entranceId}:${consequence.credentialId}`}
            consequence={consequence}
            showRoom={plan.rooms.length > 1}
          />
        ))}
      </ul>
      {all.length > least && (
        <Button kind="plain" size="small" onPress={() => setWhole(!isWhole)}>
          {isWhole ? party.fewer : party.more(all.length - least)}
        </Button>
      )}
    </>
  )
}

/** A key for several rooms ends once: where guests leave earlier, it opens their room after them. */
const OpensLater = ({ issue }: { readonly issue: Issue }) => {
  const { party } = useText()
  const dates = useDates()
  const until = issue.input?.stay.endsAt
  if (until === undefined || issue.read.rooms.length < 2) return null
  return issue.read.rooms.map((room) => {
    const end = latestEnd(room.keys.filter((key) => key.joinable))
    return end === null || end >= until ? null : (
      <p key={room.entranceId} className={styles.later}>
        {party.after(room.room, dates.when(until, issue.now), dates.when(end, issue.now))}
      </p>
    )
  })
}

type EffectProps = { readonly consequence: Consequence; readonly showRoom: boolean }

const Effect = ({ consequence, showRoom }: EffectProps) => {
  const text = useText()
  const stops = consequence.effect === 'stopsWorking'
  return (
    <li>
      <span>
        {keyWords(consequence, text)}
        {showRoom && ` ${text.issue.inRoom(consequence.room)}`}
      </span>
      <StatusWord tone={stops ? 'alarm' : 'good'} icon={stops ? 'revoke' : 'done'}>
        {stops ? text.issue.stopsWorking : text.issue.keepsWorking}
      </StatusWord>
    </li>
  )
}

/** A person thinks of a phone key and its copies as one: a copy that fares like its parent goes without saying. */
const withoutCopies = (all: readonly Consequence[]): readonly Consequence[] => {
  const parents = new Set(all.map((one) => `${one.entranceId}:${one.credentialId}:${one.effect}`))
  return all.filter(
    (one) => one.parentId === null || !parents.has(`${one.entranceId}:${one.parentId}:${one.effect}`),
  )
}

const worstFirst = (all: readonly Consequence[]): readonly Consequence[] => [
  ...all.filter(({ effect }) => effect === 'stopsWorking'),
  ...all.filter(({ effect }) => effect === 'keepsWorking'),
]

/** Keys, counted once though they may open several of the doors. */
export const stoppedKeys = (all: readonly Consequence[]): readonly Consequence[] => [
  ...new Map(
    withoutCopies(all)
      .filter(({ effect }) => effect === 'stopsWorking')
      .map((consequence) => [consequence.credentialId, consequence]),
  ).values(),
]
