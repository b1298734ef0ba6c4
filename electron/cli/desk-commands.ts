import type { JobId } from '#shared/ids.ts'
import type { Answer, Globals } from './context.ts'
import { doctor, doctorBeside } from './doctor.ts'
import { groupCheck, groupIssue } from './group.ts'
import type { GroupIssueFlags, ListFlags } from './group-input.ts'
import { groupWords } from './group-words.ts'
import type { WordFlags } from './group-words.ts'
import { issue } from './issue.ts'
import type { IssueFlags } from './issue-input.ts'
import { queueCancel, queueDiscard, queueDrain, queueResolve, queueRetry } from './queue.ts'
import type { ResolveFlags } from './queue.ts'
import { readOnly } from './read-only.ts'
import { keys, rooms, roomsAnswer } from './rooms.ts'
import { status, statusAnswer } from './status.ts'
import { withDesk } from './with-core.ts'

/*
 * Every command that opens the core, with the way it opens the profile. The flags are read in program.ts, which
 * loads this module only for a command of this list.
 */

export { connect, disconnect } from './connect.ts'
export { network } from './network.ts'

/** Takes work in or looks; sends nothing. */
const lookingOnly = { sendsNothing: true } as const

export const showStatus = (globals: Globals): Promise<Answer> =>
  readOnly(
    globals,
    (reader) => reader.status().then((found) => statusAnswer(found)),
    { needsNoProperty: true },
    status,
  )

export const showRooms = (globals: Globals, refresh: boolean): Promise<Answer> =>
  refresh
    ? withDesk(globals, lookingOnly, (desk) => rooms(desk, { refresh }))
    : readOnly(
        globals,
        (reader) => reader.rack().then(roomsAnswer),
        {},
        (desk) => rooms(desk, { refresh }),
      )

export const showKeys = (globals: Globals, room: string): Promise<Answer> =>
  withDesk(globals, lookingOnly, (desk) => keys(desk, room))

export const showDoctor = (globals: Globals, version: string): Promise<Answer> =>
  readOnly(
    globals,
    async ({ settings }) => doctorBeside(settings, globals, version),
    { needsNoProperty: true },
    (desk) => doctor(desk, globals, version),
  )

export const issueKey = (
  globals: Globals,
  flags: IssueFlags,
  options: { readonly sendsNothing: boolean },
): Promise<Answer> => withDesk(globals, options, (desk) => issue(desk, flags))

export const checkGroup = (globals: Globals, file: string, flags: ListFlags): Promise<Answer> =>
  withDesk(globals, lookingOnly, (desk) => groupCheck(desk, file, flags))

export const changeWords = (globals: Globals, flags: WordFlags): Promise<Answer> =>
  withDesk(globals, lookingOnly, (desk) => groupWords(desk, flags))

export const issueGroup = (globals: Globals, file: string, flags: GroupIssueFlags): Promise<Answer> =>
  withDesk(globals, { sendsNothing: flags.queueOnly === true }, (desk) =>
    groupIssue(desk, file, flags, globals),
  )

export const retryJob = (globals: Globals, id: JobId): Promise<Answer> =>
  withDesk(globals, {}, (desk) => queueRetry(desk, id))

export const cancelJob = (globals: Globals, id: JobId): Promise<Answer> =>
  withDesk(globals, lookingOnly, (desk) => queueCancel(desk, id))

export const discardJob = (globals: Globals, id: JobId): Promise<Answer> =>
  withDesk(globals, lookingOnly, (desk) => queueDiscard(desk, id))

export const resolveJob = (globals: Globals, id: JobId, flags: ResolveFlags): Promise<Answer> =>
  withDesk(globals, {}, (desk) => queueResolve(desk, id, flags))

/** @param timeoutMs null: as long as it takes */
export const drainQueue = (globals: Globals, timeoutMs: number | null): Promise<Answer> =>
  withDesk(globals, {}, (desk) => queueDrain(desk, timeoutMs))
