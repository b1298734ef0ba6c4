import type { Facts } from './facts.ts'
import type { Reopened } from './reopen.ts'

export const faultKinds = ['corrupt', 'lost', 'undone', 'half', 'recovery'] as const
export type ImageFault = { readonly kind: (typeof faultKinds)[number]; readonly what: string }

/**
 * What a start after the power loss must find: everything told to the operator, as told, or that and the whole of
 * the one operation that was going on. Nothing else: no half of it, and nothing undone.
 */
export const judgeImage = (reopened: Reopened, told: Facts, next: Facts | null): ImageFault | null => {
  if (reopened.is === 'damaged') return { kind: 'corrupt', what: reopened.what }
  const { found, recovered } = reopened
  if (found.quarantined > 0) return { kind: 'half', what: `${found.quarantined} jobs cannot be read` }
  if (!isSame(found, told) && (next === null || !isSame(found, next))) return difference(found, told, next)
  const wrong = Object.entries(found.jobs).find(
    ([id, { state }]) => recovered.get(id) !== (state === 'running' ? 'uncertain' : state),
  )
  if (wrong === undefined) return null
  const [id, { state }] = wrong
  return { kind: 'recovery', what: `${id} was ${state} and is ${recovered.get(id) ?? 'gone'}` }
}

const isSame = (one: Facts, other: Facts): boolean => {
  const ids = Object.keys(one.jobs)
  return (
    one.rest === other.rest &&
    ids.length === Object.keys(other.jobs).length &&
    ids.every((id) => one.jobs[id]?.print === other.jobs[id]?.print)
  )
}

const difference = (found: Facts, told: Facts, next: Facts | null): ImageFault => {
  for (const [id, was] of Object.entries(told.jobs)) {
    const is = found.jobs[id]
    if (is === undefined) return { kind: 'lost', what: `${id}, told as ${was.state}, is gone` }
    if (is.print !== was.print && is.print !== next?.jobs[id]?.print)
      return { kind: 'undone', what: `${id}, told as ${was.state}, is ${is.state}` }
  }
  return { kind: 'half', what: 'neither as before the operation nor as after it' }
}
