import { Command, Option } from 'commander'
import { z } from 'zod'
import { chooseDataDir } from '#adapters/system/data-dir.ts'
import { BatchId, CredentialId, JobId, SystemId } from '#shared/ids.ts'
import { JobState } from '#shared/job-states.ts'
import { collect, duration, folder, idOf, whole } from './arguments.ts'
import type { ConnectFlags } from './connect.ts'
import type { Globals, Run } from './context.ts'
import type { NetworkFlags } from './network.ts'
import { addGroup } from './group-command.ts'
import { addIssue } from './issue-command.ts'
import type { ListFlags, ResolveFlags } from './queue.ts'
import type { ServeFlags } from './training.ts'

/**
 * The modules that do the work are loaded when their command was chosen. Imported at the top they would make
 * `--help`, `--version` and every mistyped argument load the core, its schemas and the Seam client.
 */
const onDesk = () => import('./desk-commands.ts')
const onFiles = () => import('./read-commands.ts')

/** The command line as data for commander. `chosen` is told which command to run, with its flags read. */
export const createProgram = (
  version: string,
  chosen: (run: Run) => void,
  onHelp: (text: string) => void,
): Command => {
  const program = new Command('joinery')
    .description('Guest joiner keys on ASSA ABLOY Visionline locks through Seam.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: onHelp })
    .showHelpAfterError(false)
  for (const option of globalOptions()) program.addOption(option)
  program.addHelpText('after', examples)
  addConnection(program, chosen)
  addLooking(program, version, chosen)
  addIssue(program, chosen)
  addGroup(program, chosen)
  addQueue(program, chosen)
  addTraining(program, chosen)
  return program
}

/** The options of every command, which may also stand behind it. */
const globalOptions = (): readonly Option[] => [
  new Option('--data <dir>', 'profile folder').env('JOINERY_DATA').argParser(folder),
  new Option('--json', 'one JSON document on standard output'),
  new Option('--training', 'use the embedded training property'),
  new Option(
    '--quiet-period <duration>',
    'how long an absent result must stay absent (default 180s)',
  ).argParser(duration),
  new Option('--concurrency <n>', 'upper bound of requests in flight, at most 16').argParser(whole(1, 16)),
  new Option('--operator <name>', 'who is doing this'),
  new Option('--verbose', 'more diagnostics on standard error'),
]

const GlobalFlags = z.object({
  data: z.string().optional(),
  json: z.boolean().default(false),
  training: z.boolean().default(false),
  verbose: z.boolean().default(false),
  quietPeriod: z.number().optional(),
  concurrency: z.number().optional(),
  operator: z.string().optional(),
})

export const readGlobals = (flags: unknown): Globals => {
  const { data, json, training, verbose, quietPeriod, concurrency, operator } = GlobalFlags.parse(flags)
  return {
    dataDir: chooseDataDir({ flag: data, env: process.env }),
    json,
    training,
    verbose,
    quietPeriodMs: quietPeriod ?? null,
    concurrency: concurrency ?? null,
    operator: operator ?? null,
  }
}

const addConnection = (program: Command, chosen: (run: Run) => void): void => {
  program
    .command('connect')
    .description('check a Seam API key, pick the Visionline system, keep the key in the keychain')
    .option('--api-key-stdin', 'read the key from standard input (else SEAM_API_KEY)')
    .option('--system <id>', 'which Visionline system, when there are several', idOf(SystemId))
    .action((flags: ConnectFlags) => chosen(async (globals) => (await onDesk()).connect(globals, flags)))
  program
    .command('disconnect')
    .description('forget the key')
    .action(() => chosen(async (globals) => (await onDesk()).disconnect(globals)))
  program
    .command('network')
    .description("the hotel's network: proxy, its login, certificates; shows them when nothing is given")
    .option('--proxy <address>', 'auto, none, or an address like http://proxy.hotel:3128')
    .option('--ca-file <file>', 'certificate authorities in PEM form to trust as well; none forgets it')
    .option(
      '--proxy-login-stdin [proxy]',
      'read user:password for the proxy from standard input, for the keychain',
    )
    .option('--forget-proxy-login', 'forget the login')
    .action((flags: NetworkFlags) => chosen(async (globals) => (await onDesk()).network(globals, flags)))
}

const addLooking = (program: Command, version: string, chosen: (run: Run) => void): void => {
  program
    .command('status')
    .description('connection, property, queue and the chain of hops')
    .action(() => chosen(async (globals) => (await onDesk()).showStatus(globals)))
  program
    .command('rooms')
    .description('all rooms with their valid keys, and the common doors')
    .option('--refresh', 'read everything from Seam first')
    .action((flags: { refresh?: boolean }) =>
      chosen(async (globals) => (await onDesk()).showRooms(globals, flags.refresh === true)),
    )
  program
    .command('keys <room>')
    .description('every guest key Seam knows for a room')
    .action((room: string) => chosen(async (globals) => (await onDesk()).showKeys(globals, room)))
  program
    .command('doctor')
    .description('self-check for support; no secrets, no guests')
    .action(() => chosen(async (globals) => (await onDesk()).showDoctor(globals, version)))
}

const addQueue = (program: Command, chosen: (run: Run) => void): void => {
  const queue = program
    .command('queue')
    .description('the durable queue: list, show, retry, cancel, resolve, drain')
  const one = (name: string, description: string): Command =>
    queue
      .command(name)
      .description(description)
      .argument('<id>', 'the job, as `queue list` shows it', idOf(JobId))
  queue
    .command('list')
    .description('every job, oldest first')
    .addOption(new Option('--state <state>', 'only these').choices(JobState.options))
    .option('--batch <id>', 'only those of one rooming list', idOf(BatchId))
    .action((flags: ListFlags) => chosen(async (globals) => (await onFiles()).listQueue(globals, flags)))
  one('show', 'a job with every attempt').action((id: JobId) =>
    chosen(async (globals) => (await onFiles()).showJob(globals, id)),
  )
  one('retry', 'put a job that needs attention back in line').action((id: JobId) =>
    chosen(async (globals) => (await onDesk()).retryJob(globals, id)),
  )
  one('cancel', 'give a job up; looks first whether its key exists').action((id: JobId) =>
    chosen(async (globals) => (await onDesk()).cancelJob(globals, id)),
  )
  one('discard', 'give up a damaged job that cannot be read any more').action((id: JobId) =>
    chosen(async (globals) => (await onDesk()).discardJob(globals, id)),
  )
  one('resolve', 'say what became of a job whose answer was lost, or decide a first key that is held')
    .option('--worked <credential-id>', 'the key exists: this one', idOf(CredentialId))
    .option('--send-again', 'it does not exist: send it once more')
    .addOption(
      new Option('--first-key <how>', 'a held first key: replace all, or let Seam decide').choices([
        'override',
        'auto-join',
      ]),
    )
    .option('--confirm <room>', 'with --first-key override: the room whose keys stop; repeatable', collect)
    .action((id: JobId, flags: ResolveFlags) =>
      chosen(async (globals) => (await onDesk()).resolveJob(globals, id, flags)),
    )
  queue
    .command('drain')
    .description('work until nothing more can be done now')
    .option('--timeout <duration>', 'at most this long', duration)
    .action((flags: { timeout?: number }) =>
      chosen(async (globals) => (await onDesk()).drainQueue(globals, flags.timeout ?? null)),
    )
}

const addTraining = (program: Command, chosen: (run: Run) => void): void => {
  program
    .command('training')
    .description('the training property')
    .command('serve')
    .description('run the training property as a server')
    .option('--port <n>', 'default: a free one', whole(0, 65_535))
    .option('--rooms <n>', 'default 120', whole(1, 5_000))
    .option('--latency <ms>', 'each answer waits this long', whole(0, 600_000))
    .option('--seed <n>', 'which hotel', whole(0, 2 ** 31))
    .option('--faults <file>', 'JSON fault plan')
    .action((flags: ServeFlags) =>
      chosen(async (globals) => {
        await (await import('./training.ts')).serveTraining(globals, flags)
        return null
      }),
    )
}

const examples = `
Examples:
  joinery --training rooms
  joinery --training keys 412
  joinery --training issue --room 412 --guest "Rui Silva" --from 2026-12-01T15:00 --until 2026-12-04T11:00 --join all
  SEAM_API_KEY=... joinery connect

Exit codes: 0 done, 1 something needs a person, 2 bad input, 3 Seam cannot be reached (work is kept), 4 another Joinery owns the profile.`
