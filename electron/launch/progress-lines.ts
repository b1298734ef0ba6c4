import type { Progress } from './resume-download.ts'
import { startText } from './start-text.ts'

const stepShare = 0.1
const stepMs = 15_000
/** Before this a guess of the time left would jump about. */
const guessAfterMs = 2_000

/**
 * Turns the bytes that arrive into lines for a terminal: one at each tenth of the whole, and one every 15 s on a slow
 * line. Whole lines, because the browser host writes to the same terminal.
 *
 * @param now milliseconds
 */
export const createProgressLines = (
  write: (line: string) => void,
  now: () => number,
): ((progress: Progress) => void) => {
  let start: { readonly at: number; readonly received: number } | null = null
  let last = { at: 0, share: 0 }
  return (progress) => {
    const { received, total } = progress
    const at = now()
    const share = total === null ? 0 : received / total
    if (start === null) {
      start = { at, received }
      last = { at, share }
      return
    }
    const isDue = share - last.share >= stepShare || (share === 1 && last.share < 1) || at - last.at >= stepMs
    if (!isDue) return
    last = { at, share }
    const perMs = (received - start.received) / (at - start.at)
    const knows = total !== null && at - start.at >= guessAfterMs && perMs > 0
    write(startText.progress(progress, knows ? (total - received) / perMs / 1000 : null))
  }
}
