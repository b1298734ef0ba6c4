/**
 * Puts text into the clipboard: the one place of the window that does. False when it is not allowed to, or there is no
 * clipboard (`writeText` rejects then); whoever calls says so and offers the text to be marked.
 */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
