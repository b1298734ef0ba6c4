/** Works through a list, a few at a time, so that forty doors are not forty requests at once. */
export const inTurns = async <T>(
  items: readonly T[],
  abreast: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = [...items]
  const walk = async (): Promise<void> => {
    const item = waiting.shift()
    if (item === undefined) return
    await work(item)
    await walk()
  }
  await Promise.all(Array.from({ length: Math.min(abreast, items.length) }, walk))
}
