import type * as keytarTypes from 'keytar'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { ProblemOf } from '#shared/problem.ts'

export type Why = ProblemOf<'keychain'>['why']

/** Entries of one service in the operating system's keychain. Every answer comes within the limit, and nothing throws. */
export type Keychain = {
  readonly get: (account: string) => Promise<Result<string | null, Why>>
  readonly set: (account: string, secret: string) => Promise<Result<null, Why>>
  readonly remove: (account: string) => Promise<Result<null, Why>>
  /** Writes and removes a marker that holds nothing: tells an empty keychain from a locked one. */
  readonly isWritable: (account: string) => Promise<Result<null, Why>>
  /** Whether a call was given up and still waits for the keychain; further calls are refused until it is back. */
  readonly isStuck: () => boolean
}

export type KeychainOptions = {
  readonly service: string
  /** How long one call may take, a password prompt of the system included. */
  readonly limitMs: number
  /** A call that was given up has come back after all, with this answer. */
  readonly onReturn?: (answer: Result<unknown, Why>) => void
}

type Keytar = Pick<typeof keytarTypes, 'getPassword' | 'setPassword' | 'deletePassword'>

/**
 * The keychain through keytar. `findCredentials` is never called: with a locked keyring it
 * ends the whole process with a segmentation fault (keytar 7.10.6 on Linux).
 */
export const createKeychain = ({ service, limitMs, onReturn }: KeychainOptions): Keychain => {
  let stuckCalls = 0

  const call = async <T>(work: (keytar: Keytar) => Promise<T>): Promise<Result<T, Why>> => {
    // A second call behind a stuck one would only take another of the few threads and get stuck as well.
    if (stuckCalls > 0) return err('unavailable')
    const keytar = await loadKeytar()
    if (keytar === null) return err('noLibrary')
    callsOnTheirWay += 1
    const finished = work(keytar).then(
      (value) => ok(value),
      (error: unknown) => err(whyOf(error)),
    )
    void finished.then(() => (callsOnTheirWay -= 1))
    const answer = await within(limitMs, finished)
    if (answer !== null) return answer
    stuckCalls += 1
    void finished.then((late) => {
      stuckCalls -= 1
      if (stuckCalls === 0) onReturn?.(late)
    })
    return err('unavailable')
  }

  return {
    get: (account) => call((keytar) => keytar.getPassword(service, account)),
    set: (account, secret) => call((keytar) => keytar.setPassword(service, account, secret).then(() => null)),
    remove: (account) => call((keytar) => keytar.deletePassword(service, account).then(() => null)),
    isWritable: (account) =>
      call(async (keytar) => {
        const marker = `${account} (check)`
        await keytar.setPassword(service, marker, 'check')
        await keytar.deletePassword(service, marker)
        return null
      }),
    isStuck: () => stuckCalls > 0,
  }
}

/** Of the whole process, because its threads are: libuv joins them before the process ends. */
let callsOnTheirWay = 0

/** Whether a keychain call of this process has not come back; it then cannot end by itself (end-process.ts). */
export const isKeychainBusy = (): boolean => callsOnTheirWay > 0

/** Loaded on first use, because the import itself throws where libsecret is missing. */
const loadKeytar = async (): Promise<Keytar | null> => {
  try {
    return (await import('keytar')).default
  } catch {
    return null
  }
}

const within = async <T>(limitMs: number, work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** keytar's errors carry no code, only the text of the library below it: libsecret on Linux. */
const texts: readonly (readonly [RegExp, Why])[] = [
  [/autolaunch D-Bus|DBUS_SESSION_BUS_ADDRESS|connect to bus|Could not connect/i, 'noBus'],
  [/org\.freedesktop\.secrets was not provided|ServiceUnknown/i, 'noService'],
  [
    /locked collection|is locked|prompt was dismissed|errSecInteractionNotAllowed|interaction is not allowed/i,
    'locked',
  ],
  // The service runs, but its default keyring was never opened.
  [/Object does not exist at path/i, 'locked'],
]

const whyOf = (error: unknown): Why => {
  const text = error instanceof Error ? error.message : ''
  return texts.find(([pattern]) => pattern.test(text))?.[1] ?? 'unavailable'
}
