import type { RoomPlan } from '#shared/groups.ts'
import type { Job, Shape } from '#shared/job.ts'
import { joinHolders } from '#shared/key-holder.ts'
import type { KeyHolder, Party } from '#shared/key-holder.ts'
import type { Key } from '#shared/key.ts'
import { consequencesOf } from '../issuing/consequences.ts'
import type { PlanFacts } from '../issuing/plan-issue.ts'
import { classifyKeys } from '../rooms/classify-keys.ts'
import type { KeyDraft } from './draft-keys.ts'
import { holdersFor } from './same-party.ts'

/** A key as it would be queued. `after` names the draft, or the job that exists, whose key it joins. */
export type PlannedDraft = {
  readonly draft: KeyDraft
  readonly already: Job | null
  readonly how:
    | { readonly is: 'shape'; readonly shape: Shape }
    | { readonly is: 'after'; readonly first: KeyDraft }
    | { readonly is: 'afterJob'; readonly job: Job; readonly party: Party | null }
}

/** A room of the plan: whose keys are joined, what is asked, and what happens to every key on the door. */
export const roomPlan = (
  room: KeyDraft['room'],
  planned: readonly PlannedDraft[],
  keys: readonly Key[],
  facts: PlanFacts,
): RoomPlan => {
  const joins = planned.flatMap(({ how }) =>
    how.is === 'shape' && how.shape.is === 'join' ? how.shape.targets : [],
  )
  const refs = new Map(
    joins.flatMap((target) => (target.is === 'key' ? [[target.key.credentialId, target.key]] : [])),
  )
  const [first] = planned
  const fresh = planned.filter(({ already }) => already === null)
  const parties = fresh.flatMap(({ how }) => partyIn(how) ?? [])
  const holders = joinHolders(fresh.flatMap((one) => holdersIn(one, keys, facts)))
  const situation = {
    rooms: [room],
    keysOfRoom: () => keys,
    allKeys: keys,
    roomName: () => room.name,
    now: facts.now,
  }
  return {
    room: room.name,
    entranceId: room.entranceId,
    joins: [...refs.values()],
    holders,
    party: parties.length > 0 ? worst(parties) : holders.length > 0 ? 'listed' : 'none',
    keys: planned.map(plannedKey),
    consequences:
      first === undefined
        ? []
        : consequencesOf(situation, mostSevere(planned), first.draft.intent.guest, first.draft.intent.access),
  }
}

/** The party that a person has to agree to, or has agreed to, before this key joins it. */
export const partyIn = (how: PlannedDraft['how']): Party | null => {
  if (how.is === 'afterJob') return how.party
  return how.is === 'shape' && how.shape.is === 'join' ? (how.shape.party ?? null) : null
}

const holdersIn = (
  { draft, how }: PlannedDraft,
  keys: readonly Key[],
  { now }: PlanFacts,
): readonly KeyHolder[] => {
  if (how.is === 'afterJob') return [makerOf(how.job)]
  const isJoin = how.is === 'shape' && how.shape.is === 'join'
  return isJoin ? holdersFor(classifyKeys(keys, now), draft.intent.stay) : []
}

/** Two stays of one room may meet different people: one of them unanswered is the room's question. */
const worst = (parties: readonly Party[]): 'asks' | 'confirmed' =>
  parties.some(({ confirmed }) => confirmed === null) ? 'asks' : 'confirmed'

/** An override among the keys of a room is what the door will remember. */
const mostSevere = (planned: readonly PlannedDraft[]): 'join' | 'override' =>
  planned.some(({ how, already }) => already === null && how.is === 'shape' && how.shape.is === 'override')
    ? 'override'
    : 'join'

const plannedKey = ({ draft, already, how }: PlannedDraft): RoomPlan['keys'][number] => ({
  row: draft.row,
  guest: draft.guest,
  copy: draft.copy,
  does: doesOf(how),
  already: already === null ? null : { jobId: already.id, state: already.state },
})

const doesOf = (how: PlannedDraft['how']): RoomPlan['keys'][number]['does'] => {
  if (partyIn(how)?.confirmed === null) return 'asks'
  if (how.is !== 'shape') return 'after'
  const { shape } = how
  switch (shape.is) {
    case 'join':
      return shape.targets.some((target) => target.is === 'job') ? 'after' : 'join'
    case 'override':
      return 'first'
    case 'autoJoin':
    case 'hold':
      return shape.is
  }
}

/** Who will hold the key that a job makes. */
export const makerOf = ({ intent }: Job): KeyHolder => ({
  name: intent.guest.fullName,
  endsAt: intent.stay.endsAt,
  credentialIds: [],
})
