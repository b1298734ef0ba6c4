import type { IncomingMessage } from 'node:http'
import { z } from 'zod'

const MAX_BODY_BYTES = 1_000_000

const anyObject = z.record(z.string(), z.unknown())

/** The parameters of a request, or null when its body is not a JSON object of bearable size. */
export type RequestInput = Readonly<Record<string, unknown>> | null

/**
 * Reads the parameters from query and body. Seam's client marks its queries with `_strict`, repeats the key
 * of a list, and sends null as an empty value.
 */
export const readInput = async (request: IncomingMessage, url: URL): Promise<RequestInput> => {
  const body = await readBody(request)
  if (body === null) return null
  const query: Record<string, unknown> = {}
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name)
    if (name !== '_strict') query[name] = values.length > 1 ? values : values[0]
  }
  return { ...query, ...body }
}

const readBody = async (request: IncomingMessage): Promise<RequestInput> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.length
    if (size > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : parseObject(text)
}

const parseObject = (text: string): RequestInput => {
  try {
    return anyObject.nullable().parse(JSON.parse(text)) ?? {}
  } catch {
    return null
  }
}
