import type { Change } from '#shared/contract.ts'
import { serve } from '#shared/rpc.ts'
import type { Handlers, Transport } from '#shared/rpc.ts'

export type MemoryHost = {
  readonly transport: Transport
  readonly emit: (change: Change) => void
  /** References of the bugs so far. */
  readonly bugs: readonly string[]
}

/**
 * The contract without any wire: what renderer tests talk to. Everything is cloned on its way, as IPC and HTTP
 * would, so that nobody comes to share an object with the other side.
 */
export const openMemoryHost = (handlers: Handlers): MemoryHost => {
  const listeners = new Set<(change: Change) => void>()
  const bugs: string[] = []
  const answer = serve({
    handlers,
    checkOutput: true,
    onBug: () => {
      bugs.push(`memory-${bugs.length + 1}`)
      return `memory-${bugs.length}`
    },
  })
  return {
    transport: {
      invoke: async (name, input) => structuredClone(await answer(name, structuredClone(input))),
      subscribe: (listener) => {
        const tell = (change: Change) => listener('change', structuredClone(change))
        listeners.add(tell)
        return () => listeners.delete(tell)
      },
    },
    emit: (change) => listeners.forEach((tell) => tell(change)),
    bugs,
  }
}
