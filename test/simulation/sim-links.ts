import type { AccessGateway, Failure, InstantKey, Outcome } from '#core/ports/gateway.ts'
import { InstantKeyId } from '#shared/ids.ts'
import type { UserIdentityId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { HotelState } from './hotel.ts'
import type { SimClock } from './sim-clock.ts'
import type { World } from './world.ts'

/** A link at Seam: who it is for, and since when and until when lists show it. */
export type SimLink = InstantKey & {
  readonly owner: UserIdentityId
  readonly madeAtMs: number
  deletedAtMs: number | null
}

/** Links live with the hotel, so that they outlast every process at the desk. */
const linksOfHotel = new WeakMap<HotelState, Map<InstantKeyId, SimLink>>()
export const linksAt = (hotel: HotelState): Map<InstantKeyId, SimLink> => {
  const known = linksOfHotel.get(hotel) ?? new Map<InstantKeyId, SimLink>()
  linksOfHotel.set(hotel, known)
  return known
}

type LinkMethods = Pick<AccessGateway, 'phonesOf' | 'makeLink' | 'linksOf' | 'linkUrl' | 'deleteLink'>

/** What a test must never find outside the answer to `linkUrl`. */
export const simLinkUrl = (id: InstantKeyId): string => `https://link.example/secret-of-${id}`

export const createSimLinks = ({
  world,
  hotel,
  clock,
  exchange,
  read,
}: {
  readonly world: World
  readonly hotel: HotelState
  readonly clock: SimClock
  readonly exchange: <T>(act: () => Outcome<T>, isWrite: boolean) => Promise<Outcome<T>>
  readonly read: <T>(act: (seenAtMs: number) => T) => Promise<Outcome<T>>
}): LinkMethods => {
  const links = linksAt(hotel)
  const made = (owner: UserIdentityId): SimLink => {
    const link = {
      id: InstantKeyId.parse(`link-${hotel.systemId}-${links.size + 1}`),
      owner,
      createdAt: world.now(),
      expiresAt: addMs(world.now(), weekMs),
      madeAtMs: clock.nowMs(),
      deletedAtMs: null,
    }
    links.set(link.id, link)
    return link
  }
  return {
    phonesOf: () => read(() => []),
    makeLink: ({ userIdentityId }) => exchange(() => accepted(shown(made(userIdentityId))), true),
    linksOf: (owner) =>
      read((seenAtMs) =>
        [...links.values()].filter((link) => link.owner === owner && isThere(link, seenAtMs)).map(shown),
      ),
    linkUrl: (id) => exchange(() => (isThereNow(links.get(id)) ? accepted(simLinkUrl(id)) : notFound), false),
    deleteLink: (id) =>
      exchange(() => {
        const link = links.get(id)
        if (link === undefined || !isThereNow(link)) return notFound
        link.deletedAtMs = clock.nowMs()
        return accepted(null)
      }, true),
  }
}

const weekMs = 7 * 86_400_000

const isThere = (link: SimLink, atMs: number): boolean =>
  link.madeAtMs <= atMs && (link.deletedAtMs === null || link.deletedAtMs > atMs)

const isThereNow = (link: SimLink | undefined): boolean => link !== undefined && link.deletedAtMs === null

const shown = ({
  id,
  createdAt,
  expiresAt,
}: {
  readonly id: InstantKeyId
  readonly createdAt: Instant | null
  readonly expiresAt: Instant | null
}): InstantKey => ({ id, createdAt, expiresAt })

const accepted = <T>(value: T): Outcome<T> => ({ is: 'accepted', value, requestId: 'link' })

const notFound: Failure = {
  is: 'refused',
  status: 404,
  code: 'instant_key_not_found',
  message: 'instant_key_not_found',
  requestId: 'link',
  becauseOfLabel: false,
}
