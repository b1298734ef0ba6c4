import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { TrainingProperty, TrainingPropertyOptions } from '#adapters/sandbox/start-training-property.ts'
import { childEnv } from '#electron/launch/child-env.ts'
import { builtFile, ensureBuilt } from '#electron/launch/build.ts'
import { instantFromMs } from '#shared/instant.ts'
import { localOf } from '#shared/stay.ts'

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export type RunOptions = {
  /** Instead of the property's own key; null: the environment has none. */
  readonly account?: { readonly apiKey: string; readonly endpoint: string } | null
  readonly env?: NodeJS.ProcessEnv
  readonly input?: string
  /** Called with the running process, for what happens beside it. */
  readonly meanwhile?: (child: ChildProcess) => void
}

export type Terminal = {
  readonly seam: TrainingProperty
  readonly dir: string
  /** One command as a person types it: a real process of the built product, ended. */
  readonly joinery: (args: readonly string[], options?: RunOptions) => Promise<Ended>
  /** The same with `--json`: the one document, and how it ended. */
  readonly json: (
    args: readonly string[],
    options?: RunOptions,
  ) => Promise<Ended & { readonly said: unknown }>
}

/** The built command, built now when a source changed since. `JOINERY_BUILT` names another build. */
export const builtCli = async (): Promise<string> => {
  const other = process.env['JOINERY_BUILT']
  if (other !== undefined) return join(other, 'main/cli.js')
  const built = await ensureBuilt()
  if (built.is === 'failed') throw new Error(built.output)
  return builtFile('cli')
}

/** A hotel in this process, and a terminal with a profile of its own whose environment has the hotel's key. */
export const openTerminal = async (options: TrainingPropertyOptions = {}): Promise<Terminal> => {
  const cli = await builtCli()
  const seam = await startTrainingProperty({ syncDelayMs: 0, ...options })
  const dir = mkdtempSync(join(tmpdir(), 'joinery-cli-'))
  onTestFinished(async () => {
    await seam.stop()
    rmSync(dir, { recursive: true, force: true })
  })
  const joinery: Terminal['joinery'] = (args, { account, env, input, meanwhile } = {}) => {
    const given = account === undefined ? { apiKey: seam.apiKey, endpoint: seam.endpoint } : account
    const child = spawn(process.execPath, [cli, ...args], { env: { ...envWith(dir, given), ...env } })
    meanwhile?.(child)
    return ended(child, input ?? '')
  }
  return {
    seam,
    dir,
    joinery,
    json: async (args, runOptions) => {
      const end = await joinery([...args, '--json'], runOptions)
      return { ...end, said: readJson(end) }
    },
  }
}

/** Without a session bus, so that no test touches a developer's own keychain. */
const envWith = (
  dir: string,
  account: { readonly apiKey: string; readonly endpoint: string } | null,
): NodeJS.ProcessEnv => {
  const { DBUS_SESSION_BUS_ADDRESS: _bus, DISPLAY: _display, ...rest } = childEnv()
  const key = account === null ? {} : { SEAM_API_KEY: account.apiKey, SEAM_ENDPOINT: account.endpoint }
  return { ...rest, NO_COLOR: '1', JOINERY_DATA: dir, ...key }
}

const ended = (child: ChildProcess, input: string): Promise<Ended> =>
  new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin?.on('error', () => undefined).end(input)
  })

/** Standard output must be one document and nothing else. */
const readJson = ({ stdout, stderr, code }: Ended): unknown => {
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`not one JSON document (exit ${code}): ${stdout}\n${stderr}`)
  }
}

// ------------------------------------------------------------------- the shapes of cli.md, as scripts rely on them

const nullable = z.string().nullable()

export const JobJson = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'uncertain', 'issued', 'needsAttention', 'cancelled']),
  rooms: z.array(z.string()),
  guest: z.string(),
  access: z.enum(['mobile', 'card']),
  shape: z.enum(['join', 'override', 'autoJoin']),
  joinedTo: z.array(z.string()),
  credentialId: nullable,
  requestId: nullable,
  attempts: z.int(),
  problem: z.looseObject({ kind: z.string() }).nullable(),
  createdAt: z.string(),
  finishedAt: nullable,
})

export const IssueJson = z.object({
  job: JobJson,
  consequences: z.array(
    z.object({
      room: z.string(),
      credentialId: z.string(),
      holder: nullable,
      effect: z.enum(['keepsWorking', 'stopsWorking']),
    }),
  ),
})

export const JobsJson = z.object({ jobs: z.array(JobJson) })

export const KeysJson = z.object({
  room: z.string(),
  entranceId: z.string(),
  keys: z.array(
    z.object({
      credentialId: z.string(),
      kind: z.enum(['syncParent', 'phoneCopy', 'mobile', 'card']),
      holder: nullable,
      startsAt: nullable,
      endsAt: nullable,
      parentId: nullable,
      encoded: z.boolean().nullable(),
      joinable: z.boolean(),
      reason: nullable,
    }),
  ),
  readAt: z.string(),
})

export const RoomsJson = z.object({
  rooms: z.array(
    z.object({
      name: z.string(),
      entranceId: z.string(),
      validKeys: z.int(),
      state: z.enum(['vacant', 'occupied', 'unknown']),
    }),
  ),
  commonDoors: z.array(z.object({ name: z.string(), entranceId: z.string(), category: z.string() })),
  readAt: z.string(),
})

export const ErrorJson = z.object({
  error: z.object({ kind: z.string(), message: z.string().min(5), hint: z.string().min(5) }),
})

// ---------------------------------------------------------------------------------------------- what people type

/** The local time of the hotel so many days from now, as a person types it. */
export const inDays = (days: number, timeZone = 'Europe/Lisbon'): string =>
  localOf(instantFromMs(Date.now() + days * 86_400_000), timeZone)

/** `issue` for Rui Silva in 412 from now for two days; the way of joining comes with `more`. */
export const issueArgs = (more: readonly string[], change: Partial<Wish> = {}): readonly string[] => {
  const wish = { room: ['412'], guest: 'Rui Silva', from: inDays(0), until: inDays(2), ...change }
  const rooms = wish.room.flatMap((room) => ['--room', room])
  return ['issue', ...rooms, '--guest', wish.guest, '--from', wish.from, '--until', wish.until, ...more]
}
type Wish = {
  readonly room: readonly string[]
  readonly guest: string
  readonly from: string
  readonly until: string
}

/** The keys of a room, asked for as a script does. */
export const keysOf = async (terminal: Terminal, room: string) =>
  KeysJson.parse((await terminal.json(['keys', room])).said).keys
