import { z } from 'zod'
import { createKeyInput } from './create-key-input.ts'
import type { Line } from './exchange.ts'
import { faultPlan, scriptedFault } from './faults.ts'
import type { FaultDesk, FaultPlan, ScriptedFault } from './faults.ts'
import { findInstantKey, openInstantKey } from './instant-keys.ts'
import { issueKey } from './issue-key.ts'
import { deleteKeys } from './key-state.ts'
import { addUser } from './people.ts'
import { DAY_MS, iso } from './property-time.ts'
import type { KeyCreated, RecordBook, RecordEntry } from './record-book.ts'
import { cardSlot } from './records.ts'
import type { CardSlot, EntranceRecord } from './records.ts'
import { isRefusal } from './reply.ts'
import type { Switches, World } from './world.ts'

/** Switches to change; the others stay as they are. */
export type SwitchChange = { readonly [Name in keyof Switches]?: Switches[Name] | undefined }

/** What a trainer or a test may do to the hotel and its line, from inside the process. */
export type TrainingControl = {
  /** Closes the listener, so that connections are refused, or opens it again on the same port. */
  readonly offline: (isOffline: boolean) => Promise<void>
  /** Keeps the listener and destroys the socket of every request instead. */
  readonly cutLine: (isCut: boolean) => void
  /** Milliseconds each request waits before the hotel looks at it. */
  readonly latency: (ms: number) => void
  readonly set: (switches: SwitchChange) => void
  readonly bridgeDown: (isDown: boolean) => void
  readonly revokeApiKey: (isRevoked: boolean) => void
  /** The next requests, any route, are answered 429. */
  readonly throttle: (times: number, retryAfterSeconds: number) => void
  readonly fault: (fault: ScriptedFault) => void
  readonly faultPlan: (plan: FaultPlan | null) => void
  readonly clearFaults: () => void
  /** Someone at another desk revokes a key. False when there is no such key. */
  readonly revoke: (credentialId: string) => boolean
  /** Someone changes a key in Visionline itself: when it ends, or the rooms it opens. False when there is none. */
  readonly changeKey: (
    credentialId: string,
    change: { readonly endsAt?: string | undefined; readonly rooms?: readonly string[] | undefined },
  ) => boolean
  /** Someone at another desk gives the room to a new guest: a card with override. Returns its id. */
  readonly overrideRoom: (room: string) => string
  /** A guest opens a link, named by its address or id, on a phone of that name. False when it opens nothing. */
  readonly openLink: (link: string, phoneName?: string) => boolean
  /** Lays a card on an encoder, named or by id. A key is one that an earlier encode wrote. */
  readonly placeCard: (encoder: string, slot: CardSlot) => void
  /** Moves the hotel's clock forward. */
  readonly advance: (ms: number) => void
  readonly record: () => readonly RecordEntry[]
  readonly keysCreated: () => KeyCreated[]
}

export type ControlDeps = {
  readonly world: World
  readonly line: Line
  readonly faults: FaultDesk
  readonly book: RecordBook
  readonly changed: () => void
  readonly listen: (isListening: boolean) => Promise<void>
  readonly advance: (ms: number) => void
}

export const createControl = ({ world, line, faults, book, ...deps }: ControlDeps): TrainingControl => {
  const noteAside = (): void => {
    book.add({ kind: 'aside', at: iso(world.now()), requestId: null, changes: world.takeChanges() })
    deps.changed()
  }
  const set = (change: SwitchChange): void => {
    const settings = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    Object.assign(world.switches, settings)
    world.note({ what: 'switched', settings })
    noteAside()
  }

  return {
    offline: (isOffline) => deps.listen(!isOffline),
    cutLine: (isCut) => {
      line.isCut = isCut
    },
    latency: (ms) => {
      line.latencyMs = ms
    },
    set,
    bridgeDown: (isDown) => set({ bridgeDown: isDown }),
    revokeApiKey: (isRevoked) => set({ keyRevoked: isRevoked }),
    throttle: (times, retryAfterSeconds) =>
      faults.order({ route: '*', kind: 'throttle', times, retryAfterSeconds }),
    fault: faults.order,
    faultPlan: faults.plan,
    clearFaults: faults.clear,
    revoke: (credentialId) => {
      const key = world.credentials.get(credentialId)
      if (key === undefined) return false
      world.note({ what: 'keyDeleted', credentialIds: deleteKeys(world, [key]) })
      noteAside()
      return true
    },
    changeKey: (credentialId, { endsAt, rooms }) => {
      const key = world.credentials.get(credentialId)
      if (key === undefined) return false
      if (endsAt !== undefined) key.endsAt = Date.parse(endsAt)
      if (rooms !== undefined) key.guestEntranceIds = rooms.map((room) => guestRoom(world, room).id)
      noteAside()
      return true
    },
    overrideRoom: (room) => {
      const id = overrideAtAnotherDesk(world, room)
      noteAside()
      return id
    },
    openLink: (named, phoneName) => {
      const link = findInstantKey(world, named)
      const isOpened = link !== undefined && openInstantKey(world, link, phoneName ?? null)
      noteAside()
      return isOpened
    },
    placeCard: (encoderName, slot) => {
      const encoder = [...world.encoders.values()].find(
        ({ id, name }) => id === encoderName || name === encoderName,
      )
      if (encoder === undefined) throw new RangeError(`No encoder "${encoderName}"`)
      encoder.slot = slot
      deps.changed()
    },
    advance: deps.advance,
    record: book.entries,
    keysCreated: book.keysCreated,
  }
}

