import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'

type LinkCalls = Pick<Handlers, 'links.make' | 'links.list' | 'links.ofKey' | 'links.show' | 'links.withdraw'>

export const linkHandlers = ({ links, jobs, clock, broken, operator }: HandlerDeps): LinkCalls => {
  const whileSound = async <T>(use: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> => {
    const failure = broken()
    return failure === null ? use() : err(failure)
  }
  return {
    'links.make': ({ jobId, maxUses, another }) =>
      whileSound(() => links.make(jobId, { maxUses, another, operator: operator() })),
    'links.list': async ({ jobIds, look }) => ok({ links: await links.list(jobIds, look) }),
    'links.ofKey': async ({ credentialId }) => {
      const current = await jobs.list({ states: ['issued'], endsAfter: clock.now() })
      const job = current.find((one) => one.credentialId === credentialId) ?? null
      return ok({ job, links: job === null ? [] : await links.list([job.id], false) })
    },
    'links.show': async ({ linkId }) => {
      const url = await links.url(linkId)
      return url.ok ? ok({ url: url.value }) : url
    },
    'links.withdraw': ({ linkId }) => whileSound(() => links.withdraw(linkId)),
  }
}
