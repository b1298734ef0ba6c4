import type { Problem } from '#shared/problem.ts'
import type { Transport } from '#shared/rpc.ts'
import { TransportError } from './transport-error.ts'

/** A call that found no way to its host answers with a problem, like everything else a person can be told about. */
export const tellingWhy = (transport: Transport): Transport => ({
  ...transport,
  invoke: async (name, input) => {
    try {
      return await transport.invoke(name, input)
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      const problem: Problem = { kind: 'windowCutOff', why: error.reason }
      return { ok: false, error: problem }
    }
  },
})
