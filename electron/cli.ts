import { randomUUID } from 'node:crypto'
import type { Problem } from '#shared/problem.ts'
import { exitCode, exitOf, Refusal } from './cli/context.ts'
import { note, paint, problemJson, problemText } from './cli/print.ts'
import { CommanderError, createProgram, readGlobals } from './cli/program.ts'
import type { Run } from './cli/program.ts'
import packageJson from '../package.json' with { type: 'json' }

/** ROOT 3: `joinery …` (cli.md). Results on standard output, everything else on standard error. */
const main = async (args: readonly string[]): Promise<number> => {
  const wantsJson = args.includes('--json')
  let run: Run | null = null
  const program = createProgram(packageJson.version, (chosen) => {
    run = chosen
  })
  try {
    program.parse([...globalsFirst(args)], { from: 'user' })
    if (run === null) return exitCode.done
    const answer = await (run as Run)(readGlobals(program.opts()))
    if (answer === null) return exitCode.done
    await write(wantsJson ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`)
    return answer.exit
  } catch (error) {
    return refuse(error, wantsJson)
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
    } else rest.push(arg)
  }
  return [...first, ...rest]
}

const refuse = async (error: unknown, wantsJson: boolean): Promise<number> => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.done
    const message = error.message.replace(/^error: /, '')
    return tell([{ kind: 'invalidInput', path: 'command line', message }], wantsJson, exitCode.badInput)
  }
  if (error instanceof Refusal) return tell(error.all, wantsJson, exitOf(error.problem), error.problem)
  const reference = randomUUID()
  if (process.env['JOINERY_DEBUG'] === '1') note(String(error instanceof Error ? error.stack : error))
  return tell([{ kind: 'bug', reference }], wantsJson, exitCode.needsPerson)
}

const tell = async (
  all: readonly Problem[],
  wantsJson: boolean,
  exit: number,
  first: Problem | undefined = all[0],
): Promise<number> => {
  if (first === undefined) return exit
  if (wantsJson) await write(`${JSON.stringify(problemJson(first, all))}\n`)
  else note(paint('red', problemText(all)))
  return exit
}

/** Resolves when the text has left this process, so that ending it cuts nothing off. */
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })

// A reader that went away (`joinery rooms | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exit(await main(process.argv.slice(2)))
