import type { JobId } from '#shared/ids.ts'
import type { Answer, Globals } from './context.ts'
import { queueList, queueShow } from './queue.ts'
import type { ListFlags } from './queue.ts'
import { readOnly } from './read-only.ts'

// The commands that read the profile's files and never open the core.

export const listQueue = (globals: Globals, flags: ListFlags): Promise<Answer> =>
  readOnly(globals, ({ jobs }) => queueList(jobs, flags))

export const showJob = (globals: Globals, id: JobId): Promise<Answer> =>
  readOnly(globals, ({ jobs }) => queueShow(jobs, id))
