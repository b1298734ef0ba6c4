import { useMemo } from 'react'
import type { Ref } from 'react'
import { useApp } from '../state/app-context.tsx'
import { fold } from '../state/fold.ts'
import { useText } from '../text/languages.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { useShownProblem } from './use-shown-problem.ts'
import type { Issue } from './use-issue.ts'

const offered = 6

/** A new name, or a guest Seam knows already. */
export const GuestField = ({
  issue,
  isAsked,
  ref,
}: {
  readonly issue: Issue
  /** Which guest is meant is asked right below: the list would lie over it and hide it from the ear. */
  readonly isAsked: boolean
  readonly ref: Ref<HTMLInputElement>
}) => {
  const { issue: words } = useText()
  const guests = useApp((mirror) => mirror.guests)
  const { draft, change } = issue
  const problem = useShownProblem(issue, 'guest')
  const options = useMemo(() => {
    const wanted = fold(draft.guest.trim())
    if (wanted === '' || draft.knownGuest !== null || isAsked) return []
    return guests
      .filter((guest) => fold(guest.fullName).includes(wanted))
      .slice(0, offered)
      .map((guest) => ({
        id: guest.acsUserId,
        text: guest.fullName,
        note: guest.email ?? guest.phone ?? words.knownGuest,
      }))
  }, [guests, draft.guest, draft.knownGuest, isAsked, words])
  return (
    <ComboBox
      ref={ref}
      label={words.guest}
      note={draft.knownGuest === null ? undefined : words.knownGuest}
      placeholder={words.guestHint}
      openLabel={words.knownGuest}
      text={draft.guest}
      onText={(guest) => guest !== draft.guest && change({ guest, knownGuest: null, isSomeoneElse: false })}
      options={options}
      onPick={(id) => {
        const guest = guests.find(({ acsUserId }) => acsUserId === id)
        if (guest !== undefined) change({ guest: guest.fullName, knownGuest: guest.acsUserId })
      }}
      problem={problem}
    />
  )
}
