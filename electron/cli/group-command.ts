import { Option } from 'commander'
import type { Command } from 'commander'
import { TextEncoding } from '#shared/spreadsheet.ts'
import { collect, whole } from './arguments.ts'
import type { Run } from './context.ts'
import type { GroupIssueFlags, ListFlags } from './group-input.ts'
import type { WordFlags } from './group-words.ts'

/** Loaded when one of these commands was chosen (program.ts). */
const onDesk = () => import('./desk-commands.ts')

/** `joinery group check|issue` with their flags, as data for commander. */
export const addGroup = (program: Command, chosen: (run: Run) => void): void => {
  const group = program.command('group').description('rooming lists: check one, or issue its keys')
  withListOptions(
    group
      .command('check')
      .description('how a rooming list is understood, and every problem; changes nothing')
      .argument('<file>', 'CSV, TSV, semicolon or XLSX'),
  ).action((file: string, flags: ListFlags) =>
    chosen(async (globals) => (await onDesk()).checkGroup(globals, file, flags)),
  )
  group
    .command('words')
    .description("the hotel's own words for the columns of its lists; shows them when nothing is given")
    .option('--add <words>', 'what they mean, for example "Nachtquartier"=room,"Mitarbeiter"=other')
    .option('--forget <words>', 'for example "Nachtquartier","Mitarbeiter"')
    .action((flags: WordFlags) => chosen(async (globals) => (await onDesk()).changeWords(globals, flags)))
  withListOptions(
    group
      .command('issue')
      .description('queue one key per guest of a rooming list and work until they are made')
      .argument('<file>', 'CSV, TSV, semicolon or XLSX'),
  )
    .optionsGroup('The keys:')
    .option('--name <booking>', 'what the group is called (default: the file)')
    .addOption(
      new Option('--join <which>', 'in rooms that have keys').choices(['all', 'parents']).default('all'),
    )
    .addOption(
      new Option('--first-key <how>', 'in rooms that have none')
        .choices(['override', 'auto-join', 'hold'])
        .default('hold'),
    )
    .option('--only-good-rows', 'issue the rows that are in order and report the others')
    .option('--queue-only', 'accept the work without sending it')
    .addHelpText('after', examples)
    .action((file: string, flags: GroupIssueFlags) =>
      chosen(async (globals) => (await onDesk()).issueGroup(globals, file, flags)),
    )
}

const withListOptions = (command: Command): Command =>
  command
    .optionsGroup('The list:')
    .option('--map <columns>', 'which column is what, by heading or place: room="Zi.",guestName=#3')
    .option('--sheet <name>', 'of a workbook (default: the first that is not hidden or empty)')
    .addOption(
      new Option('--encoding <name>', 'of a text file (default: detected)').choices(TextEncoding.options),
    )
    .addOption(
      new Option('--dates <order>', 'how 03/04 is meant (default: decided by the list)').choices([
        'day-first',
        'month-first',
      ]),
    )
    .addOption(
      new Option('--blank-rooms <how>', 'rows without a room: ask for each, or all of the row above')
        .choices(['ask', 'above'])
        .default('ask'),
    )
    .option('--bring-back <rows>', 'rows that were left aside and are meant all the same, for example 5,9')
    .option('--accept <row:kind>', 'questions answered with yes, for example 5:stayTooLong', collect)
    .option('--skip <rows>', 'rows to leave out, for example 3,4')
    .option('--set <row:field=value>', 'a cell to correct, for example 5:room=412; repeatable', collect)
    .option('--arrive <time>', "for rows without their own, the hotel's local time")
    .option('--depart <time>', 'the same')
    .addOption(
      new Option('--access <kind>', 'phone keys or cards').choices(['mobile', 'card']).default('mobile'),
    )
    .option('--keys-per-guest <n>', 'unless the list says it', whole(1, 10), 1)

const examples = `
Examples:
  joinery group check list.xlsx
  joinery group issue list.xlsx --first-key override
  joinery group issue list.xlsx --accept 5:stayTooLong,7:roomBlank --bring-back 12 --skip 3,4
  joinery group issue coach.csv --name "Coach from Oslo" --only-good-rows --map room="Zi.",guestName="Gast"`
