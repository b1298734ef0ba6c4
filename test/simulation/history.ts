import { createHash } from 'node:crypto'
import type { CredentialRequest } from '#core/ports/gateway.ts'
import type { AttemptPatch, JobPatch } from '#core/ports/stores.ts'
import type { CredentialId, EntranceId, JobId } from '#shared/ids.ts'
import type { Attempt, Job } from '#shared/job.ts'

/** What the client did and believes, in Jepsen's words: `info` means nobody knows whether it took effect. */
export type ClientEvent =
  | { readonly is: 'invoke'; readonly call: number; readonly name: string; readonly input: unknown }
  | { readonly is: 'ok'; readonly call: number; readonly name: string; readonly value: unknown }
  | { readonly is: 'fail'; readonly call: number; readonly name: string; readonly problem: string }
  | { readonly is: 'info'; readonly call: number; readonly name: string }
  /** A job as a committed transaction left it. */
  | { readonly is: 'stored'; readonly op: string; readonly job: Job; readonly attempt: AttemptPatch | null }
  | {
      readonly is: 'attempt'
      readonly jobId: JobId
      readonly attempt: Attempt
      readonly patch: JobPatch
    }
  /** `createCredential` was called: the moment the first byte may leave. */
  | {
      readonly is: 'wire'
      readonly wire: number
      readonly body: unknown
      readonly request: CredentialRequest
    }
  | { readonly is: 'answer'; readonly wire: number; readonly outcome: string }
  /** A window was told of this job. */
  | {
      readonly is: 'shown'
      readonly jobId: JobId
      readonly state: string
      readonly credentialId: string | null
    }
  | { readonly is: 'boot' | 'crash'; readonly epoch: number; readonly at: string }
  /** Something that must never happen at all, noticed on the spot. */
  | { readonly is: 'broken'; readonly rule: string; readonly what: string }

/** What the server did: append-only, written by nobody but the world. */
export type ServerEvent =
  | {
      readonly is: 'applied'
      readonly credentialId: CredentialId
      /** The request on the wire that caused it; null when it was not ours. */
      readonly wire: number | null
      /** A proxy delivered the same request a second time. */
      readonly isDuplicate: boolean
      readonly request: CredentialRequest
      readonly ownerKey: string | null
      readonly joinedTo: readonly CredentialId[]
      readonly guestRooms: readonly EntranceId[]
    }
  | {
      readonly is: 'died'
      readonly credentialId: CredentialId
      readonly why: 'overridden' | 'replaced' | 'deleted' | 'revoked' | 'edited'
      readonly byWire: number | null
    }
  | { readonly is: 'changed'; readonly credentialId: CredentialId; readonly what: string }

export type Numbered<E> = E & { readonly order: number; readonly atMs: number }

export type History = {
  readonly client: (event: ClientEvent) => void
  readonly server: (event: ServerEvent) => void
  readonly fault: (id: string) => void
  readonly clientEvents: () => readonly Numbered<ClientEvent>[]
  readonly serverEvents: () => readonly Numbered<ServerEvent>[]
  readonly faults: () => ReadonlyMap<string, number>
  /** One number for everything that happened: two runs of a seed must agree on it. */
  readonly hash: () => string
}

/** Two histories under one count, so that "before" is defined also within a millisecond. */
export const createHistory = (nowMs: () => number): History => {
  const clientEvents: Numbered<ClientEvent>[] = []
  const serverEvents: Numbered<ServerEvent>[] = []
  const faults = new Map<string, number>()
  let order = 0
  const number = () => ({ order: (order += 1), atMs: nowMs() })
  return {
    client: (event) => void clientEvents.push({ ...event, ...number() }),
    server: (event) => void serverEvents.push({ ...event, ...number() }),
    fault: (id) => void faults.set(id, (faults.get(id) ?? 0) + 1),
    clientEvents: () => clientEvents,
    serverEvents: () => serverEvents,
    faults: () => faults,
    hash: () => {
      const hash = createHash('sha256')
      for (const event of clientEvents) hash.update(JSON.stringify(event))
      for (const event of serverEvents) hash.update(JSON.stringify(event))
      return hash.digest('hex').slice(0, 16)
    },
  }
}
