import { CommanderError, Option } from 'commander'
import type { Command } from 'commander'
import { collect, whole } from './arguments.ts'
import { exitCode } from './context.ts'
import type { Run } from './context.ts'
import type { IssueFlags } from './issue-input.ts'

/** `joinery issue` with its flags, as data for commander. */
export const addIssue = (program: Command, chosen: (run: Run) => void): void => {
  program
    .command('issue')
    .description('issue one key: say who, which room, when, and what happens to the keys that are there')
    .optionsGroup('Who, where, when (all needed):')
    .option('--room <name>', 'guest room; repeat it for a suite', collect)
    .option('--guest <name>', 'who will hold the key')
    .option('--from <time>', "the hotel's local time (2026-12-01T15:00), or with an offset")
    .option('--until <time>', 'the same')
    .optionsGroup('The keys that are there (exactly one):')
    .option('--join <which>', 'join them: all, parents, or key ids separated by commas')
    .option('--override', 'a new key that stops all others; needs --confirm')
    .option('--auto-join', 'let Seam decide')
    .optionsGroup('More:')
    .option('--confirm <room>', 'with --override: the room whose keys stop; repeatable', collect)
    .addOption(
      new Option('--access <kind>', 'phone key or card').choices(['mobile', 'card']).default('mobile'),
    )
    .option('--door <name>', 'common door; repeatable', collect)
    .option('--email <address>', 'of the guest')
    .option('--phone <number>', 'of the guest')
    .option('--label <template>', 'for example "%ROOMNUM% - %SITENAME%"')
    .addOption(new Option('--format <format>', 'default: what the doors need').choices(['rfid48', 'TLCode']))
    .option('--encoder <name>', 'which encoder will write the card')
    .option('--copy <n>', 'a further key for the same guest, room and dates', whole(1, 99), 1)
    .option('--queue-only', 'accept the work without sending it')
    .option('--dry-run', 'show what would happen; queue and send nothing')
    .addHelpText('after', examples)
    .action((flags: GivenFlags) => {
      const sendsNothing = flags.queueOnly === true || flags.dryRun === true
      const complete = requireAll(flags)
      chosen(async (globals) =>
        (await import('./desk-commands.ts')).issueKey(globals, complete, { sendsNothing }),
      )
    })
}

type Listed = 'room' | 'confirm' | 'door'
type Needed = 'guest' | 'from' | 'until'
type GivenFlags = Omit<IssueFlags, Listed | Needed> & Partial<Pick<IssueFlags, Listed | Needed>>

/** All that is missing is said at once, instead of one flag per try. */
const requireAll = (flags: GivenFlags): IssueFlags => {
  const { room = [], confirm = [], door = [], guest, from, until } = flags
  if (room.length > 0 && guest !== undefined && from !== undefined && until !== undefined) {
    return { ...flags, room, confirm, door, guest, from, until }
  }
  const missing = [
    ...(room.length === 0 ? ['--room'] : []),
    ...(guest === undefined ? ['--guest'] : []),
    ...(from === undefined ? ['--from'] : []),
    ...(until === undefined ? ['--until'] : []),
  ]
  throw new CommanderError(exitCode.badInput, 'joinery.missing', `issue also needs ${missing.join(', ')}`)
}

const examples = `
Examples:
  joinery issue --room 412 --guest "Rui Silva" --from 2026-12-01T15:00 --until 2026-12-04T11:00 --join all
  joinery issue --room 601 --room 602 --guest "Ada Okafor" --from ... --until ... --join parents --door Spa
  joinery issue --room 214 --guest "Rui Silva" --from ... --until ... --override --confirm 214 --dry-run`
