import type { AccessGateway, CredentialRequest, Failure, Outcome } from '#core/ports/gateway.ts'
import type { SystemId } from '#shared/ids.ts'
import type { Faults } from './faults.ts'
import type { History } from './history.ts'
import { keyAt } from './hotel.ts'
import type { Credential, HotelState } from './hotel.ts'
import type { SimClock } from './sim-clock.ts'
import { createSimLinks } from './sim-links.ts'
import { bodyOf, isRefusal } from './world.ts'
import type { Refusal, World } from './world.ts'

export type GatewayOptions = {
  readonly world: World
  readonly hotel: HotelState
  readonly clock: SimClock
  readonly faults: Faults
  readonly history: History
  readonly nextWire: () => number
  /** The instance of the product that holds this gateway: what reaches a dead one is never heard. */
  readonly isAlive: () => boolean
  readonly kill: (at: string) => void
}

/** The client gives up after this long. */
const timeoutMs = 30_000
/**
 * The assumption behind the quiet period (180 s): a request is applied at most this long after it was sent, and
 * lists show at most this much of the past. Beyond it no protocol without a server-side key can be right.
 */
const appliedLatestMs = 120_000
const lagMostMs = 45_000

const lost = (detail: string, status: number | null = null): Failure => ({
  is: 'unknown',
  detail,
  status,
  requestId: null,
})

