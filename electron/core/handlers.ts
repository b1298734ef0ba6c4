import { ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import { groupHandlers } from './groups/group-handlers.ts'
import type { HandlerDeps } from './handler-deps.ts'
import { issueHandlers } from './issuing/issue-handlers.ts'
import { queueHandlers } from './issuing/queue-handlers.ts'
import { roomHandlers } from './rooms/room-handlers.ts'
import { sessionHandlers } from './session/session-handlers.ts'

/** Every call of the contract, answered by the use-cases. Hosts know nothing but this. */
export const createHandlers = (deps: HandlerDeps): Handlers => ({
  'app.snapshot': async () => ok(deps.projection.snapshot()),
  'settings.change': async (patch) => {
    await deps.saveSettings(patch)
    return ok(deps.settings())
  },
  ...sessionHandlers(deps),
  ...roomHandlers(deps),
  ...issueHandlers(deps),
  ...queueHandlers(deps),
  ...groupHandlers(deps),
})
