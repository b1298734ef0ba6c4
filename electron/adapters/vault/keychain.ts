import type * as keytarTypes from 'keytar'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { ProblemOf } from '#shared/problem.ts'

export type Why = ProblemOf<'keychain'>['why']

/** One entry of the operating system's keychain. Every answer comes within the limit, and nothing throws. */
export type Keychain = {
  readonly get: () => Promise<Result<string | null, Why>>
  readonly set: (secret: string) => Promise<Result<null, Why>>
  readonly remove: () => Promise<Result<null, Why>>
  /** Writes and removes a marker that holds nothing: tells an empty keychain from a locked one. */
  readonly isWritable: () => Promise<Result<null, Why>>
  /**
   * Whether a call was given up and still sits in a thread of this process. Such a thread also holds up the
   * end of the process, so a desktop that wants to be gone must be killed rather than leave.
   */
  readonly isStuck: () => boolean
}

export type KeychainOptions = {
  readonly service: string
  readonly account: string
  /** How long one call may take, a password prompt of the system included. */
  readonly limitMs: number
}

type Keytar = Pick<typeof keytarTypes, 'getPassword' | 'setPassword' | 'deletePassword'>

/**
 * The keychain through keytar (decisions.md D13). `findCredentials` is never called: with a locked keyring it
 * ends the whole process with a segmentation fault (keytar 7.10.6 on Linux).
 */
export const createKeychain = ({ service, account, limitMs }: KeychainOptions): Keychain => {
  let stuckCalls = 0

  const call = async <T>(work: (keytar: Keytar) => Promise<T>): Promise<Result<T, Why>> => {
    // A second call behind a stuck one would only take another of the few threads and get stuck as well.
    if (stuckCalls > 0) return err('unavailable')
    const keytar = await loadKeytar()
    if (keytar === null) return err('noLibrary')
    const finished = work(keytar).then(
      (value) => ok(value),
      (error: unknown) => err(whyOf(error)),
    )
    const answer = await within(limitMs, finished)
    if (answer !== null) return answer
    stuckCalls += 1
    void finished.then(() => (stuckCalls -= 1))
    return err('unavailable')
  }

  const marker = `${account} (check)`
  return {
    get: () => call((keytar) => keytar.getPassword(service, account)),
    set: (secret) => call((keytar) => keytar.setPassword(service, account, secret).then(() => null)),
    remove: () => call((keytar) => keytar.deletePassword(service, account).then(() => null)),
    isWritable: () =>
      call(async (keytar) => {
        await keytar.setPassword(service, marker, 'check')
        await keytar.deletePassword(service, marker)
        return null
      }),
    isStuck: () => stuckCalls > 0,
  }
}

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

/** keytar's errors carry no code, only the text of the library below (toolchain.md section 4). */
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
