import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { defaultDataDir } from '#adapters/system/data-dir.ts'
import { BatchId } from '#shared/ids.ts'
import { JobState } from '#shared/job-states.ts'
import { connect, disconnect } from './connect.ts'
import type { ConnectFlags } from './connect.ts'
import type { Answer, Globals } from './context.ts'
import { doctor } from './doctor.ts'
import { issue } from './issue.ts'
import type { IssueFlags } from './issue-input.ts'
import { queueCancel, queueDrain, queueList, queueResolve, queueRetry, queueShow } from './queue.ts'
import type { ResolveFlags } from './queue.ts'
import { readOnly } from './read-only.ts'
import { keys, rooms } from './rooms.ts'
import { status, statusAnswer } from './status.ts'
import { serveTraining } from './training.ts'
import type { ServeFlags } from './training.ts'
import { withDesk } from './with-core.ts'

export type Run = (globals: Globals) => Promise<Answer | null>

/** The command line as data for commander. `chosen` is told which command to run, with its flags read. */
export const createProgram = (version: string, chosen: (run: Run) => void): Command => {
  const program = new Command('joinery')
    .description('Guest joiner keys on ASSA ABLOY Visionline locks through Seam.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showHelpAfterError(false)
  for (const option of globalOptions()) program.addOption(option)
  program.addHelpText('after', examples)
  addConnection(program, chosen)
  addLooking(program, version, chosen)
  addIssue(program, chosen)
  addQueue(program, chosen)
  addTraining(program, chosen)
  return program
}

/** The options of every command, which may also stand behind it. */
const globalOptions = (): readonly Option[] => [
  new Option('--data <dir>', 'profile folder').env('JOINERY_DATA'),
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
  data: z.string().min(1).optional(),
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
    dataDir: data ?? defaultDataDir(process.env),
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
    .option('--system <id>', 'which Visionline system, when there are several')
    .action((flags: ConnectFlags) => chosen((globals) => connect(globals, flags)))
  program
    .command('disconnect')
    .description('forget the key')
    .action(() => chosen((globals) => disconnect(globals)))
}

const addLooking = (program: Command, version: string, chosen: (run: Run) => void): void => {
  program
    .command('status')
    .description('connection, property, queue and the chain of hops')
    .action(() =>
      chosen((globals) =>
        readOnly(globals, (reader) => reader.status().then(statusAnswer), { needsNoProperty: true }, status),
      ),
    )
  program
    .command('rooms')
    .description('all rooms with their valid keys, and the common doors')
    .option('--refresh', 'read everything from Seam first')
    .action((flags: { refresh?: boolean }) =>
      chosen((globals) => withDesk(globals, {}, (desk) => rooms(desk, { refresh: flags.refresh === true }))),
    )
  program
    .command('keys <room>')
    .description('every guest key Seam knows for a room')
    .action((room: string) => chosen((globals) => withDesk(globals, {}, (desk) => keys(desk, room))))
  program
    .command('doctor')
    .description('self-check for support; no secrets, no guests')
    .action(() =>
      chosen((globals) =>
        withDesk(globals, { needsNoProperty: true, sendsNothing: true }, (desk) =>
          doctor(desk, globals, version),
        ),
      ),
    )
}

const addIssue = (program: Command, chosen: (run: Run) => void): void => {
  program
    .command('issue')
    .description('issue one key')
    .requiredOption('--room <name>', 'guest room; repeat it for a suite', collect, [])
    .requiredOption('--guest <name>', 'who will hold the key')
    .requiredOption('--from <local>', 'valid from, property time (2026-12-01T15:00)')
    .requiredOption('--until <local>', 'valid until, property time')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--join <which>', 'all, parents, or key ids separated by commas')
    .option('--override', 'a new key that replaces all others; needs --confirm')
    .option('--confirm <room>', 'the room whose keys will stop; repeat it for a suite', collect, [])
    .option('--auto-join', 'let Seam decide')
    .addOption(new Option('--access <kind>').choices(['mobile', 'card']).default('mobile'))
    .option('--door <name>', 'common door; repeatable', collect, [])
    .option('--label <template>', 'for example "%ROOMNUM% - %SITENAME%"')
    .addOption(new Option('--format <format>').choices(['rfid48', 'TLCode']))
    .option('--encoder <name>')
    .option('--copy <n>', 'a further key for the same guest, room and dates', whole(1, 99), 1)
    .option('--queue-only', 'accept the work without sending it')
    .option('--dry-run', 'show what would happen; queue and send nothing')
    .action((flags: IssueFlags) => {
      const sendsNothing = flags.queueOnly === true || flags.dryRun === true
      chosen((globals) => withDesk(globals, { sendsNothing }, (desk) => issue(desk, flags)))
    })
}

const addQueue = (program: Command, chosen: (run: Run) => void): void => {
  const queue = program.command('queue').description('the durable queue')
  queue
    .command('list')
    .addOption(new Option('--state <state>').choices(JobState.options))
    .option('--batch <id>')
    .action((flags: { state?: JobState; batch?: string }) => {
      const list = {
        ...(flags.state === undefined ? {} : { state: flags.state }),
        ...(flags.batch === undefined ? {} : { batch: BatchId.parse(flags.batch) }),
      }
      chosen((globals) => readOnly(globals, ({ jobs }) => queueList(jobs, list)))
    })
  queue
    .command('show <id>')
    .action((id: string) => chosen((globals) => readOnly(globals, ({ jobs }) => queueShow(jobs, id))))
  queue
    .command('retry <id>')
    .action((id: string) => chosen((globals) => withDesk(globals, {}, (desk) => queueRetry(desk, id))))
  queue
    .command('cancel <id>')
    .action((id: string) =>
      chosen((globals) => withDesk(globals, { sendsNothing: true }, (desk) => queueCancel(desk, id))),
    )
  queue
    .command('resolve <id>')
    .option('--worked <credential-id>', 'the key exists: this one')
    .option('--send-again', 'it does not exist: send it once more')
    .action((id: string, flags: ResolveFlags) =>
      chosen((globals) => withDesk(globals, {}, (desk) => queueResolve(desk, id, flags))),
    )
  queue
    .command('drain')
    .description('work until nothing more can be done now')
    .option('--timeout <duration>', 'at most this long', duration)
    .action((flags: { timeout?: number }) =>
      chosen((globals) => withDesk(globals, {}, (desk) => queueDrain(desk, flags.timeout ?? null))),
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
        await serveTraining(globals, flags)
        return null
      }),
    )
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

function whole(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
    }
    return value
  }
}

/** `180s`, `2m`, `500ms`, `1h`; milliseconds. */
function duration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim())
  const unit = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }
  if (match === null) throw new InvalidArgumentError('Write it like 180s, 500ms or 2m.')
  return Math.round(Number(match[1]) * unit[match[2] as keyof typeof unit])
}

const examples = `
Examples:
  joinery --training rooms
  joinery --training keys 412
  joinery --training issue --room 412 --guest "Rui Silva" --from 2026-12-01T15:00 --until 2026-12-04T11:00 --join all
  SEAM_API_KEY=... joinery connect

Exit codes: 0 done, 1 something needs a person, 2 bad input, 3 Seam cannot be reached (work is kept), 4 another Joinery owns the profile.`

export { CommanderError }
