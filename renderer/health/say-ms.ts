import { useText } from '../text/languages.tsx'

/** A duration as one reads it at a glance: `84 ms`, `2.4 s`. */
export const useSayMs = () => {
  const { frame, health, locale } = useText()
  return (ms: number): string =>
    ms < 1_000
      ? frame.latency(Math.round(ms))
      : health.seconds((ms / 1_000).toLocaleString(locale, { maximumFractionDigits: 1 }))
}
