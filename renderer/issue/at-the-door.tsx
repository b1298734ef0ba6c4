import type { Consequence } from '#shared/issue.ts'
import { useText } from '../text/languages.tsx'
import styles from './at-the-door.module.css'
import { keyWords } from './key-words.ts'
import type { Issue } from './use-issue.ts'
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
        <ul>
          {worstFirst(withoutCopies(plan.consequences)).map((consequence) => (
            <Effect
              key={`${consequence.entranceId}:${consequence.credentialId}`}
              consequence={consequence}
              showRoom={plan.rooms.length > 1}
            />
          ))}
        </ul>
      )}
    </section>
  )
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
