import { AcsUserId, JobId } from '#shared/ids.ts'
import type { IssueInput } from '#shared/issue.ts'
import type { Holder } from '#shared/job.ts'
import { err, ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import type { AccessGateway, WireBody } from '../ports/gateway.ts'
import { createPhoneReady } from '../session/phone-ready.ts'
import { credentialRequest } from './credential-request.ts'
import { intentKey } from './intent-key.ts'
import { previewLabel } from '#shared/label.ts'
import { notAfter } from './not-after.ts'
import { planFacts } from './plan-facts.ts'
import { planIssue } from './plan-issue.ts'
import type { Plan } from './plan-issue.ts'
import { withLabel } from './with-label.ts'

type IssueCalls = Pick<Handlers, 'issue.plan' | 'issue.submit'>

export const issueHandlers = (deps: HandlerDeps): IssueCalls => {
  const { session, copy, jobs, clock, settings } = deps
  const phoneReady = createPhoneReady()

  const plan = (input: IssueInput): Plan | null => {
    const facts = planFacts(deps)
    return facts === null ? null : planIssue(withLabel(input, settings()), facts)
  }

  return {
    'issue.plan': async (input) => {
      const planned = plan(input)
      const property = session.property()
      if (planned === null || property === null) return err({ kind: 'notConnected' })
      const { rooms, joins, consequences, capacity, keysReadAt, warnings, intent } = planned
      const label = withLabel(input, settings()).labelTemplate
      const facts = { rooms: rooms.map((room) => room.name), siteName: property.system.name }
      return ok({
        rooms: rooms.map(({ entranceId, name }) => ({ entranceId, name })),
        joins,
        consequences,
        label: label === null ? null : previewLabel(label, facts),
        capacity,
        request: intent.ok ? previewRequest(session.gateway(), planned, deps) : null,
        warnings: (await lacksPhone(input)) ? [...warnings, 'noPhone'] : warnings,
        problems: intent.ok ? [] : intent.error,
        keysReadAt,
      })
    },

    'issue.submit': async (input) => {
      const broken = deps.broken()
      if (broken !== null) return err(broken)
      const planned = plan(input)
      if (planned === null) return err({ kind: 'notConnected' })
      if (!planned.intent.ok) return err(planned.intent.error[0] ?? { kind: 'shapeMissing' })
      const intent = planned.intent.value
      const createdAt = clock.now()
      const damaged = await jobs.damagedTwin([intentKey(intent)])
      if (damaged !== null) return err({ kind: 'damagedTwin', jobId: damaged })
      const [accepted] = await jobs.enqueue([
        {
          id: JobId.parse(deps.newId()),
          intentKey: intentKey(intent),
          intent,
          batchId: null,
          dependsOn: null,
          operator: input.operator ?? deps.operator(),
          notAfter: notAfter(intent, createdAt),
          createdAt,
          problem: null,
        },
      ])
      if (accepted === undefined) throw new Error('the store accepted nothing')
      deps.log.info('job.accepted', { jobId: accepted.job.id, created: accepted.created })
      deps.onJob(accepted.job)
      deps.queue.wake()
      return ok({ ...accepted, consequences: planned.consequences })
    },
  }

  /** Only a known guest's phone can be asked about; a new one has none in Seam yet. */
  async function lacksPhone({ access, guest }: IssueInput): Promise<boolean> {
    const gateway = session.gateway()
    const known =
      guest.is === 'known' ? copy.guests().find((one) => one.acsUserId === guest.acsUserId) : undefined
    const person = known?.userIdentityId ?? null
    if (gateway === null || person === null || access !== 'mobile' || deps.gate.gate().is !== 'open')
      return false
    return (await phoneReady(gateway, person, clock.now())) === false
  }
}

/** Stands in for the holder that will be made: shown, never sent. */
const holderToCome: Holder = {
  acsUserId: AcsUserId.parse('00000000-0000-0000-0000-000000000000'),
  userIdentityId: null,
}

/** The exact body, as far as it is known before the guest exists in Seam: the owner to come reads null. */
const previewRequest = (
  gateway: AccessGateway | null,
  planned: Plan,
  { settings }: HandlerDeps,
): WireBody | null => {
  if (gateway === null || !planned.intent.ok) return null
  const intent = planned.intent.value
  const isNew = intent.guest.is === 'new'
  const owner =
    intent.guest.is === 'known'
      ? { acsUserId: intent.guest.acsUserId, userIdentityId: intent.guest.userIdentityId }
      : holderToCome
  const joinIds = planned.joins.map((key) => key.credentialId)
  const body = gateway.wireBody(credentialRequest(intent, owner, joinIds, settings().labelAccepted))
  return isNew ? { ...body, acs_user_id: null } : body
}
