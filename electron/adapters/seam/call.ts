import type { z } from 'zod'
import { msBetween } from '#shared/instant.ts'
import type { Log } from '#core/ports/ambient.ts'
import type { Failure, Outcome } from '#core/ports/gateway.ts'
import { classifyError } from './classify-error.ts'
import type { ClassifyContext } from './classify-error.ts'
import { unreadable } from './unreadable.ts'

export type CallTools = ClassifyContext & {
  readonly log: Log
  /** Seam's id of the request that brought this body. */
  readonly requestIdOf: (body: object) => string | null
}

/** A request of the Seam client, not sent yet. It sends at most once, however often it is asked. */
export type LazyRequest = {
  readonly pathname: string
  readonly fetchResponse: () => Promise<unknown>
}

/** Sends one request. Out: its value as `read` makes it; `undefined` from `read` says the answer makes no sense. */
export const call = async <Body, T>(
  tools: CallTools,
  request: LazyRequest,
  schema: z.ZodType<Body>,
  read: (body: Body) => T | undefined,
): Promise<Outcome<T>> =>
  settle(tools, request.pathname, async () => {
    // The whole body and not the client's unwrapped value: for a delete the client answers "done" without
    // looking at it, and a captive portal's page would pass for success.
    const body = await request.fetchResponse()
    const requestId = typeof body === 'object' && body !== null ? tools.requestIdOf(body) : null
    const parsed = schema.safeParse(body)
    const value = parsed.success ? read(parsed.data) : undefined
    if (value === undefined) throw unreadable('answer without the expected value', 200, requestId)
    return { value, requestId }
  })

/** A paginator of the Seam client. */
export type Pager<Cursor> = {
  readonly firstPage: () => Promise<readonly [readonly unknown[], Page<Cursor>]>
  readonly nextPage: (cursor: Cursor) => Promise<readonly [readonly unknown[], Page<Cursor>]>
}
type Page<Cursor> = { readonly hasNextPage: boolean; readonly nextPageCursor: Cursor | null }

/**
 * Reads all pages. A list that cannot be read to its end is `unknown`, never a shorter list: "this key does not
 * exist" is concluded from it. The client's own walk would stop silently at a repeated cursor.
 */
export const callPages = async <Cursor>(
  tools: CallTools,
  pathname: string,
  pager: Pager<Cursor>,
): Promise<Outcome<readonly unknown[]>> =>
  settle(tools, pathname, async () => {
    const seen = new Set<Cursor>()
    const items: unknown[] = []
    let [page, { hasNextPage, nextPageCursor }] = await pager.firstPage()
    items.push(...page)
    while (hasNextPage) {
      if (nextPageCursor === null || seen.has(nextPageCursor) || seen.size === MOST_PAGES) {
        throw unreadable('pages without an end', 200)
      }
      seen.add(nextPageCursor)
      ;[page, { hasNextPage, nextPageCursor }] = await pager.nextPage(nextPageCursor)
      items.push(...page)
    }
    return { value: items, requestId: null }
  })

const MOST_PAGES = 1000

const settle = async <T>(
  tools: CallTools,
  route: string,
  send: () => Promise<{ readonly value: T; readonly requestId: string | null }>,
): Promise<Outcome<T>> => {
  const startedAt = tools.now()
  const fields = () => ({ route, ms: msBetween(startedAt, tools.now()) })
  try {
    const answer = await send()
    tools.log.info('seam.call', { ...fields(), requestId: answer.requestId })
    return { is: 'accepted', ...answer }
  } catch (thrown) {
    const failure = classifyError(thrown, tools)
    tools.log.warn('seam.failed', { ...fields(), ...loggable(failure) })
    return failure
  }
}

/** Without Seam's message: it may quote the guest. */
const loggable = (failure: Failure): Readonly<Record<string, unknown>> => {
  switch (failure.is) {
    case 'refused':
      return {
        outcome: failure.is,
        status: failure.status,
        code: failure.code,
        requestId: failure.requestId,
      }
    case 'unknown':
      return {
        outcome: failure.is,
        status: failure.status,
        detail: failure.detail,
        requestId: failure.requestId,
      }
    case 'notSent':
      return { outcome: failure.is, detail: failure.detail }
    case 'throttled':
    case 'unauthorised':
      return { outcome: failure.is, requestId: failure.requestId }
  }
}