/** Seam as the port describes it, on a bad day. */
export const createSimGateway = (options: GatewayOptions): AccessGateway => {
  const { world, hotel, clock, faults, history } = options

  /** What keeps a request from being answered properly, before anything was applied; null for nothing. */
  const refusedOnTheWay = (): Failure | null => {
    if (world.isDown('network')) return { is: 'notSent', detail: 'ENETUNREACH' }
    if (faults.strikes('F23')) return { is: 'notSent', detail: 'ECONNREFUSED' }
    if (faults.strikes('F34')) return { is: 'notSent', detail: 'TLS' }
    if (world.isDown('key')) return { is: 'unauthorised', requestId: null }
    if (faults.strikes('F28')) {
      const throws = faults.dice('F28')
      const retryAfterMs = throws.pick([null, 0, 1_000, 20_000, 90_000])
      return { is: 'throttled', retryAfterMs, requestId: null }
    }
    if (faults.strikes('F31')) return lost('redirect', 302)
    if (faults.strikes('F29b')) return lost('bad gateway', 502)
    return null
  }

  const latency = (): number => (faults.strikes('F32') ? faults.dice('F32').between(4_000, 29_000) : 60)

  /** One request. `act` runs at the server; its answer may be lost, late or garbled. */
  const exchange = <T>(act: () => Outcome<T>, isWrite: boolean): Promise<Outcome<T>> =>
    new Promise((resolve) => {
      if (!options.isAlive()) return
      const answer = (ms: number, outcome: Outcome<T>): void =>
        clock.inWorld(ms, () => {
          if (options.isAlive()) resolve(outcome)
        })
      const refusal = refusedOnTheWay()
      if (refusal !== null) return answer(40, refusal)
      if (faults.strikes('F24b')) {
        return answer(faults.dice('F24b').pick([100, timeoutMs]), lost('reset'))
      }
      if (isWrite && faults.strikes('F25')) {
        clock.inWorld(faults.dice('F25').between(timeoutMs, appliedLatestMs), () => void act())
        return answer(timeoutMs, lost('timeout'))
      }
      if (isWrite && faults.strikes('F16')) {
        const throws = faults.dice('F16')
        clock.inWorld(throws.between(0, 400), () => options.kill('between request and answer'))
      }
      const wayMs = latency()
      clock.inWorld(wayMs / 2, () => {
        const outcome = act()
        if (isWrite && outcome.is === 'accepted' && faults.strikes('F26')) act()
        if (isWrite && faults.strikes('F24'))
          return answer(faults.dice('F24').pick([50, 29_000]), lost('reset'))
        if (isWrite && faults.strikes('F29')) return answer(50, lost('internal', 500))
        if (faults.strikes('F30')) return answer(50, lost('not JSON', 200))
        return answer(wayMs / 2, outcome)
      })
    })

  const read = <T>(act: (seenAtMs: number) => T): Promise<Outcome<T>> =>
    exchange(() => {
      const lagMs = faults.strikes('F36') ? faults.dice('F36').between(500, lagMostMs) : 0
      return { is: 'accepted', value: act(clock.nowMs() - lagMs), requestId: 'read' }
    }, false)

  const keys = (wanted: (one: Credential) => boolean) => (seenAtMs: number) =>
    [...hotel.credentials.values()].filter(wanted).flatMap((one) => keyAt(one, seenAtMs) ?? [])

  const createCredential = (request: CredentialRequest) => {
    const wire = options.nextWire()
    const body = bodyOf(request)
    history.client({ is: 'wire', wire, body, request })
    let deliveries = 0
    const act = (): ReturnType<typeof issued> => {
      const isDuplicate = (deliveries += 1) > 1
      if (!isDuplicate && faults.strikes('refused')) {
        return refused({ code: 'invalid_input', status: 400, isLabel: false })
      }
      const movesStart = faults.strikes('F48')
      const made = world.apply(hotel, request, {
        wire,
        isDuplicate,
        movesStart,
        addsDoor: faults.strikes('excess'),
      })
      return isRefusal(made) ? refused(made) : issued(made)
    }
    const issued = (made: Credential): Outcome<NonNullable<ReturnType<typeof keyAt>>> => {
      const key = keyAt(made, clock.nowMs())
      return key === null ? lost('no id') : { is: 'accepted', value: key, requestId: `request-${wire}` }
    }
    return exchange(act, true).then((outcome) => {
      history.client({ is: 'answer', wire, outcome: outcome.is })
      return outcome
    })
  }

  return {
    workspace: () => read(() => ({ id: 'w', name: 'Hotel', isSandbox: true })),
    visionlineSystems: () => read(() => [systemOf(hotel.systemId)]),
    health: () =>
      read(() => ({
        system: systemOf(hotel.systemId),
        errors: world.isDown('bridge') ? ['bridge_disconnected'] : [],
        warnings: [],
      })),
    credentialManagers: () => read(() => [{ id: hotel.systemId, name: 'Phones' }]),
    doors: () => read(() => hotel.doors),
    keysOfProperty: () => read(keys(() => true)),
    keysOfDoor: async (entranceId, { validOnly }) => {
      if (!hotel.doors.some((door) => door.entranceId === entranceId)) {
        return exchange(() => refused({ code: 'acs_entrance_not_found', status: 404, isLabel: false }), false)
      }
      return read((seenAtMs) =>
        keys((one) => one.guestRooms.includes(entranceId))(seenAtMs).filter(
          (key) => !validOnly || (key.isValid === true && key.endsAt !== null && key.endsAt > world.now()),
        ),
      )
    },
    guests: () => read(() => [...hotel.guests.values()]),
    holderByKey: (key) => read(() => hotel.identities.get(key)?.holder ?? null),
    createHolder: (request) =>
      exchange(() => {
        const made = world.createHolder(hotel, request)
        return isRefusal(made) ? refused(made) : { is: 'accepted', value: made, requestId: 'holder' }
      }, true),
    keysOfHolder: (holder) =>
      holder.acsUserId !== null && hotel.deleted.has(holder.acsUserId)
        ? exchange(() => refused({ code: 'acs_user_not_found', status: 404, isLabel: false }), false)
        : read(
            keys(
              (one) =>
                one.owner.acsUserId === holder.acsUserId ||
                one.owner.userIdentityId === holder.userIdentityId,
            ),
          ),
    key: async (credentialId) => {
      const found = await read(keys((one) => one.id === credentialId))
      if (found.is !== 'accepted') return found
      const [key] = found.value
      return key === undefined
        ? refused({ code: 'acs_credential_not_found', status: 404, isLabel: false })
        : { ...found, value: key }
    },
    hasReadyPhone: () => read(() => true),
    phoneOfKey: () => read(() => null),
    ...createSimLinks({ world, hotel, clock, exchange, read }),
    events: () => read(() => []),
    encoders: () => read(() => []),
    createCredential,
    deleteCredential: (credentialId) =>
      exchange(() => {
        const found = hotel.credentials.get(credentialId)
        if (found !== undefined) world.end(found, 'revoked')
        return { is: 'accepted', value: null, requestId: 'delete' }
      }, true),
    wireBody: bodyOf,
  }
}

const refused = (refusal: Refusal): Failure => ({
  is: 'refused',
  status: refusal.status,
  code: refusal.code,
  message: refusal.code,
  requestId: 'refused',
  becauseOfLabel: refusal.isLabel,
})

const systemOf = (id: SystemId) => ({ id, name: `Hotel ${id}`, timeZone: 'Europe/Lisbon' })
