/** npm passes a terminal's Ctrl-C on a second time where its shell has become our process (bash as `sh`). */
const repeatMs = 500

export type SignalSteps = {
  /** Asked to end: in order. */
  readonly first: (signal: NodeJS.Signals) => void
  /** Asked again, by a person who does not want to wait. */
  readonly again: () => void
}

/**
 * Calls `first` for the first SIGINT, SIGTERM or SIGHUP, and `again` for a later one. Repeats within half a second
 * of the first are that same wish and count for nothing.
 *
 * @param source where signals come from, `process`
 * @param now milliseconds of a clock that never goes back
 * @returns stops listening
 */
export const heedSignals = (
  { first, again }: SignalSteps,
  source: Pick<NodeJS.EventEmitter, 'on' | 'off'> = process,
  now: () => number = () => performance.now(),
): (() => void) => {
  let firstAt: number | null = null
  const onSignal = (signal: NodeJS.Signals): void => {
    if (firstAt === null) {
      firstAt = now()
      first(signal)
    } else if (now() - firstAt >= repeatMs) again()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) source.on(signal, onSignal)
  return () => {
    for (const signal of signals) source.off(signal, onSignal)
  }
}
