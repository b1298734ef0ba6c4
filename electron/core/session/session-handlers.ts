import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Health } from '#shared/health.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import type { SeamAccount } from '../ports/gateway.ts'
import type { Connection } from './session.ts'

type SessionCalls = Pick<
  Handlers,
  | 'session.connect'
  | 'session.useTraining'
  | 'session.disconnect'
  | 'session.setOperator'
  | 'training.practise'
  | 'health.read'
>

export const sessionHandlers = (deps: HandlerDeps): SessionCalls => {
  const { session, refresh, projection } = deps

  const opened = async (connection: Result<Connection, Problem>) => {
    if (!connection.ok) return connection
    const { property, keyStored } = connection.value
    await deps.vaultChanged()
    const read = await refresh.now()
    if (!read.ok) deps.log.warn('session.firstReadFailed', { problem: read.error.kind })
    deps.rewatch()
    deps.queue.wake()
    projection.reload()
    const { workspace, system, credentialManager } = property
    return ok({ workspace, system, credentialManager, keyStored })
  }

  let encoders: Pick<Health, 'encoders' | 'encodersReadAt'> = { encoders: null, encodersReadAt: null }

  return {
    'health.read': async ({ fresh }) => {
      const gateway = session.gateway()
      const systemId = session.property()?.system.id
      if (fresh && gateway !== null && systemId !== undefined) {
        await session.checkHealth()
        projection.status()
        // A way that is closed for one question is closed for two.
        const read = deps.gate.gate().is === 'open' ? await gateway.encoders(systemId) : null
        if (read?.is === 'accepted') encoders = { encoders: read.value, encodersReadAt: deps.clock.now() }
      }
      const network = deps.network?.() ?? null
      return ok({ ...session.measurements(), ...encoders, confirmed: deps.confirmed.latency(), network })
    },
    'session.connect': async ({ apiKey, systemId }) => {
      const account: SeamAccount = { apiKey, endpoint: deps.endpoint }
      return opened(await session.connect(account, { systemId, isTraining: false, store: true }))
    },
    'session.useTraining': async () => {
      const account = await deps.training.start()
      return opened(await session.connect(account, { systemId: null, isTraining: true, store: false }))
    },
    'session.disconnect': async () => {
      await session.disconnect()
      await deps.vaultChanged()
      projection.reload()
      return ok({})
    },
    'session.setOperator': async ({ name }) => {
      deps.setOperator(name)
      return ok({})
    },
    'training.practise': async ({ fault }) => {
      if (session.property()?.isTraining !== true) {
        return err({ kind: 'notAllowed', action: 'practise', state: 'realProperty' })
      }
      await deps.training.practise(fault)
      deps.rewatch()
      return ok({})
    },
  }
}
