import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/**
 * A second start calls the first through Electron's lock. The lock answers no both when the first was told and
 * when nobody can be told: Chromium finds the first by a window of the same session, so not across two sessions
 * of one user (`ProcessSingleton` of Windows). The first therefore answers with a file in the profile.
 */
const Call = z.object({ token: z.uuid() })
export type Call = z.infer<typeof Call>

export const newCall = (): Call => ({ token: randomUUID() })

/** Tells a second start that it was heard. Whatever else was sent through the lock is left alone. */
export const answerCall = (profile: string, data: unknown): void => {
  const call = Call.safeParse(data)
  if (!call.success) return
  const file = answerFile(profile, call.data)
  try {
    writeFileSync(file, '', { mode: 0o600 })
  } catch {
    // Then the second start says that nobody answered, which is true for it.
    return
  }
  setTimeout(() => rmSync(file, { force: true }), 2 * limitMs).unref()
}

/** Whether the first answers within the limit. */
export const isAnswered = async (profile: string, call: Call, patienceMs = limitMs): Promise<boolean> => {
  const file = answerFile(profile, call)
  const until = performance.now() + patienceMs
  while (!existsSync(file)) {
    if (performance.now() >= until) return false
    await sleep(20)
  }
  rmSync(file, { force: true })
  return true
}

/** Longer than a first start is busy before it hears. */
const limitMs = 5_000

const answerFile = (profile: string, { token }: Call): string => join(profile, `heard-${token}`)
