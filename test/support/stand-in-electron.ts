import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/*
 * What Electron does with signals and second starts, for machines without its binary. Its handler serves one signal
 * and puts the default back, so a second one kills it (GracefulShutdownHandler, electron_browser_main_parts_posix.cc);
 * `once` is the same in Node. A second start hands its arguments to the first and leaves (app 'second-instance').
 */

const letter = resolve('second-start')
const args = new Set(process.argv.slice(2))

if (args.has('--quit')) writeFileSync(letter, '')
else {
  const finish = (why: string): void => {
    process.stdout.write(`asked by ${why}\n`)
    if (!args.has('stubborn')) setTimeout(leave, 1_000)
  }
  const leave = (): void => {
    process.stdout.write('ended well\n')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, finish)
  const reading = setInterval(() => {
    if (!existsSync(letter)) return
    clearInterval(reading)
    finish('a second start')
  }, 20)
  // Keeps running although its letter was read.
  setInterval(() => undefined, 60_000)
  process.stdout.write('the stand-in runs\n')
}
