/**
 * Which line of the page shows which line of the building. A line that stays keeps its place; one that comes takes a
 * place that is free, so that the browser writes new rooms into tiles it has and makes no new ones.
 */
export const createPlaces = () => {
  let places: ReadonlyMap<number, number> = new Map()
  return (lines: readonly number[]): ReadonlyMap<number, number> => {
    const next = new Map<number, number>()
    for (const line of lines) {
      const place = places.get(line)
      if (place !== undefined) next.set(line, place)
    }
    const taken = new Set(next.values())
    let free = 0
    for (const line of lines) {
      if (next.has(line)) continue
      while (taken.has(free)) free += 1
      taken.add(free)
      next.set(line, free)
    }
    places = next
    return next
  }
}
