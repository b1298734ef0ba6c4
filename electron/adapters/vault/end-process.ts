import { setTimeout as sleep } from 'node:timers/promises'
import { isKeychainBusy } from './keychain.ts'

/**
 * Ends this process with the code, also while a keychain call waits for a person at a password prompt. Its thread
 * never comes back, every ordinary end waits for it (`uv__threadpool_cleanup`), and a process that waits keeps the
 * profile's window lock without a window. Plain Node replaces itself on POSIX, so that the code survives; else the
 * process is killed. The desktop hands in `app.exit`, and its code is nobody's concern.
 */
export const endProcess = async (code: number, appExit?: (code: number) => void): Promise<void> => {
  // A keychain that works answers in milliseconds, and a key that was just saved should get there.
  for (let waited = 0; isKeychainBusy() && waited < graceMs; waited += stepMs) await sleep(stepMs)
  if (!isKeychainBusy()) return appExit === undefined ? process.exit(code) : appExit(code)
  if (appExit === undefined && process.platform !== 'win32') replaceBy(code)
  process.kill(process.pid, 'SIGKILL')
}

const graceMs = 1_000
const stepMs = 20

/** The new program has none of this one's threads and does nothing but end with the code. */
const replaceBy = (code: number): void => {
  process.removeAllListeners('warning')
  try {
    process.execve?.('/bin/sh', ['sh', '-c', `exit ${code}`])
  } catch {
    // There is no such program; the caller kills.
  }
}
