import { z } from 'zod'
import { createChance } from './seeded.ts'

/**
 * Ways an exchange can go wrong. `...After` and `garbage`, `truncated`, `missingKey`, `missingId`: the hotel
 * has carried out the request; `lateApply`: it will, some time after the client was cut off; the others:
 * nothing happened.
 */
export const faultKind = z.enum([
  'resetBefore',
  'resetAfter',
  'status500',
  'status500After',
  'html502',
  'html200',
  'empty503',
  'garbage',
  'truncated',
  'missingKey',
  'missingId',
  'timeout',
  'timeoutAfter',
  'throttle',
  'lateApply',
])

export type FaultKind = z.infer<typeof faultKind>

const rateName = z.enum([...faultKind.options, 'lostBefore', 'lostAfter'])

/**
 * What may go wrong by chance. `rates` go by kind of request: `create` (making a key), `write` (any other
 * change), `read`, or an exact path, which wins. Each rate is a share of requests, 0 to 1; together they may
 * not exceed 1. This is also the format of the file of `joinery training serve --faults FILE`.
 */
export const faultPlan = z.strictObject({
  seed: z.number().int().default(1),
  rates: z
    .record(z.string(), z.partialRecord(rateName, z.number().min(0).max(1)))
    .refine(
      (rates) =>
        Object.values(rates).every(
          (group) => Object.values(group).reduce((sum, rate) => sum + rate, 0) <= 1.0001,
        ),
      'The rates of one kind of request add up to more than 1',
    )
    .default({}),
  retryAfterSeconds: z.number().min(0).default(1),
  lateApplyMs: z.number().min(0).default(500),
})

/** A fault plan as written; what is left out has defaults. */
export type FaultPlan = z.input<typeof faultPlan>

/** A fault ordered for the next requests of one route (`*` for any). */
export const scriptedFault = z.strictObject({
  route: z.string(),
  kind: faultKind,
  times: z.number().int().min(1).default(1),
  retryAfterSeconds: z.number().min(0).optional(),
  /** For `lateApply`: milliseconds between cutting the client off and applying the request. */
  applyAfterMs: z.number().min(0).optional(),
})

export type ScriptedFault = z.input<typeof scriptedFault>

export type Fault = {
  readonly kind: FaultKind
  readonly retryAfterSeconds: number
  readonly applyAfterMs: number
}

export type FaultDesk = {
  /** Orders a fault behind those already waiting. */
  readonly order: (fault: ScriptedFault) => void
  /** Replaces the plan of chance; null for none. */
  readonly plan: (plan: FaultPlan | null) => void
  /** Forgets orders and plan. */
  readonly clear: () => void
  /** What happens to this request: an order first, then chance, else null. */
  readonly next: (path: string) => Fault | null
}

/** Decides for each request whether and how it goes wrong. */
export const createFaultDesk = (initialPlan: FaultPlan | null): FaultDesk => {
  let waiting: z.output<typeof scriptedFault>[] = []
  let current = faultPlan.parse(initialPlan ?? {})
  let chance = createChance(current.seed)

  const usePlan = (plan: FaultPlan | null): void => {
    current = faultPlan.parse(plan ?? {})
    chance = createChance(current.seed)
  }

  const fault = (kind: FaultKind, retryAfterSeconds?: number, applyAfterMs?: number): Fault => ({
    kind,
    retryAfterSeconds: retryAfterSeconds ?? current.retryAfterSeconds,
    applyAfterMs: applyAfterMs ?? current.lateApplyMs,
  })

  const takeOrder = (path: string): Fault | null => {
    const order = waiting.find(({ route }) => route === path || route === '*')
    if (order === undefined) return null
    order.times -= 1
    waiting = waiting.filter(({ times }) => times > 0)
    return fault(order.kind, order.retryAfterSeconds, order.applyAfterMs)
  }

  const takeChance = (path: string): Fault | null => {
    const rates = current.rates[path] ?? current.rates[groupOf(path)]
    if (rates === undefined) return null
    let left = chance.next()
    for (const name of rateName.options) {
      left -= rates[name] ?? 0
      if (left < 0) return fault(kindOf(name))
    }
    return null
  }

  return {
    order: (wanted) => {
      waiting.push(scriptedFault.parse(wanted))
    },
    plan: usePlan,
    clear: () => {
      waiting = []
      usePlan(null)
    },
    next: (path) => takeOrder(path) ?? takeChance(path),
  }
}

const kindOf = (name: z.infer<typeof rateName>): FaultKind => {
  if (name === 'lostBefore') return 'resetBefore'
  return name === 'lostAfter' ? 'resetAfter' : name
}

const groupOf = (path: string): 'create' | 'write' | 'read' => {
  if (path === '/acs/credentials/create') return 'create'
  return /\/(?:get|list[a-z_]*)$/u.test(path) ? 'read' : 'write'
}
