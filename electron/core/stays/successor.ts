import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { IssueInput } from '#shared/issue.ts'
import type { InPlaceOf, Intent, Shape } from '#shared/job.ts'
import { keyRef } from '#shared/key.ts'
import type { Key, KeyOnDoor } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import { isCommonDoor } from '#shared/property.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Settings } from '#shared/session.ts'
import type { Stay } from '#shared/stay.ts'
import { intentKey } from '../issuing/intent-key.ts'
import { planIssue } from '../issuing/plan-issue.ts'
import type { PlanFacts } from '../issuing/plan-issue.ts'
import { withLabel } from '../issuing/with-label.ts'
import type { KeyFate } from '#shared/stay-change.ts'
import { isLive } from '../rooms/classify-keys.ts'
import { doorNames } from '../rooms/find-door.ts'

export type StayFacts = PlanFacts & { readonly settings: Settings; readonly operator: string | null }

/** A key that takes the place of another, checked like any single key; what it joins is chosen by the plan. */
export type Successor = {
  readonly of: KeyOnDoor
  readonly intent: Intent
  readonly intentKey: string
  /** How it treats the keys there: known now, or once the job of another successor has its key. */
  readonly how:
    | { readonly is: 'shape'; readonly shape: Shape }
    | { readonly is: 'after'; readonly first: Successor; readonly beside: readonly Key[] }
}

export type Wanted = {
  readonly of: KeyOnDoor
  readonly stay: Stay
  readonly roomIds: readonly EntranceId[]
  readonly why: InPlaceOf['why']
  readonly revokeFirst?: readonly Key[]
  readonly revokeAfter?: readonly Key[]
  /** An override on these doors, with what was typed and shown; else a joiner. */
  readonly override?: Pick<Extract<IssueInput['shape'], { is: 'override' }>, 'confirmedRooms' | 'shownStops'>
}

/**
 * The intent of a phone key for the same guest and doors as an earlier one. Seam replaces the earlier phone key of a
 * guest by the next one (seam: "issue a new joiner" instead of updating), so the credential itself is never changed.
 */
export const successorIntent = (wanted: Wanted, facts: StayFacts): Result<Intent, readonly Problem[]> => {
  const { of, stay, roomIds, why, override } = wanted
  if (of.acsUserId === null) return err([{ kind: 'unknownGuest', guest: of.holder ?? '' }])
  const common = new Set(facts.doors.filter(isCommonDoor).map((door) => door.entranceId))
  const input: IssueInput = {
    entranceIds: roomIds,
    doorIds: of.commonEntranceIds.filter((id) => common.has(id)),
    guest: { is: 'known', acsUserId: of.acsUserId },
    stay,
    access: 'mobile',
    // A joiner is checked against the key it replaces, which opens the same rooms; its targets come afterwards.
    shape:
      override === undefined
        ? { is: 'joinKeys', credentialIds: [of.credentialId] }
        : { is: 'override', ...override },
    labelTemplate: null,
    format: null,
    copy: 1,
    encoder: null,
    operator: facts.operator,
  }
  const planned = planIssue(withLabel(input, facts.settings), facts)
  if (!planned.intent.ok) return planned.intent
  const inPlaceOf = {
    why,
    key: keyRef(of),
    revokeFirst: (wanted.revokeFirst ?? []).map(keyRef),
    revokeAfter: (wanted.revokeAfter ?? []).map(keyRef),
  }
  return ok({ ...planned.intent.value, inPlaceOf })
}

export const successor = (of: KeyOnDoor, intent: Intent, how: Successor['how']): Successor => ({
  of,
  intent,
  intentKey: intentKey(intent),
  how,
})

/** A joiner of exactly these keys. */
export const joinOf = (keys: readonly Key[]): Successor['how'] => ({
  is: 'shape',
  shape: { is: 'join', targets: keys.map((key) => ({ is: 'key', key: keyRef(key) })) },
})

export const fateOf = (
  key: KeyOnDoor,
  fate: KeyFate['fate'],
  until: KeyFate['until'],
  facts: PlanFacts,
): KeyFate => ({
  key: keyRef(key),
  startsAt: key.startsAt,
  rooms: key.guestEntranceIds.map(doorNames(facts.doors)),
  fate,
  until,
})

export const isPhoneKey = (key: Key): boolean => key.kind === 'syncParent' || key.kind === 'mobile'

/**
 * Seam can make another phone key for this guest, and doing so ends no other key than this one: the next phone key of
 * a guest replaces every earlier one, whatever doors it opens.
 */
export const canFollow = (key: Key, facts: PlanFacts): boolean =>
  isPhoneKey(key) &&
  facts.guests.some((guest) => guest.acsUserId === key.acsUserId) &&
  !facts.keys.some(
    (other) =>
      other.credentialId !== key.credentialId &&
      other.acsUserId === key.acsUserId &&
      isPhoneKey(other) &&
      isLive(other, facts.now),
  )

/** The key of each id once, in the order of the doors. */
export const once = (keys: readonly KeyOnDoor[]): readonly KeyOnDoor[] => [
  ...new Map<CredentialId, KeyOnDoor>(keys.map((key) => [key.credentialId, key])).values(),
]
