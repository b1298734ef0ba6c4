import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { TrainingProperty, TrainingPropertyOptions } from '#adapters/sandbox/start-training-property.ts'
import { builtFile, ensureBuilt } from '#electron/launch/build.ts'
import { callWarmCli, endWarmCli } from './warm-cli.ts'

export type CliEnded = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export type RunningCli = { readonly child: ChildProcess; readonly ended: Promise<CliEnded> }

/** The program and first argument of the built command: the Node the product ships with. Built once per file. */
export const builtCli = (): Promise<readonly [string, string]> => (building ??= build())

let building: Promise<readonly [string, string]> | null = null

const build = async (): Promise<readonly [string, string]> => {
  // The tests run on the Node that the npm scripts bring, as the product does.
  const node = process.execPath
  const other = process.env['JOINERY_BUILT']
  if (other !== undefined) return [node, join(other, 'main/cli.js')]
  const built = await ensureBuilt()
  if (built.is === 'failed') throw new Error(built.output)
  return [node, builtFile(built.dir, 'cli')]
}

/** Starts the built command as a process of its own, with nobody's keychain within reach. */
export const startCli = async (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input = '',
): Promise<RunningCli> => {
  const [node, cli] = await builtCli()
  const child = spawn(node, [cli, ...args], { env: envOf(env) })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.end(input)
  const ended = new Promise<CliEnded>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, ended }
}

const envOf = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { DBUS_SESSION_BUS_ADDRESS: _bus, JOINERY_DATA: _data, ...rest } = process.env
  return { ...rest, ...more }
}

export type Cli = {
  /** Runs a command on the profile and answers what it printed. */
  readonly run: (...args: readonly string[]) => Promise<CliEnded>
  /** The same with `--json`: one document, and nothing else, on standard output. */
  readonly json: (
    ...args: readonly string[]
  ) => Promise<{ readonly code: number | null; readonly json: unknown }>
}

/** The command with this property's key in its environment, in a process that stays warm between calls. */
export const cliOf = (
  { endpoint, apiKey }: Pick<TrainingProperty, 'endpoint' | 'apiKey'>,
  dir: string,
): Cli => {
  const env = { SEAM_ENDPOINT: endpoint, SEAM_API_KEY: apiKey }
  const run = async (...args: readonly string[]) => {
    const all = ['--data', dir, '--operator', 'Marta R.', ...args]
    return callWarmCli(...(await builtCli()), { args: all, env: envOf(env) })
  }
  return {
    run,
    json: async (...args) => {
      const { code, stdout, stderr } = await run(...args, '--json')
      return { code, json: oneDocument(stdout, stderr) }
    },
  }
}

/** One line, one document: what a script may rely on. */
export const oneDocument = (stdout: string, stderr = ''): unknown => {
  if (!/^[^\n]+\n$/.test(stdout)) throw new Error(`not one JSON document: ${stdout}\n${stderr}`)
  const document: unknown = JSON.parse(stdout)
  return document
}

/** A hotel for one test file and a desk's empty profile beside it; disposed of together. */
export const openCliHotel = async (options: TrainingPropertyOptions = {}) => {
  await builtCli()
  const property = await startTrainingProperty({ syncDelayMs: 0, ...options })
  const parent = mkdtempSync(join(tmpdir(), 'joinery-cli-'))
  const dir = join(parent, 'profile')
  return {
    property,
    parent,
    dir,
    cli: cliOf(property, dir),
    /** Keys of a room as `joinery keys` prints them. */
    keys: async (room: string): Promise<readonly PrintedKey[]> =>
      KeysReply.parse((await cliOf(property, dir).json('keys', room)).json).keys,
    close: async () => {
      await endWarmCli()
      await property.stop()
      rmSync(parent, { recursive: true, force: true })
    },
  }
}
export type CliHotel = Awaited<ReturnType<typeof openCliHotel>>

const PrintedKey = z.object({
  credentialId: z.string(),
  kind: z.string(),
  holder: z.string().nullable(),
  joinable: z.boolean(),
  reason: z.string().nullable(),
  parentId: z.string().nullable(),
})
export type PrintedKey = z.infer<typeof PrintedKey>
const KeysReply = z.object({ keys: z.array(PrintedKey) })

/** A job as the command line prints it: exactly these names, because scripts rely on them. */
export const PrintedJob = z.strictObject({
  id: z.string(),
  state: z.string(),
  rooms: z.array(z.string()),
  guest: z.string(),
  access: z.string(),
  shape: z.string(),
  joinedTo: z.array(z.string()),
  credentialId: z.string().nullable(),
  requestId: z.string().nullable(),
  attempts: z.int(),
  problem: z.looseObject({ kind: z.string() }).nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  waitingFor: z.looseObject({ reason: z.string(), sentence: z.string() }).nullable().optional(),
})
export const IssueReply = z.object({
  job: PrintedJob,
  consequences: z.array(z.looseObject({ effect: z.string() })),
})
export const JobsReply = z.object({ jobs: z.array(PrintedJob) })
/** `{"error":{…}}`, as every command refuses. */
export const ErrorReply = z.object({
  error: z.object({ kind: z.string(), message: z.string().min(1), hint: z.string().min(1) }),
})

/** `YYYY-MM-DDTHH:mm`, some days from today. */
export const localDay = (days: number, time: string): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

/** Days of a rooming list for one night: from today until tomorrow, as `YYYY-MM-DD`. */
export const tonight = () => ({
  from: localDay(0, '15:00').slice(0, 10),
  until: localDay(1, '11:00').slice(0, 10),
})

/** The flags of a key for a stay that overlaps with everybody's in the training property. */
export const keyFor = (guest: string, ...more: readonly string[]): readonly string[] => [
  'issue',
  '--guest',
  guest,
  '--from',
  localDay(0, '12:00'),
  '--until',
  localDay(1, '10:00'),
  ...more,
]
