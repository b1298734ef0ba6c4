import type { ColumnChoice, ListOptions, ListReading } from '#shared/rooming-list.ts'
import type { ListWord } from '#shared/list-field.ts'
import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door } from '#shared/property.ts'
import type { Result } from '#shared/result.ts'
import type { SheetOptions } from '#shared/spreadsheet.ts'

/** A file as base64, or a pasted table. */
export type ListFile = {
  readonly name: string
  readonly content:
    | { readonly is: 'base64'; readonly base64: string }
    | { readonly is: 'text'; readonly text: string }
  readonly options: SheetOptions
}

/** What the hotel knows, as plain data: it crosses from one thread to another. */
export type ListContext = {
  readonly doors: readonly Door[]
  readonly timeZone: string
  readonly checkIn: string
  readonly checkOut: string
  readonly now: Instant
  /** Words the hotel taught us: what a heading means here. */
  readonly ownWords: readonly ListWord[]
  /** Columns chosen for a list with these headings before. */
  readonly saved: readonly ColumnChoice[]
}

/** What a list says, before anybody asked what it means for the queue. */
export type Understanding = Omit<ListReading, 'listId' | 'summary' | 'difference'>

/** A list that was read. It may be understood again and again, as a person corrects how. */
export type OpenedList = {
  /** Requests follow each other; one that fails is a Problem and the next one is tried anew. */
  readonly understand: (options: ListOptions, context: ListContext) => Promise<Result<Understanding, Problem>>
  /** Lets go of the list once requests that run are answered. */
  readonly close: () => void
}

/**
 * Reads and understands a rooming list away from the thread that serves the window, the queue and the sessions: it
 * takes seconds for a large one. Hostile, damaged or oversized input is a Problem in bounded time and memory, whatever
 * it does to the thread that reads it. Nothing in a list is ever evaluated.
 */
export type OpenList = (file: ListFile) => Promise<Result<OpenedList, Problem>>
