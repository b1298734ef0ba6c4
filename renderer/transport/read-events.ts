export type ServerEvent = { readonly event: string; readonly data: unknown }

/**
 * The events of a `text/event-stream` body, in order, as the host writes them (one data line of JSON each).
 * `onBytes` is told of everything that arrives, heartbeats included. EventSource cannot send our
 * Authorization header, hence a reader of our own.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) return
      onBytes()
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = parseBlock(block)
        if (event !== null) yield event
      }
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

const parseBlock = (block: string): ServerEvent | null => {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const event = field('event')
  const data = field('data')
  if (event === undefined || data === undefined) return null
  const parsed: unknown = JSON.parse(data)
  return { event, data: parsed }
}
