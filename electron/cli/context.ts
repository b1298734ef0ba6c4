import type { Problem, ProblemKind } from '#shared/problem.ts'

/** What every command is given. */
export type Globals = {
  readonly dataDir: string
  readonly json: boolean
  readonly training: boolean
  readonly verbose: boolean
  readonly quietPeriodMs: number | null
  readonly concurrency: number | null
  readonly operator: string | null
}

/** What a script may rely on: a number keeps its meaning. */
export const exitCode = { done: 0, needsPerson: 1, badInput: 2, cannotReach: 3, otherOwner: 4 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** What a command answers: one JSON document, the same for people, and how it ended. */
export type Answer = { readonly json: unknown; readonly text: string; readonly exit: ExitCode }

/** A command with its flags read; null when it has said everything itself. */
export type Run = (globals: Globals) => Promise<Answer | null>

/** A command that cannot go on; the runner prints the sentence and ends with the fitting code. */
export class Refusal extends Error {
  readonly problem: Problem
  readonly all: readonly Problem[]
  constructor(problem: Problem, all: readonly Problem[] = [problem]) {
    super(problem.kind)
    this.name = 'Refusal'
    this.problem = problem
    this.all = all
  }
}

/**
 * How a command ends that a problem stopped. Complete by type: a new kind does not compile without a decision. What
 * was asked for, or which profile, is bad input, and nothing was queued or changed. What this computer or a job met on
 * the way needs a person: something may have been done already.
 */
const exitOfKind: Readonly<Record<ProblemKind, ExitCode>> = {
  noRooms: exitCode.badInput,
  unknownRoom: exitCode.badInput,
  ambiguousRoom: exitCode.badInput,
  unknownDoor: exitCode.badInput,
  timeUnreadable: exitCode.badInput,
  timeNotRead: exitCode.badInput,
  timeSeveral: exitCode.badInput,
  timeSkipped: exitCode.badInput,
  timeRepeated: exitCode.badInput,
  noTimeZone: exitCode.badInput,
  stayReversed: exitCode.badInput,
  stayInPast: exitCode.badInput,
  guestMissing: exitCode.badInput,
  guestTooLong: exitCode.badInput,
  guestUnreadable: exitCode.badInput,
  guestNotName: exitCode.badInput,
  contactUnreadable: exitCode.badInput,
  unknownGuest: exitCode.badInput,
  shapeMissing: exitCode.badInput,
  shapeConflict: exitCode.badInput,
  nothingToJoin: exitCode.badInput,
  unknownKey: exitCode.badInput,
  keyOfAnotherRoom: exitCode.badInput,
  keyNotJoinable: exitCode.badInput,
  keyNotOverlapping: exitCode.badInput,
  roomsNotCovered: exitCode.badInput,
  overrideNotConfirmed: exitCode.badInput,
  autoJoinStale: exitCode.badInput,
  overCapacity: exitCode.badInput,
  noCredentialManager: exitCode.badInput,
  fileTooLarge: exitCode.badInput,
  fileUnreadable: exitCode.badInput,
  sheetUnknown: exitCode.badInput,
  columnMissing: exitCode.badInput,
  columnTwice: exitCode.badInput,
  columnUncertain: exitCode.badInput,
  columnUnknown: exitCode.badInput,
  raggedRow: exitCode.badInput,
  roomMissing: exitCode.badInput,
  roomUnreadable: exitCode.badInput,
  dateMissing: exitCode.badInput,
  dateUnreadable: exitCode.badInput,
  dateAmbiguous: exitCode.badInput,
  statusUnknown: exitCode.badInput,
  cellUnknown: exitCode.badInput,
  textDamaged: exitCode.badInput,
  roomBlank: exitCode.badInput,
  nameUnclear: exitCode.badInput,
  nightsDisagree: exitCode.badInput,
  stayTooLong: exitCode.badInput,
  stayFarAway: exitCode.badInput,
  namesMissing: exitCode.badInput,
  keysUnreadable: exitCode.badInput,
  duplicateRow: exitCode.badInput,
  guestTwice: exitCode.badInput,
  shareUnknown: exitCode.badInput,
  shareAmbiguous: exitCode.badInput,
  roomTooSmall: exitCode.badInput,
  rowsToFix: exitCode.badInput,
  invalidInput: exitCode.badInput,
  notFound: exitCode.badInput,
  packetUnknown: exitCode.badInput,
  notAllowed: exitCode.badInput,
  keyMalformed: exitCode.badInput,
  noSystem: exitCode.badInput,
  severalSystems: exitCode.badInput,
  endpointNotAllowed: exitCode.badInput,
  profileUnusable: exitCode.badInput,
  profileNotLocal: exitCode.badInput,
  profileMoved: exitCode.badInput,
  databaseNewer: exitCode.badInput,
  refused: exitCode.needsPerson,
  targetGone: exitCode.needsPerson,
  overrideWouldStopMore: exitCode.needsPerson,
  confirmAgain: exitCode.needsPerson,
  autoJoinChanged: exitCode.needsPerson,
  sameParty: exitCode.needsPerson,
  outcomeUnknown: exitCode.needsPerson,
  severalMatches: exitCode.needsPerson,
  partialMatch: exitCode.needsPerson,
  excessAccess: exitCode.needsPerson,
  dependencyFailed: exitCode.needsPerson,
  otherProperty: exitCode.needsPerson,
  held: exitCode.needsPerson,
  batchPaused: exitCode.needsPerson,
  unreadableJob: exitCode.needsPerson,
  damagedTwin: exitCode.needsPerson,
  diskFull: exitCode.needsPerson,
  fileNotSaved: exitCode.needsPerson,
  fileGone: exitCode.needsPerson,
  databaseCorrupt: exitCode.badInput,
  databaseUnsafe: exitCode.badInput,
  keychain: exitCode.needsPerson,
  stranger: exitCode.needsPerson,
  windowCutOff: exitCode.needsPerson,
  bug: exitCode.needsPerson,
  linkNotPossible: exitCode.badInput,
  linkRefused: exitCode.needsPerson,
  linkUncertain: exitCode.needsPerson,
  linkLost: exitCode.needsPerson,
  linkNotWithdrawn: exitCode.needsPerson,
  notConnected: exitCode.cannotReach,
  offline: exitCode.cannotReach,
  unauthorised: exitCode.cannotReach,
  throttled: exitCode.cannotReach,
  unreadableAnswer: exitCode.cannotReach,
  proxyUnreachable: exitCode.cannotReach,
  proxyNeedsPassword: exitCode.cannotReach,
  proxyLoginUnsupported: exitCode.cannotReach,
  proxyRefused: exitCode.cannotReach,
  proxyNotSupported: exitCode.cannotReach,
  proxyUnreadable: exitCode.cannotReach,
  certificateNotTrusted: exitCode.cannotReach,
  captivePortal: exitCode.cannotReach,
  otherOwner: exitCode.otherOwner,
}

export const exitOf = (problem: Pick<Problem, 'kind'>): ExitCode => exitOfKind[problem.kind]
