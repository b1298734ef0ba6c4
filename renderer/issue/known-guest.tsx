import { useState } from 'react'
import type { Guest } from '#shared/property.ts'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import styles from './new-key-form.module.css'
import { guestsNamed } from './recognise.ts'
import type { Issue } from './use-issue.ts'

/**
 * A known guest whose name was typed in full is taken with Enter, to be seen and taken back. Where several have that
 * name it is asked first. Being recognised presses nothing: the same Enter leads to the button at most.
 */
export const useRecognition = ({ draft, change }: Issue) => {
  const guests = useApp((mirror) => mirror.guests)
  const [askedAbout, setAskedAbout] = useState<string | null>(null)
  const isOpen = draft.knownGuest === null && !draft.isSomeoneElse
  const take = (guest: Guest) => change({ guest: guest.fullName, knownGuest: guest.acsUserId })
  return {
    take,
    /** Who else it may be, while that is asked. */
    choices: isOpen && askedAbout === draft.guest ? guestsNamed(guests, draft.guest) : [],
    /** Enter in the guest field. True while somebody has to say which guest is meant. */
    recognise: (): boolean => {
      const found = isOpen ? guestsNamed(guests, draft.guest) : []
      const [only] = found
      if (only !== undefined && found.length === 1) take(only)
      if (found.length > 1) setAskedAbout(draft.guest)
      return found.length > 1
    },
    someoneElse: () => change({ knownGuest: null, isSomeoneElse: true }),
  }
}

type Recognition = ReturnType<typeof useRecognition>

/** Who was recognised, or who it may be, right under the field. */
export const KnownGuest = ({
  issue: { draft },
  recognition,
}: {
  readonly issue: Issue
  readonly recognition: Recognition
}) => {
  const { links: words, issue } = useText()
  const { choices, take, someoneElse } = recognition
  if (draft.knownGuest !== null) {
    return (
      <div className={styles.known} role="status">
        <span>{words.recognised(draft.guest)}</span>
        <Button size="small" kind="plain" onPress={someoneElse}>
          {words.someoneElse}
        </Button>
      </div>
    )
  }
  if (choices.length === 0) return null
  return (
    <div className={styles.known} role="alert">
      <span>{words.whichOne(draft.guest.trim())}</span>
      {choices.map((guest) => (
        <Button key={guest.acsUserId} size="small" onPress={() => take(guest)}>
          {`${guest.fullName}, ${guest.email ?? guest.phone ?? issue.knownGuest}`}
        </Button>
      ))}
      <Button size="small" onPress={someoneElse}>
        {words.someoneElse}
      </Button>
    </div>
  )
}
