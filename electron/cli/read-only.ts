import { openStore } from '#adapters/store/open-store.ts'
import type { JobStore } from '#core/ports.ts'
import type { SessionStatus } from '#shared/session.ts'
import { profileDir } from '../compose.ts'
import { Refusal } from './context.ts'
import type { Answer, Globals } from './context.ts'
import { note } from './print.ts'
import { withDesk } from './with-core.ts'
import type { Desk, DeskOptions } from './with-core.ts'

export type Reader = {
  readonly jobs: JobStore
  /** What the profile's files say; the way to Seam is the owner's to know. */
  readonly status: () => Promise<SessionStatus>
}

/**
 * A command that only looks. Alone on the profile it runs like any other (`onDesk`, when looking at Seam adds
 * something); beside another owner it reads the files and says so, because looking changes nothing.
 */
export const readOnly = async (
  globals: Globals,
  onReader: (reader: Reader) => Promise<Answer>,
  options: DeskOptions = {},
  onDesk?: (desk: Desk) => Promise<Answer>,
): Promise<Answer> => {
  if (onDesk !== undefined) {
    try {
      return await withDesk(globals, { ...options, sendsNothing: true }, onDesk)
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'otherOwner') throw error
      note('Another Joinery is using this profile; this is what its files say.')
    }
  }
  return readFiles(globals, onReader)
}

const readFiles = async (
  globals: Globals,
  onReader: (reader: Reader) => Promise<Answer>,
): Promise<Answer> => {
  const dir = profileDir(globals)
  const reader = openStore({ dir, mode: 'reader' })
  if (!reader.ok) {
    // A profile that was never used has nothing to read: open it once as its owner.
    if (reader.error.kind !== 'profileUnusable') throw new Refusal(reader.error)
    return readAsOwner(dir, onReader)
  }
  try {
    return await onReader(readerOf(reader.value))
  } finally {
    reader.value.close()
  }
}

const readAsOwner = async (dir: string, onReader: (reader: Reader) => Promise<Answer>): Promise<Answer> => {
  const owner = openStore({ dir, mode: 'owner' })
  if (!owner.ok) throw new Refusal(owner.error)
  try {
    return await onReader(readerOf(owner.value))
  } finally {
    owner.value.close()
  }
}

type Opened = Extract<ReturnType<typeof openStore>, { ok: true }>['value']

const readerOf = ({ jobs, property }: Opened): Reader => ({
  jobs,
  status: async () => ({
    property: await property.property(),
    gate: { is: 'notConnected' },
    hops: [],
    queue: await jobs.counts(),
    vault: { is: 'process', hasKey: false },
    operator: null,
    copyReadAt: await property.readAt(),
    syncing: false,
  }),
})
