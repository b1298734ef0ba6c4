/** Seam cuts the finished label at this many characters (seam-visionline.md 9). */
export const labelLimit = 32

export type LabelFacts = {
  readonly rooms: readonly string[]
  readonly siteName: string
}

/**
 * What the label will read on the phone, as far as it is known before the key exists: `%CARDNUM%`, `%UUID%` and
 * `%USERID%` are given by Seam and shown as dots. The template itself goes into the request, not this text.
 */
export const previewLabel = (template: string, { rooms, siteName }: LabelFacts): string => {
  const [first = '', ...more] = rooms
  const last = more.at(-1)
  const values: Readonly<Record<string, string>> = {
    ROOMNUM: first,
    ROOMLIST: rooms.join(', '),
    ROOMRANGE: last === undefined ? first : `${first}-${last}`,
    SITENAME: siteName,
    CARDNUM: '\u2026',
    UUID: '\u2026',
    USERID: '\u2026',
  }
  const text = template.replace(/%([A-Z]+)%/g, (whole, name: string) => values[name] ?? whole)
  return [...text].slice(0, labelLimit).join('')
}
