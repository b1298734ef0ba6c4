import { findCommonDoor, findRoom } from '#core/rooms/find-door.ts'
import type { Snapshot } from '#shared/contract.ts'
import { CredentialId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { IssueInput } from '#shared/issue.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door } from '#shared/property.ts'
import type { Result } from '#shared/result.ts'
import { parseLocal } from '#shared/stay.ts'
import { Refusal } from './context.ts'

export type IssueFlags = {
  readonly room: readonly string[]
  readonly guest: string
  readonly email?: string
  readonly phone?: string
  readonly from: string
  readonly until: string
  readonly join?: string
  readonly override?: boolean
  readonly confirm: readonly string[]
  readonly autoJoin?: boolean
  readonly access: 'mobile' | 'card'
  readonly door: readonly string[]
  readonly label?: string
  readonly format?: 'rfid48' | 'TLCode'
  readonly encoder?: string
  readonly copy: number
  readonly queueOnly?: boolean
  readonly dryRun?: boolean
}

/**
 * The flags as a request: names become doors, local times become moments of the property's zone. Everything wrong
 * with them is said at once, before anything is queued.
 */
export const issueInput = (flags: IssueFlags, { doors }: Snapshot, timeZone: string): IssueInput => {
  const problems: Problem[] = []
  const take = <T>(result: Result<T, Problem>): T | null => {
    if (result.ok) return result.value
    problems.push(result.error)
    return null
  }
  const rooms = flags.room.map((name) => take(findRoom(doors, name)))
  const common = flags.door.map((name) => take(findCommonDoor(doors, name)))
  const startsAt = take(parseLocal(flags.from, timeZone))
  const endsAt = take(parseLocal(flags.until, timeZone))
  const shape = take(shapeOf(flags))
  const [first] = problems
  if (first !== undefined || startsAt === null || endsAt === null || shape === null) {
    throw new Refusal(first ?? { kind: 'shapeMissing' }, problems)
  }
  return request(flags, { rooms, common, startsAt, endsAt, shape })
}

type Read = {
  readonly rooms: readonly (Door | null)[]
  readonly common: readonly (Door | null)[]
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly shape: IssueInput['shape']
}

const request = (flags: IssueFlags, { rooms, common, startsAt, endsAt, shape }: Read): IssueInput => ({
  entranceIds: rooms.flatMap((door) => door?.entranceId ?? []),
  doorIds: common.flatMap((door) => door?.entranceId ?? []),
  guest: { is: 'new', fullName: flags.guest, email: flags.email ?? null, phone: flags.phone ?? null },
  stay: { startsAt, endsAt },
  access: flags.access,
  shape,
  labelTemplate: flags.label ?? null,
  format: flags.format ?? null,
  copy: flags.copy,
  encoder: flags.encoder ?? null,
  operator: null,
})

/** Exactly one of joining, replacing and letting Seam decide. Seam's schema takes none and two as well. */
const shapeOf = (flags: IssueFlags): Result<IssueInput['shape'], Problem> => {
  const given = [
    ...(flags.join === undefined ? [] : ['--join']),
    ...(flags.override === true ? ['--override'] : []),
    ...(flags.autoJoin === true ? ['--auto-join'] : []),
  ]
  if (given.length === 0) return { ok: false, error: { kind: 'shapeMissing' } }
  if (given.length > 1) return { ok: false, error: { kind: 'shapeConflict', given } }
  if (flags.autoJoin === true) return { ok: true, value: { is: 'autoJoin' } }
  if (flags.override === true)
    return { ok: true, value: { is: 'override', confirmedRooms: flags.confirm, shownStops: null } }
  return joinOf(flags.join ?? '')
}

const joinOf = (join: string): Result<IssueInput['shape'], Problem> => {
  if (join === 'all' || join === 'parents') return { ok: true, value: { is: 'joinRule', rule: join } }
  const ids = join
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const credentialIds: CredentialId[] = []
  for (const id of ids) {
    const read = CredentialId.safeParse(id)
    if (!read.success) return { ok: false, error: { kind: 'unknownKey', key: id } }
    credentialIds.push(read.data)
  }
  return credentialIds.length === 0
    ? { ok: false, error: { kind: 'unknownKey', key: join } }
    : { ok: true, value: { is: 'joinKeys', credentialIds } }
}
