import type { IncomingMessage } from 'node:http'

export type JsonBody =
  | { readonly is: 'json'; readonly value: unknown }
  | { readonly is: 'tooLarge' | 'notJson' | 'cutOff' }

/** Reads a body of at most `maxBytes` as JSON; stops reading at the first byte beyond. */
export const readJson = async (request: IncomingMessage, maxBytes: number): Promise<JsonBody> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return { is: 'tooLarge' }
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const piece = Buffer.from(chunk)
      bytes += piece.length
      if (bytes > maxBytes) return { is: 'tooLarge' }
      chunks.push(piece)
    }
  } catch {
    return { is: 'cutOff' }
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
    return { is: 'json', value }
  } catch {
    return { is: 'notJson' }
  }
}
