import { randomUUID } from 'node:crypto'
import { CommanderError } from 'commander'
import type { Problem } from '#shared/problem.ts'
import { exitCode, exitOf, Refusal } from './context.ts'
import type { Run } from './context.ts'
import { complain, harmless, note, problemJson, problemText, wantsJson } from './print.ts'
import { createProgram, readGlobals } from './program.ts'
import packageJson from '../../package.json' with { type: 'json' }

/**
 * Runs one command as docs/decisions/010-installed-command.md and the checkout's `npm run joinery` both need it:
 * results on standard output, everything else on standard error. Answers the exit code; never throws.
 */
export const runCommand = async (args: readonly string[]): Promise<number> => {
  process.stdout.on('error', onGone)
  process.stderr.on('error', onGone)
  const runs: Run[] = []
  let help = ''
  const program = createProgram(
    packageJson.version,
    (chosen) => runs.push(chosen),
    (text) => (help += text),
  )
  try {
    program.parse([...globalsFirst(args)], { from: 'user' })
    const [run] = runs
    const answer = run === undefined ? null : await run(readGlobals(program.opts()))
    if (answer === null) return exitCode.done
    await write(wantsJson() ? JSON.stringify(answer.json) : harmless(answer.text))
    return answer.exit
  } catch (error) {
    if (error instanceof CommanderError) return refuseArguments(error, help)
    return refuse(error)
  }
}

/** Global options may stand anywhere; commander wants them before the command. */
const globalsFirst = (args: readonly string[]): readonly string[] => {
  const withValue = new Set(['--data', '--quiet-period', '--concurrency', '--operator'])
  const alone = new Set(['--json', '--training', '--verbose'])
  const first: string[] = []
  const rest: string[] = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    const name = arg.split('=', 1)[0] ?? ''
    const value = args[index + 1]
    if (alone.has(arg) || (withValue.has(name) && arg.includes('='))) first.push(arg)
    else if (withValue.has(arg) && value !== undefined) {
      first.push(arg, value)
      index += 1
    } else if (withValue.has(arg)) return [arg]
    else rest.push(arg)
  }
  return [...first, ...rest]
}

/** What commander says about the arguments; a command without its subcommand gets the help instead. */
const refuseArguments = async (error: CommanderError, help: string): Promise<number> => {
  if (error.exitCode === 0) return exitCode.done
  const isHelp = error.code === 'commander.help'
  if (isHelp && !wantsJson()) {
    process.stderr.write(help)
    return exitCode.badInput
  }
  const said = withoutKey(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '))
  const message = isHelp ? 'no command was given' : said
  const hint = '`joinery --help` lists the commands, and `joinery COMMAND --help` explains one.'
  const details: Problem = { kind: 'invalidInput', path: 'command line', message }
  if (wantsJson()) await write(JSON.stringify({ error: { kind: details.kind, message, hint, details } }))
  else complain(`joinery: ${message}\n  ${hint}`)
  return exitCode.badInput
}

/** Whoever put their key among the arguments by mistake does not get it printed as well. */
const withoutKey = (text: string): string => text.replace(/seam_\w{6,}/g, '[secret]')

const refuse = async (error: unknown): Promise<number> => {
  if (error instanceof Refusal) return tell(error.problem, error.all)
  if (process.env['JOINERY_DEBUG'] === '1') note(String(error instanceof Error ? error.stack : error))
  return tell({ kind: 'bug', reference: randomUUID() })
}

const tell = async (problem: Problem, all: readonly Problem[] = [problem]): Promise<number> => {
  if (wantsJson()) await write(JSON.stringify(problemJson(problem, all)))
  else complain(problemText(all))
  return exitOf(problem)
}

/** Resolves when the text has left this process, so that ending it cuts nothing off. */
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${text}\n`, () => resolve())
  })

// A reader that went away (`joinery rooms | head`) is no error, and no reason to leave work half done.
const onGone = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
