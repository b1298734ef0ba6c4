/** Seam cuts the finished label at this many characters (Seam's Visionline guide). */
export const labelLimit = 32

export type LabelFacts = {
  readonly rooms: readonly string[]
  readonly siteName: string
}

/**
 * The property's template for a key to this many rooms. `%ROOMNUM%` is the first room only, and a key that opens a
 * suite must not read as the key of one of its rooms: for several rooms it becomes `%ROOMLIST%`. A template that was
 * typed for this one key is left as it is.
 */
export const templateOfProperty = (template: string, rooms: number): string =>
  rooms > 1 && !/%ROOM(?:LIST|RANGE)%/.test(template)
    ? template.replaceAll('%ROOMNUM%', '%ROOMLIST%')
    : template

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
