import type { Change } from './change.ts'

/** One line of the outside record. A request's own changes stand with it; the bearer token never does. */
export type RecordEntry =
  | {
      readonly kind: 'request'
      readonly at: string
      readonly method: string
      readonly route: string
      readonly input: unknown
      readonly requestId: string
      /** The status the client was sent, or null when it got no answer at all. */
      readonly status: number | null
      readonly applied: boolean
      readonly fault: string | null
      readonly changes: readonly Change[]
    }
  | {
      /** Changes outside a request: someone at another desk, a late request, a switch. */
      readonly kind: 'aside'
      readonly at: string
      readonly requestId: string | null
      readonly changes: readonly Change[]
    }

export type KeyCreated = Extract<Change, { readonly what: 'keyCreated' }>

/** Append-only. */
export type RecordBook = {
  readonly add: (entry: RecordEntry) => void
  readonly entries: () => readonly RecordEntry[]
  /** Every key made through the API since the start, in order, with what it joined or put out of use. */
  readonly keysCreated: () => KeyCreated[]
}

export const createRecordBook = (): RecordBook => {
  const entries: RecordEntry[] = []
  return {
    add: (entry) => {
      entries.push(entry)
    },
    entries: () => entries,
    keysCreated: () =>
      entries.flatMap(({ changes }) =>
        changes.filter((change): change is KeyCreated => change.what === 'keyCreated'),
      ),
  }
}
