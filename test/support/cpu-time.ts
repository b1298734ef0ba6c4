/**
 * Milliseconds of processor time that this process spends on `work`, in all its threads. Unlike the time on the
 * clock it does not grow with what other processes do, so a limit on it is a limit on the work itself.
 */
export const cpuMs = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
