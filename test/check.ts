import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { childEnv } from '#electron/launch/child-env.ts'

/** Scripts of package.json that need nothing installed, the longest first. */
const steps = ['types', 'lint', 'unit', 'boundaries']
/** Two at once fill two cores; more of them would only take each other's memory. */
const atOnce = 2

type Ended = { readonly step: string; readonly isGood: boolean }

/** Runs one script and prints what it said once it has ended, so that two of them never mix their lines. */
const run = (step: string): Promise<Ended> =>
  new Promise((resolve) => {
    const began = performance.now()
    // `node --run` starts a script as `npm run` does, on every system and without a second npm.
    const child = spawn(process.execPath, ['--run', step], {
      cwd: join(import.meta.dirname, '..'),
      env: childEnv(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data))
    const end = (isGood: boolean): void => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(`\n${step}: ${isGood ? 'good' : 'FAILED'} in ${seconds} s\n`)
      for (const data of said) process.stdout.write(data)
      resolve({ step, isGood })
    }
    child.once('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })

/** What `npm run check` does: every step to its end, so that one run tells everything there is to mend. */
const checkAll = async (): Promise<readonly Ended[]> => {
  const waiting = [...steps]
  const ended: Ended[] = []
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) ended.push(await run(step))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return ended
}

const failed = (await checkAll()).filter(({ isGood }) => !isGood).map(({ step }) => step)
process.stdout.write(
  failed.length === 0 ? '\nEverything is in order.\n' : `\nTo mend: ${failed.join(', ')}\n`,
)
process.exitCode = failed.length === 0 ? 0 : 1
