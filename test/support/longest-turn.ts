import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Milliseconds of processor time of the longest turn of this thread's event loop while `work` runs: for so long
 * nobody else in this process was served. Time on the clock would also count what other processes do.
 */
export const longestTurn = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> => {
  let isDone = false
  let longest = 0
  const watch = async (): Promise<void> => {
    let before = process.threadCpuUsage()
    while (!isDone) {
      await nextTurn()
      const { user, system } = process.threadCpuUsage(before)
      longest = Math.max(longest, user + system)
      before = process.threadCpuUsage()
    }
  }
  const watching = watch()
  await nextTurn()
  const value = await work().finally(() => (isDone = true))
  await watching
  return { value, ms: longest / 1000 }
}
