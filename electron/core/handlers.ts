import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Problem } from '#shared/problem.ts'
import type { Handlers } from '#shared/rpc.ts'
import { groupHandlers } from './groups/group-handlers.ts'
import type { HandlerDeps } from './handler-deps.ts'
import { issueHandlers } from './issuing/issue-handlers.ts'
import { queueHandlers } from './issuing/queue-handlers.ts'
import { StoreFailure } from './ports/stores.ts'
import { linkHandlers } from './links/link-handlers.ts'
import { roomHandlers } from './rooms/room-handlers.ts'
import { sessionHandlers } from './session/session-handlers.ts'
import { stayHandlers } from './stays/stay-handlers.ts'
import { watchHandlers } from './watch/watch-handlers.ts'

/** Every call of the contract, answered by the use-cases. Hosts know nothing but this. */
export const createHandlers = (deps: HandlerDeps): Handlers =>
  withStoreFailures({
    'app.snapshot': async () => ok(deps.projection.snapshot()),
    'settings.change': async (patch) => {
      await deps.saveSettings(patch)
      return ok(deps.settings())
    },
    ...sessionHandlers(deps),
    ...roomHandlers(deps),
    ...issueHandlers(deps),
    ...stayHandlers(deps),
    ...queueHandlers(deps),
    ...groupHandlers(deps),
    ...watchHandlers(deps),
    ...linkHandlers(deps),
  })

type Handler = (input: never) => Promise<Result<unknown, Problem>>

/** A store that can no longer be written is a problem with a sentence of its own, not a bug. */
const withStoreFailures = (handlers: Handlers): Handlers => {
  const guarded = Object.entries<Handler>(handlers).map(([name, handler]) => [
    name,
    async (input: never) => {
      try {
        return await handler(input)
      } catch (error) {
        if (error instanceof StoreFailure) return err(error.problem)
        throw error
      }
    },
  ])
  return Object.fromEntries(guarded) as Handlers
}
