import { setTimeout as tick } from 'node:timers/promises'

/**
 * Milliseconds of processor time that this thread spent without looking at its timers, at the longest, while `work`
 * ran: for so long nobody else in this process was served. Time on the clock would also count other processes.
 */
export const longestTurn = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> => {
  let isDone = false
  let longest = 0
  const watch = async (): Promise<void> => {
    let before = process.threadCpuUsage()
    while (!isDone) {
      await tick(1)
      const { user, system } = process.threadCpuUsage(before)
      longest = Math.max(longest, user + system)
      before = process.threadCpuUsage()
    }
  }
  const watching = watch()
  await tick(1)
  const value = await work().finally(() => (isDone = true))
  await watching
  return { value, ms: longest / 1000 }
}
