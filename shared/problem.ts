import { z } from 'zod'
import { CredentialId, EntranceId, JobId, SystemId } from './ids.ts'
import { Instant } from './instant.ts'
import { KeyHolder } from './key-holder.ts'
import { KeyRef, UnjoinableReason } from './key.ts'

const text = z.string()
const problem = <const Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape })

/**
 * Everything that can go wrong in a way we expect, as facts without sentences: the words are in text/problems.
 * Plain data, so a problem survives IPC, JSON and SQLite. Kinds are a contract with scripts: add, never rename.
 */
export const Problem = z.discriminatedUnion('kind', [
  // What was asked for is wrong; nothing was queued.
  problem('noRooms', {}),
  problem('unknownRoom', { room: text, near: z.array(text).readonly() }),
  problem('ambiguousRoom', { room: text, entranceIds: z.array(EntranceId).readonly() }),
  problem('unknownDoor', { door: text, near: z.array(text).readonly() }),
  problem('timeUnreadable', { text }),
  problem('timeSkipped', { text, timeZone: text, choices: z.array(text).readonly() }),
  problem('timeRepeated', { text, timeZone: text, choices: z.array(text).readonly() }),
  /** A time typed into a field of the window, where people write it in their own way; and one that can be several. */
  problem('timeNotRead', { text }),
  problem('timeSeveral', { text, choices: z.array(text).readonly() }),
  problem('noTimeZone', { system: text }),
  problem('stayReversed', { startsAt: Instant, endsAt: Instant }),
  problem('stayInPast', { endsAt: Instant }),
  problem('guestMissing', {}),
  problem('guestTooLong', { length: z.int(), max: z.int() }),
  problem('guestUnreadable', { character: text, at: z.int() }),
  /** What was typed for a guest is nobody's name: no letter in it, or the number of another room. */
  problem('guestNotName', { text, room: text.nullable() }),
  problem('contactUnreadable', { field: z.enum(['email', 'phone']), value: text }),
  problem('unknownGuest', { guest: text }),
  problem('shapeMissing', {}),
  problem('shapeConflict', { given: z.array(text).readonly() }),
  problem('nothingToJoin', { rooms: z.array(text).readonly() }),
  problem('unknownKey', { key: text }),
  problem('keyOfAnotherRoom', {
    key: text,
    keyRooms: z.array(text).readonly(),
    rooms: z.array(text).readonly(),
  }),
  problem('keyNotJoinable', { key: KeyRef, reason: UnjoinableReason }),
  problem('keyNotOverlapping', { key: KeyRef }),
  problem('roomsNotCovered', { rooms: z.array(text).readonly() }),
  problem('overrideNotConfirmed', { rooms: z.array(text).readonly(), stops: z.array(KeyRef).readonly() }),
  problem('autoJoinStale', { readAt: Instant.nullable() }),
  problem('overCapacity', {
    format: z.enum(['rfid48', 'TLCode']),
    what: z.enum(['consecutiveRooms', 'commonDoors', 'additionalRooms']),
    count: z.int(),
    max: z.int(),
  }),
  problem('noCredentialManager', { system: text }),
  // A rooming list that cannot be read, or a row of it that cannot be used.
  problem('fileTooLarge', {
    what: z.enum(['bytes', 'rows', 'columns', 'cell', 'cells', 'unpacked', 'entries', 'time', 'memory']),
    max: z.int(),
    row: z.int().nullable(),
  }),
  problem('fileUnreadable', {
    why: z.enum([
      'empty',
      'pdf',
      'oldExcel',
      'markup',
      'binary',
      'notWorkbook',
      'damaged',
      'unsafe',
      'encrypted',
      'wrongExtension',
      'encoding',
      'notBase64',
      'readerFailed',
      'quotes',
      'openDocument',
    ]),
    detail: text,
  }),
  problem('sheetUnknown', { sheet: text, sheets: z.array(text).readonly() }),
  problem('columnMissing', { field: text, headers: z.array(text).readonly() }),
  problem('columnTwice', { field: text, header: text }),
  /** No heading says which column is this field; by its values it could be one of these. */
  problem('columnUncertain', { field: text, headers: z.array(text).readonly() }),
  problem('columnUnknown', { column: text, headers: z.array(text).readonly() }),
  problem('raggedRow', { cells: z.int(), columns: z.int() }),
  problem('roomMissing', {}),
  problem('roomUnreadable', { room: text, character: text, near: z.array(text).readonly() }),
  problem('dateMissing', { field: z.enum(['arrival', 'departure']) }),
  problem('dateUnreadable', { field: z.enum(['arrival', 'departure', 'nights']), text }),
  problem('dateAmbiguous', {
    field: z.enum(['arrival', 'departure']),
    text,
    choices: z.array(text).readonly(),
  }),
  // Questions about a row: something had to be guessed, and a person answers before a key is made.
  problem('statusUnknown', { text }),
  problem('cellUnknown', { field: text, why: z.enum(['formula', 'error', 'format']), text }),
  problem('textDamaged', { text, why: z.enum(['lost', 'twiceEncoded']), suggestion: text.nullable() }),
  problem('roomBlank', { room: text, row: z.int() }),
  problem('nameUnclear', { text, choices: z.array(text).readonly() }),
  problem('nightsDisagree', { nights: z.int(), days: z.int() }),
  problem('stayTooLong', { nights: z.int(), max: z.int() }),
  problem('stayFarAway', { date: text, days: z.int(), max: z.int() }),
  problem('namesMissing', { names: z.int(), persons: z.int() }),
  problem('keysUnreadable', { text, max: z.int() }),
  problem('duplicateRow', { row: z.int() }),
  problem('guestTwice', { guest: text, row: z.int() }),
  problem('shareUnknown', { text }),
  problem('shareAmbiguous', { text, rooms: z.array(text).readonly() }),
  problem('roomTooSmall', { guests: z.int(), persons: z.int() }),
  problem('rowsToFix', { rows: z.array(z.int()).readonly() }),
  problem('invalidInput', { path: text, message: text }),
  problem('notFound', { what: text, id: text }),
  problem('packetUnknown', { code: text, why: z.enum(['misread', 'elsewhere']) }),
  problem('notAllowed', { action: text, state: text }),
  // A job waits for a person.
  problem('refused', {
    status: z.int(),
    code: text,
    message: text,
    requestId: text.nullable(),
  }),
  problem('targetGone', {
    targets: z
      .array(
        z.object({
          key: KeyRef,
          reason: z.enum([...UnjoinableReason.options, 'gone', 'otherRoom', 'noOverlap']),
        }),
      )
      .readonly(),
    candidates: z.array(KeyRef).readonly(),
  }),
  problem('overrideWouldStopMore', { keys: z.array(KeyRef).readonly() }),
  problem('confirmAgain', { acceptedAt: Instant, notAfter: Instant }),
  problem('autoJoinChanged', { keys: z.array(KeyRef).readonly() }),
  problem('outcomeUnknown', {
    shape: z.enum(['join', 'override', 'autoJoin']),
    sentAt: Instant,
    sends: z.int(),
  }),
  problem('severalMatches', { credentialIds: z.array(CredentialId).readonly() }),
  problem('partialMatch', { credentialId: CredentialId, differences: z.array(text).readonly() }),
  problem('excessAccess', { credentialId: CredentialId, differences: z.array(text).readonly() }),
  problem('dependencyFailed', { jobId: JobId }),
  problem('otherProperty', { property: text }),
  problem('held', { rooms: z.array(text).readonly() }),
  /** A list joins keys of people who are not in it, and nobody has said that they belong together. */
  problem('sameParty', { rooms: z.array(text).readonly(), holders: z.array(KeyHolder).readonly() }),
  problem('batchPaused', { batch: text }),
  problem('unreadableJob', { jobId: text, detail: text }),
  /** The same key was asked for before, by a job that cannot be read any more. */
  problem('damagedTwin', { jobId: JobId }),
  // A link that brings a phone key to a phone.
  problem('linkNotPossible', {
    why: z.enum([
      'notIssued',
      'card',
      'revoked',
      'stayOver',
      'noIdentity',
      'otherProperty',
      'ownApp',
      'nothing',
      'notOpenable',
    ]),
  }),
  /** Seam makes no link here: usually the hotel has no licence for Instant Keys. */
  problem('linkRefused', { status: z.int(), code: text, message: text, requestId: text.nullable() }),
  /** The answer was lost; it is being looked up, and no second link is made meanwhile. */
  problem('linkUncertain', { sentAt: Instant }),
  /** Looked for after the quiet period. `candidates`: several are there, and none is certainly this one. */
  problem('linkLost', { sentAt: Instant, candidates: z.int() }),
  problem('linkNotWithdrawn', { status: z.int(), code: text, message: text }),
  // The way to Visionline is not open.
  problem('notConnected', {}),
  /** Which other credential of Seam its prefix says it is; the text itself is never repeated. */
  problem('keyMalformed', { instead: z.enum(['accessToken', 'clientSession', 'publishable']).nullable() }),
  problem('offline', { since: Instant, detail: text }),
  problem('unauthorised', {}),
  problem('throttled', { until: Instant }),
  problem('unreadableAnswer', { detail: text, requestId: text.nullable() }),
  problem('noSystem', { workspace: text }),
  problem('severalSystems', { systems: z.array(z.object({ id: SystemId, name: text })).readonly() }),
  problem('endpointNotAllowed', { endpoint: text }),
  // The hotel's network. A proxy is `host:port`, never with a login.
  problem('proxyUnreachable', { proxy: text, source: z.enum(['setting', 'system', 'environment']) }),
  problem('proxyNeedsPassword', { proxy: text, isRefused: z.boolean() }),
  problem('proxyLoginUnsupported', { proxy: text, offered: z.array(text).readonly() }),
  problem('proxyRefused', { proxy: text, target: text, status: z.int() }),
  problem('proxyNotSupported', { scheme: text }),
  problem('proxyUnreadable', { place: text }),
  problem('certificateNotTrusted', {
    host: text,
    issuer: text.nullable(),
    why: z.enum(['untrusted', 'expired', 'notYetValid', 'otherName']),
  }),
  problem('captivePortal', {}),
  // This computer.
  problem('otherOwner', { profile: text }),
  problem('profileUnusable', { profile: text, detail: text }),
  /** On a network share or in a folder that a cloud program copies, where a queue loses its promises. */
  problem('profileNotLocal', { profile: text, why: z.enum(['network', 'cloud']), detail: text }),
  /** What was here was moved to another folder, or is on its way there. */
  problem('profileMoved', { profile: text, to: text }),
  problem('diskFull', { profile: text }),
  problem('fileNotSaved', { name: text, code: text }),
  problem('fileGone', {}),
  problem('databaseNewer', { found: z.int(), known: z.int() }),
  problem('databaseCorrupt', { profile: text, detail: text }),
  problem('databaseUnsafe', { setting: text, found: text, wanted: text }),
  problem('keychain', { why: z.enum(['noLibrary', 'noBus', 'noService', 'locked', 'unavailable']) }),
  problem('stranger', {}),
  /** The window has no way to the process behind it (renderer/transport/transport-error.ts). */
  problem('windowCutOff', {
    why: z.enum([
      'noSession',
      'codeStale',
      'codeUnknown',
      'sessionEnded',
      'tooManyTries',
      'hostGone',
      'refused',
    ]),
  }),
  problem('bug', { reference: text }),
])
export type Problem = z.infer<typeof Problem>
export type ProblemKind = Problem['kind']
export type ProblemOf<Kind extends ProblemKind> = Extract<Problem, { kind: Kind }>

/** What the network of the hotel has against a connection. */
export type NetworkProblem = ProblemOf<
  | 'proxyUnreachable'
  | 'proxyNeedsPassword'
  | 'proxyLoginUnsupported'
  | 'proxyRefused'
  | 'proxyNotSupported'
  | 'proxyUnreadable'
  | 'certificateNotTrusted'
  | 'captivePortal'
>