const switchesInput = z.strictObject({
  labelAccepted: z.boolean().optional(),
  bridgeDown: z.boolean().optional(),
  keyRevoked: z.boolean().optional(),
  futureApi: z.boolean().optional(),
  repeatCursor: z.boolean().optional(),
  expiryInvalidates: z.boolean().optional(),
  syncDelayMs: z.number().min(0).optional(),
  attemptPolls: z.number().int().min(0).optional(),
  instantKeysLicensed: z.boolean().optional(),
  guestOpensAfterMs: z.number().min(0).nullable().optional(),
})

/** Body of `POST /_training/control`: any number of orders, carried out in the order of this list. */
export const controlInput = z.strictObject({
  clearFaults: z.literal(true).optional(),
  set: switchesInput.optional(),
  latencyMs: z.number().min(0).optional(),
  cutLine: z.boolean().optional(),
  /** Refuses connections for that long; over HTTP there would be no way to call the hotel back. */
  offlineForMs: z.number().min(1).optional(),
  throttle: z
    .strictObject({ times: z.number().int().min(1), retryAfterSeconds: z.number().min(0) })
    .optional(),
  faults: z.array(scriptedFault).optional(),
  faultPlan: faultPlan.nullable().optional(),
  revoke: z.string().optional(),
  changeKey: z
    .strictObject({
      credentialId: z.string(),
      endsAt: z.iso.datetime().optional(),
      rooms: z.array(z.string()).optional(),
    })
    .optional(),
  overrideRoom: z.string().optional(),
  openLink: z.strictObject({ link: z.string(), phoneName: z.string().optional() }).optional(),
  placeCard: z.strictObject({ encoder: z.string(), slot: cardSlot }).optional(),
  advanceMs: z.number().min(0).optional(),
})

export type ControlInput = z.infer<typeof controlInput>

/** Carries out orders that came over HTTP. Returns what they gave back, by name. */
export const obey = (control: TrainingControl, orders: ControlInput): Record<string, unknown> => {
  if (orders.clearFaults === true) control.clearFaults()
  if (orders.set !== undefined) control.set(orders.set)
  if (orders.latencyMs !== undefined) control.latency(orders.latencyMs)
  if (orders.cutLine !== undefined) control.cutLine(orders.cutLine)
  if (orders.throttle !== undefined)
    control.throttle(orders.throttle.times, orders.throttle.retryAfterSeconds)
  for (const fault of orders.faults ?? []) control.fault(fault)
  if (orders.faultPlan !== undefined) control.faultPlan(orders.faultPlan)
  if (orders.advanceMs !== undefined) control.advance(orders.advanceMs)
  if (orders.placeCard !== undefined) control.placeCard(orders.placeCard.encoder, orders.placeCard.slot)
  if (orders.changeKey !== undefined) control.changeKey(orders.changeKey.credentialId, orders.changeKey)
  const revoked = orders.revoke === undefined ? {} : { revoked: control.revoke(orders.revoke) }
  const overriding =
    orders.overrideRoom === undefined ? {} : { credentialId: control.overrideRoom(orders.overrideRoom) }
  const opening =
    orders.openLink === undefined
      ? {}
      : { opened: control.openLink(orders.openLink.link, orders.openLink.phoneName) }
  return { ...revoked, ...overriding, ...opening }
}

const guestRoom = (world: World, room: string): EntranceRecord => {
  const door = [...world.entrances.values()].find(
    ({ name, category }) => name === room && category === 'guest',
  )
  if (door === undefined) throw new RangeError(`No room "${room}"`)
  return door
}

const overrideAtAnotherDesk = (world: World, room: string): string => {
  const door = guestRoom(world, room)
  const guest = addUser(world, { fullName: 'Walk-in guest', email: null, phone: null, identityId: null })
  const input = createKeyInput.parse({
    access_method: 'card',
    acs_user_id: guest.id,
    allowed_acs_entrance_ids: [door.id],
    starts_at: iso(world.now()),
    ends_at: iso(world.now() + 2 * DAY_MS),
    visionline_metadata: { card_format: 'rfid48', override: true },
  })
  const key = issueKey(input, world)
  if (isRefusal(key)) throw new RangeError(key.message)
  // A key replaces others once it is used at the door, so it is on a card by then.
  key.issuedAt = world.now()
  return key.id
}
