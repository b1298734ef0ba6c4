import { z } from 'zod'
import { contract, isCallName } from './contract.ts'
import type { CallInput, CallName, CallOutput, EventData, EventName } from './contract.ts'
import { Problem } from './problem.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

/** What carries calls one way and events the other: IPC, HTTP with server-sent events, or plain memory. */
export type Transport = {
  readonly invoke: (name: string, input: unknown) => Promise<unknown>
  /** Returns its own unsubscribe. `onGap` tells that events may have been missed (a reconnect). */
  readonly subscribe: (listener: (event: string, data: unknown) => void, onGap: () => void) => () => void
}

export type Client = {
  readonly call: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>, Problem>>
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (data: EventData<Name>) => void,
    onGap: () => void,
  ) => () => void
}

export type Handlers = {
  readonly [Name in CallName]: (
    input: z.output<(typeof contract)['calls'][Name]['input']>,
  ) => Promise<Result<CallOutput<Name>, Problem>>
}

const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: Problem }),
])

/** The renderer's and the tests' side of the contract. Answers are parsed; a reply of the wrong shape is a bug, as a value. */
export const createClient = (transport: Transport): Client => ({
  call: async (name, input) => {
    const reply = Reply.safeParse(await transport.invoke(name, input))
    if (!reply.success) return err({ kind: 'bug', reference: `reply:${name}` })
    if (!reply.data.ok) return err(reply.data.error)
    const output = contract.calls[name].output.safeParse(reply.data.value)
    return output.success
      ? ok(output.data as CallOutput<typeof name>)
      : err({ kind: 'bug', reference: `output:${name}` })
  },
  on: (name, listener, onGap) =>
    transport.subscribe((event, data) => {
      if (event !== name) return
      const parsed = contract.events[name].safeParse(data)
      if (parsed.success) listener(parsed.data as EventData<typeof name>)
    }, onGap),
})

export type ServeOptions = {
  readonly handlers: Handlers
  /** Told of every unexpected throw; returns the reference the user is shown. */
  readonly onBug: (name: string, error: unknown) => string
  /** Also parse what handlers return: on in development and tests. */
  readonly checkOutput: boolean
}

/**
 * The host's side: one function that takes a call by name with unparsed input and always answers with a plain
 * Result. Hosts add only their own transport and their own check of who is asking.
 */
export const serve =
  ({ handlers, onBug, checkOutput }: ServeOptions) =>
  async (name: string, input: unknown): Promise<Result<unknown, Problem>> => {
    if (!isCallName(name)) return err({ kind: 'notFound', what: 'call', id: name.slice(0, 80) })
    const parsed = contract.calls[name].input.safeParse(input)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return err({ kind: 'invalidInput', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' })
    }
    try {
      const handler = handlers[name] as (input: unknown) => Promise<Result<unknown, Problem>>
      const result = await handler(parsed.data)
      // Parsing also leaves behind whatever the schema does not name.
      return result.ok && checkOutput ? ok(contract.calls[name].output.parse(result.value)) : result
    } catch (error) {
      return err({ kind: 'bug', reference: onBug(name, error) })
    }
  }
