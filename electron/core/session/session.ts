import { msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import type { Hop, Property, VisionlineSystem } from '#shared/property.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { isTimeZone } from '#shared/stay.ts'
import type { SystemId } from '#shared/ids.ts'
import type { GateKeeper } from '../issuing/gate-keeper.ts'
import type { Clock } from '../ports/ambient.ts'
import type { Vault } from '../ports/desk.ts'
import type { AccessGateway, OpenGateway, Outcome, SeamAccount } from '../ports/gateway.ts'
import type { PropertyStore } from '../ports/stores.ts'
import type { Latency } from '#shared/health.ts'
import { measured } from './measure.ts'
import { createMeter } from './meter.ts'
import { firstHops, hopsAfter } from './hops.ts'
import { failureProblem } from './failure-problem.ts'

export type SessionDeps = {
  readonly openGateway: OpenGateway
  readonly vault: Vault
  readonly store: PropertyStore
  readonly gate: GateKeeper
  readonly clock: Clock
  /** The property is left: what was known of it must go in the same moment as its name. */
  readonly onLeave: () => void
}

/** What the last hour was like on the way to Seam. */
export type Measurements = {
  readonly seam: Latency | null
  readonly unanswered: number
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

export type Connection = { readonly property: Property; readonly keyStored: boolean }

/** Who we are connected to. Holds the gateway; the key itself is handed through and never kept here. */
export type Session = {
  readonly gateway: () => AccessGateway | null
  readonly property: () => Property | null
  readonly hops: () => readonly Hop[]
  readonly measurements: () => Measurements
  /** Opens the last property with the key from the vault; offline it opens on the local copy alone. */
  readonly resume: () => Promise<Result<Property | null, Problem>>
  readonly connect: (
    account: SeamAccount,
    options: { readonly systemId: SystemId | null; readonly isTraining: boolean; readonly store: boolean },
  ) => Promise<Result<Connection, Problem>>
  readonly disconnect: () => Promise<void>
  /** Asks Seam how the hotel's own machines are; moves the gate. */
  readonly checkHealth: () => Promise<void>
}

export const createSession = (deps: SessionDeps): Session => {
  const { gate, clock, store, vault } = deps
  const [answers, silences] = [createMeter(clock), createMeter(clock)]
  let said: Pick<Measurements, 'errors' | 'warnings'> = { errors: [], warnings: [] }
  let gateway: AccessGateway | null = null
  let property: Property | null = null
  let hops = firstHops

  const open = (account: SeamAccount): Result<AccessGateway, Problem> => {
    const opened = deps.openGateway(account)
    if (opened.ok) gateway = measured(opened.value, { clock, answers, silences })
    return opened
  }

  const connect: Session['connect'] = async (account, { systemId, isTraining, store: keep }) => {
    const opened = deps.openGateway(account)
    if (!opened.ok) return opened
    const found = await findProperty(opened.value, systemId, isTraining, clock.now())
    if (!found.ok) return found
    // First the key with the name of its property, then the property: killed in between, the next start goes by the key.
    const kept = keep ? await vault.save({ ...account, systemId: found.value.system.id }) : null
    await store.saveProperty(found.value)
    if (property?.system.id !== found.value.system.id) deps.onLeave()
    gateway = measured(opened.value, { clock, answers, silences })
    property = found.value
    gate.tell({ is: 'connected' })
    await checkHealth()
    return ok({ property, keyStored: kept?.is === 'keychain' })
  }

  const checkHealth = async (): Promise<void> => {
    if (gateway === null || property === null) return
    const askedAt = clock.now()
    const health = await gateway.health(property.system.id)
    const now = clock.now()
    hops = hopsAfter(hops, health, now, msBetween(askedAt, now))
    if (health.is !== 'accepted') {
      gate.tell({ is: 'failure', failure: health })
      return
    }
    said = { errors: health.value.errors, warnings: health.value.warnings }
    const { timeZone } = health.value.system
    if (timeZone !== null && timeZone !== property.system.timeZone) {
      property = { ...property, system: health.value.system }
      await store.saveProperty(property)
    }
    gate.tell({ is: 'success' })
    gate.tell({ is: 'health', errors: health.value.errors })
  }

  return {
    gateway: () => gateway,
    property: () => property,
    hops: () => hops,
    measurements: () => ({ seam: answers.latency(), unanswered: silences.count(), ...said }),
    resume: async () => {
      const account = await vault.read()
      const stored = await store.property()
      if (account === null) {
        property = stored
        return ok(null)
      }
      const keptFor = account.systemId ?? stored?.system.id ?? null
      // Also when the desk was on its way to another property: with its key, this one's doors are not found there.
      if (stored === null || stored.system.id !== keptFor) {
        const connected = await connect(account, { systemId: keptFor, isTraining: false, store: false })
        return connected.ok ? ok(connected.value.property) : connected
      }
      property = stored
      const opened = open(account)
      if (!opened.ok) return opened
      gate.tell({ is: 'connected' })
      return ok(property)
    },
    connect,
    disconnect: async () => {
      gateway = null
      property = null
      hops = firstHops
      await vault.forget()
      await store.saveProperty(null)
      deps.onLeave()
      gate.tell({ is: 'disconnected' })
    },
    checkHealth,
  }
}

const findProperty = async (
  gateway: AccessGateway,
  systemId: SystemId | null,
  isTraining: boolean,
  now: Instant,
): Promise<Result<Property, Problem>> => {
  const [workspace, systems] = await Promise.all([gateway.workspace(), gateway.visionlineSystems()])
  const failure = firstFailure([workspace, systems])
  if (failure !== null) return err(failureProblem(failure, now))
  if (workspace.is !== 'accepted' || systems.is !== 'accepted') return err({ kind: 'notConnected' })
  const system = pickSystem(systems.value, systemId, workspace.value.name)
  if (!system.ok) return system
  if (system.value.timeZone === null || !isTimeZone(system.value.timeZone)) {
    return err({ kind: 'noTimeZone', system: system.value.name })
  }
  const managers = await gateway.credentialManagers(system.value.id)
  if (managers.is !== 'accepted') return err(failureProblem(managers, now))
  const manager = managers.value[0] ?? null
  return ok({ workspace: workspace.value, system: system.value, credentialManager: manager, isTraining })
}

const pickSystem = (
  systems: readonly VisionlineSystem[],
  systemId: SystemId | null,
  workspace: string,
): Result<VisionlineSystem, Problem> => {
  const [only, second] = systems
  if (only === undefined) return err({ kind: 'noSystem', workspace })
  if (systemId !== null) {
    const wanted = systems.find((system) => system.id === systemId)
    return wanted === undefined ? err({ kind: 'notFound', what: 'system', id: systemId }) : ok(wanted)
  }
  return second === undefined
    ? ok(only)
    : err({ kind: 'severalSystems', systems: systems.map(({ id, name }) => ({ id, name })) })
}

const firstFailure = (outcomes: readonly Outcome<unknown>[]) => {
  for (const outcome of outcomes) if (outcome.is !== 'accepted') return outcome
  return null
}
