/** One figure: its name, the value of each run, its unit, and the target it is held against. */
export type Figure = {
  readonly name: string
  readonly values: readonly number[]
  readonly unit: string
  readonly target?: { readonly is: 'atMost' | 'atLeast'; readonly value: number }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

export const isMet = ({ values, target }: Figure): boolean | null => {
  if (target === undefined) return null
  return target.is === 'atMost' ? median(values) <= target.value : median(values) >= target.value
}

/** The value of each of `runs` runs, one after another; the first is a warm-up and not counted. */
export const repeat = async (runs: number, work: () => Promise<number>): Promise<readonly number[]> => {
  await work()
  const values: number[] = []
  for (let run = 0; run < runs; run += 1) values.push(await work())
  return values
}

export const printFigures = (figures: readonly Figure[]): void => {
  for (const figure of figures) {
    const met = isMet(figure)
    const { name, values, unit, target } = figure
    const spread = `${show(Math.min(...values))} to ${show(Math.max(...values))}, ${values.length} runs`
    const wanted =
      target === undefined ? '' : `  target ${target.is === 'atMost' ? '<=' : '>='} ${target.value}`
    const verdict = met === null ? '' : met ? '  ok' : '  MISSED'
    console.log(
      `${name.padEnd(62)} ${show(median(values)).padStart(9)} ${unit} (${spread})${wanted}${verdict}`,
    )
  }
}

const show = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
