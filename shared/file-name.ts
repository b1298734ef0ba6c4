/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const longest = 100

/**
 * A name for a file from words a person typed: nothing that a file system reads as a path, a stream, a device or
 * an ending of its own.
 */
export const fileName = (words: string, ending: 'csv'): string => {
  const clean = words
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '_')
    .slice(0, longest)
    .trim()
  return `${clean === '' || devices.test(clean) ? `list ${clean}`.trim() : clean}.${ending}`
}
