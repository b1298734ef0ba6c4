import type { AccessGateway, Failure, InstantKey, Outcome } from '#core/ports/gateway.ts'
import { InstantKeyId } from '#shared/ids.ts'
import type { UserIdentityId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { LinkStore } from '#core/ports/stores.ts'
import type { HotelState } from './hotel.ts'
import type { SimClock } from './sim-clock.ts'
import type { World } from './world.ts'

/** A link at Seam: who it is for, and since when and until when lists show it. */
export type SimLink = InstantKey & {
  readonly owner: UserIdentityId
  readonly madeAtMs: number
  /** A proxy delivered the same request a second time. */
  readonly isDuplicate: boolean
  deletedAtMs: number | null
}

export type LinkWorld = {
  readonly links: Map<InstantKeyId, SimLink>
  /** How often the desk asked for a link, by person: a request that may have left. */
  readonly asked: Map<UserIdentityId, number>
}

/** Links live with the hotel, so that they outlast every process at the desk. */
const worlds = new WeakMap<HotelState, LinkWorld>()
export const linkWorldOf = (hotel: HotelState): LinkWorld => {
  const known = worlds.get(hotel) ?? { links: new Map(), asked: new Map() }
  worlds.set(hotel, known)
  return known
}

/** What a dead process gets to hear. */
const never = <T>(): Promise<T> => new Promise(() => undefined)

/** The real store; a process that was killed writes and reads nothing more. */
export const linksWhileAlive = (store: LinkStore, isAlive: () => boolean): LinkStore => ({
  save: (link) => (isAlive() ? store.save(link) : never()),
  get: (id) => (isAlive() ? store.get(id) : never()),
  ofJobs: (ids) => (isAlive() ? store.ofJobs(ids) : never()),
  namedOf: (id) => (isAlive() ? store.namedOf(id) : never()),
  toDo: () => (isAlive() ? store.toDo() : never()),
})

type LinkMethods = Pick<AccessGateway, 'phonesOf' | 'makeLink' | 'linksOf' | 'linkUrl' | 'deleteLink'>

/** Found anywhere outside the answer to `linkUrl`, it is a leak. */
export const linkSecret = 'link_never_to_be_seen'
const simLinkUrl = (id: InstantKeyId): string => `https://link.example/${linkSecret}/${id}`

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
  const { links, asked } = linkWorldOf(hotel)
  const made = (owner: UserIdentityId, isDuplicate: boolean): SimLink => {
    const link = {
      id: InstantKeyId.parse(`link-${hotel.systemId}-${links.size + 1}`),
      owner,
      createdAt: world.now(),
      expiresAt: addMs(world.now(), weekMs),
      madeAtMs: clock.nowMs(),
      isDuplicate,
      deletedAtMs: null,
    }
    links.set(link.id, link)
    return link
  }
  return {
    phonesOf: () => read(() => []),
    makeLink: ({ userIdentityId }) => {
      asked.set(userIdentityId, (asked.get(userIdentityId) ?? 0) + 1)
      let deliveries = 0
      return exchange(() => accepted(shown(made(userIdentityId, (deliveries += 1) > 1))), true)
    },
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
