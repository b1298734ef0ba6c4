import { err, ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'

type WatchCalls = Pick<Handlers, 'watch.list' | 'watch.mark'>

export const watchHandlers = ({ watch, operator, broken }: HandlerDeps): WatchCalls => ({
  'watch.list': async () => ok(watch.list()),
  'watch.mark': async ({ id, isKnown }) => {
    const failure = broken()
    if (failure !== null) return err(failure)
    const isMarked = await watch.mark(id, isKnown ? { by: operator() } : null)
    return isMarked ? ok({}) : err({ kind: 'notFound', what: 'drift', id })
  },
})
