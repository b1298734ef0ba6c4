import type { ListField } from '#shared/rooming-list.ts'

/**
 * What hotels of one language write above the columns of their lists, separated by commas, in any spelling: case,
 * accents and punctuation do not count. A heading is a field only by its whole text, so write every usual form.
 *
 * `other` names what is never ours: birth dates, prices, documents, agents. One such word anywhere in a heading
 * takes the column out of every question; `*` at an end stands for the rest of a compound word. `context` names
 * what may stand in front of a field without changing it, as in `Guest surname` or `Stay from`. `stay` names a column
 * that holds both dates, as in `01.12. - 04.12.2026`.
 */
export type HeadingWords = Readonly<Record<ListField | 'stay' | 'other' | 'context', string>>
