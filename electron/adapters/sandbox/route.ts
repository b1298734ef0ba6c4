import type { z } from 'zod'
import { answer, invalidInput, refusal } from './reply.ts'
import type { Reply } from './reply.ts'
import type { Wire } from './wire-keys.ts'
import type { World } from './world.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export type RouteContext = {
  readonly world: World
  /** Address of this server, for links to next pages. */
  readonly endpoint: string
  readonly path: string
}

/** One route of Seam's API, input already checked when its rules run. */
export type Route = {
  readonly path: string
  readonly methods: readonly Method[]
  readonly respond: (input: unknown, context: RouteContext) => Reply
}

/** Ties a path to the schema of its input and the rules of the hotel. All rules are synchronous. */
export const route = <Schema extends z.ZodType>(
  methods: readonly Method[],
  path: string,
  schema: Schema,
  handle: (input: z.output<Schema>, context: RouteContext) => Reply,
): Route => ({
  path,
  methods,
  respond: (input, context) => {
    const parsed = schema.safeParse(input)
    return parsed.success ? handle(parsed.data, context) : invalidInput(parsed.error.issues)
  },
})

export const READ = ['GET', 'POST'] as const
export const WRITE = ['POST'] as const
export const PATCH = ['PATCH', 'POST'] as const
export const PUT = ['PUT', 'POST'] as const
export const DELETE = ['DELETE', 'POST'] as const

export type PageRequest = {
  readonly limit?: number | undefined
  readonly page_cursor?: string | null | undefined
}

/**
 * One page of a list that keeps its order. The cursor names the last item sent, so items added meanwhile do
 * not shift the pages; when that item is gone, its old position serves.
 * @param items the whole list, each with its id
 * @param toWire how one item looks on the wire
 */
export const pageOf = <Item extends { readonly id: string }>(
  key: string,
  items: readonly Item[],
  request: PageRequest,
  defaultLimit: number,
  toWire: (item: Item) => Wire,
  { world, endpoint, path }: RouteContext,
): Reply => {
  const start = startOf(items, request.page_cursor ?? null)
  if (start === null) return refusal(400, 'invalid_input', 'page_cursor: Not a cursor of this list')
  const page = items.slice(start, start + (request.limit ?? defaultLimit))
  const end = start + page.length
  const hasNext = end < items.length
  const position = world.switches.repeatCursor ? 0 : end
  const cursor = hasNext ? encodeCursor(position, items[position - 1]?.id ?? '') : null
  return answer({
    [key]: page.map(toWire),
    pagination: {
      has_next_page: hasNext,
      next_page_cursor: cursor,
      next_page_url: cursor === null ? null : `${endpoint}${path}?page_cursor=${cursor}`,
    },
  })
}

const encodeCursor = (position: number, lastId: string): string =>
  Buffer.from(`${position} ${lastId}`).toString('base64url')

const startOf = (items: readonly { readonly id: string }[], cursor: string | null): number | null => {
  if (cursor === null) return 0
  const [position, lastId] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const known = items.findIndex(({ id }) => id === lastId)
  if (known >= 0) return known + 1
  return position !== undefined && /^\d+$/u.test(position) ? Number(position) : null
}
