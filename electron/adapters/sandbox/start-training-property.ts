import { MOST_ROOMS, buildHotel } from './building.ts'
import { controlInput, createControl, obey } from './control.ts'
import type { TrainingControl } from './control.ts'
import { encoderRoutes, phoneRoutes } from './device-routes.ts'
import { eventRoutes } from './event-routes.ts'
import { createExchange } from './exchange.ts'
import type { ExchangeDeps, Line } from './exchange.ts'
import { createFaultDesk } from './faults.ts'
import type { FaultPlan } from './faults.ts'
import { instantKeyRoutes } from './instant-key-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { occupyHotel } from './occupancy.ts'
import { peopleRoutes } from './people-routes.ts'
import { userRoutes } from './user-routes.ts'
import { propertyRoutes } from './property-routes.ts'
import { createListener } from './listener.ts'
import { createRecordBook } from './record-book.ts'
import { answer, invalidInput, refusal } from './reply.ts'
import type { Route } from './route.ts'
import { stableId, trainingApiKey } from './seeded.ts'
import { simulateRoutes } from './simulate-routes.ts'
import { createSaver, loadWorld } from './state-file.ts'
import { createWorld } from './world.ts'
import type { World } from './world.ts'

export type TrainingPropertyOptions = {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number
  /** 1 to 5,000; default 120. */
  readonly rooms?: number
  readonly seed?: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly latencyMs?: number
  /** Where the hotel is kept between processes. Without it everything is forgotten on stop. */
  readonly stateFile?: string
  /** Must start with `seam_`. */
  readonly apiKey?: string
  /** IANA name; default Europe/Lisbon. */
  readonly timeZone?: string
  readonly name?: string
  /** Milliseconds until a new key reports that Visionline has it. */
  readonly syncDelayMs?: number
  /** Milliseconds after which a guest opens a new link without being told to. */
  readonly guestOpensAfterMs?: number
  readonly faults?: FaultPlan
}

export type TrainingProperty = {
  /** For the client: `http://127.0.0.1:<port>`. */
  readonly endpoint: string
  readonly apiKey: string
  readonly world: World
  readonly control: TrainingControl
  /** Saves, closes every connection and frees the port. May be called more than once. */
  readonly stop: () => Promise<void>
}

/** Every route of Seam's API that the training property answers. */
export const trainingRoutes: readonly Route[] = [
  ...propertyRoutes,
  ...userRoutes,
  ...peopleRoutes,
  ...phoneRoutes,
  ...instantKeyRoutes,
  ...keyRoutes,
  ...encoderRoutes,
  ...simulateRoutes,
  ...eventRoutes,
]

/**
 * Opens the training property: a Visionline hotel that speaks Seam's HTTP API on 127.0.0.1.
 * Rejects when the port is taken (`EADDRINUSE`) and throws RangeError for an impossible number of rooms.
 */
export const startTrainingProperty = async (
  options: TrainingPropertyOptions = {},
): Promise<TrainingProperty> => {
  const clock = createShiftableClock(options.now ?? Date.now)
  const world = await openWorld(options, clock.now)
  world.switches.guestOpensAfterMs = options.guestOpensAfterMs ?? null
  world.switches.syncDelayMs = options.syncDelayMs ?? world.switches.syncDelayMs

  const apiKey = options.apiKey ?? trainingApiKey(world.hotel.seed)
  const line: Line = { latencyMs: options.latencyMs ?? 0, isCut: false }
  const faults = createFaultDesk(options.faults ?? null)
  const book = createRecordBook()
  const saver = createSaver(options.stateFile ?? null, world)
  const timers = createTimers()
  const listener = createListener((request, response) => exchange(request, response))
  const control = createControl({
    world,
    line,
    faults,
    book,
    changed: saver.touch,
    advance: clock.advance,
    listen: (isListening) => (isListening ? listener.open() : listener.close()),
  })
  const exchange = createExchange({
    world,
    apiKey,
    routes: trainingRoutes,
    faults,
    book,
    line,
    endpoint: listener.endpoint,
    newRequestId: requestIds(world, clock.now()),
    later: timers.later,
    changed: saver.touch,
    trainer: createTrainer(control, timers.later),
  })

  await listener.open(options.port ?? 0)
  saver.touch()

  return {
    endpoint: listener.endpoint(),
    apiKey,
    world,
    control,
    stop: async () => {
      timers.clear()
      await listener.close()
      await saver.flush()
    },
  }
}

const openWorld = async (options: TrainingPropertyOptions, now: () => number): Promise<World> => {
  const hotel = {
    seed: options.seed ?? 1,
    rooms: options.rooms ?? 120,
    name: options.name ?? 'Hotel Meridian',
    timeZone: options.timeZone ?? 'Europe/Lisbon',
  }
  if (!Number.isInteger(hotel.rooms) || hotel.rooms < 1 || hotel.rooms > MOST_ROOMS) {
    throw new RangeError(`A training property has 1 to ${MOST_ROOMS} rooms, not ${hotel.rooms}`)
  }
  const saved = options.stateFile === undefined ? null : await loadWorld(options.stateFile, hotel, now)
  if (saved !== null) return saved
  const world = createWorld({ ...hotel, builtAt: now() }, now)
  buildHotel(world)
  occupyHotel(world)
  return world
}

/** A clock that runs with the given one and can be moved forward. */
const createShiftableClock = (base: () => number): { now: () => number; advance: (ms: number) => void } => {
  let shiftMs = 0
  return {
    now: () => base() + shiftMs,
    advance: (ms) => {
      shiftMs += ms
    },
  }
}

/** Ids that differ from those of an earlier process on the same state file. */
const requestIds = (world: World, startedAt: number): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return stableId(world.hotel.seed, `request ${startedAt} ${count}`)
  }
}

const createTimers = (): { later: ExchangeDeps['later']; clear: () => void } => {
  const pending = new Set<NodeJS.Timeout>()
  return {
    later: (ms, act) => {
      const timer = setTimeout(() => {
        pending.delete(timer)
        act()
      }, ms)
      pending.add(timer)
    },
    clear: () => {
      for (const timer of pending) clearTimeout(timer)
      pending.clear()
    },
  }
}

const createTrainer =
  (control: TrainingControl, later: ExchangeDeps['later']): ExchangeDeps['trainer'] =>
  (method, path, input) => {
    if (path === '/_training/record' && method === 'GET') {
      return answer({ entries: control.record(), keys_created: control.keysCreated() })
    }
    if (path !== '/_training/control' || method !== 'POST') return null
    const orders = controlInput.safeParse(input)
    if (!orders.success) return invalidInput(orders.error.issues)
    const { offlineForMs } = orders.data
    if (offlineForMs !== undefined) {
      // After the answer is out, or the one who gave the order would never hear back.
      later(20, () => {
        later(offlineForMs, () => void control.offline(false))
        void control.offline(true)
      })
    }
    try {
      return answer(obey(control, orders.data))
    } catch (error) {
      return refusal(400, 'invalid_input', error instanceof Error ? error.message : 'Impossible order')
    }
  }
