import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WarmAnswer, WarmCall } from './warm-cli-host.ts'

const host = fileURLToPath(new URL('warm-cli-host.ts', import.meta.url))

/** Processes that have the built command loaded and wait; one more for each call that runs beside others. */
const idle: ChildProcess[] = []

/**
 * Runs the built command in a process of its own that stays warm: a start costs half a second of one core, a call
 * in a warm one a fraction. For tests that need a new process (signals, arguments of the process, a lock that
 * outlives it) there is `startCli`.
 */
export const callWarmCli = async (node: string, cli: string, call: WarmCall): Promise<WarmAnswer> => {
  const child =
    idle.pop() ??
    fork(host, [cli], { execPath: node, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const answer = await new Promise<WarmAnswer>((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`the warm command line ended with ${code}`))
    child.once('exit', onExit).once('message', (message: WarmAnswer) => {
      child.off('exit', onExit)
      resolve(message)
    })
    child.send(call)
  })
  idle.push(child)
  return answer
}

/** Ends the warm processes. The command closes its profile before it answers, so nothing is under way in them. */
export const endWarmCli = async (): Promise<void> => {
  await Promise.all(
    idle.splice(0).map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once('exit', () => resolve())
          child.kill()
        }),
    ),
  )
}
