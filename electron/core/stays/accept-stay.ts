import { JobId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { keyRef } from '#shared/key.ts'
import type { NewId } from '../ports/ambient.ts'
import type { NewJob } from '../ports/stores.ts'
import { notAfter } from '../issuing/not-after.ts'
import type { Successor } from './successor.ts'

/** A job for each successor, in their order: whoever joins another's new key comes after it. */
export const acceptStay = (
  successors: readonly Successor[],
  input: { readonly operator: string | null; readonly now: Instant; readonly newId: NewId },
): readonly NewJob[] => {
  const ids = new Map(successors.map((one) => [one, JobId.parse(input.newId())]))
  const idOf = (one: Successor): JobId => {
    const id = ids.get(one)
    if (id === undefined) throw new Error('a key joins one that is not planned')
    return id
  }
  return successors.map((one) => {
    const first = one.how.is === 'after' ? idOf(one.how.first) : null
    const intent = {
      ...one.intent,
      shape:
        one.how.is === 'shape'
          ? one.how.shape
          : ({
              is: 'join',
              targets: [
                { is: 'job', jobId: idOf(one.how.first) },
                ...one.how.beside.map((key) => ({ is: 'key', key: keyRef(key) }) as const),
              ],
            } as const),
    }
    return {
      id: idOf(one),
      intentKey: one.intentKey,
      intent,
      batchId: null,
      dependsOn: first,
      operator: input.operator,
      notAfter: notAfter(intent, input.now),
      createdAt: input.now,
      problem: null,
    }
  })
}
