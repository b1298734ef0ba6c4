/**
 * A reading of short texts that a list repeats in many rows: each text is read once. At most 5,000 texts are kept,
 * so a hostile list cannot fill the memory. `read` must depend on its text alone.
 */
export const remember = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > 200) return read(text)
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= 5_000) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
