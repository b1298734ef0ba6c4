import type { JobId } from '#shared/ids.ts'
import { currentLink, isLinkOver, linkReport } from '#shared/link.ts'
import type { Link } from '#shared/link.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer } from './context.ts'
import { local, problemText } from './print.ts'
import type { Desk } from './with-core.ts'

export type LinkFlags = {
  readonly show?: boolean
  readonly withdraw?: boolean
  readonly another?: boolean
  readonly uses?: number
}

/**
 * `joinery link ID`: the link that brings an issued phone key to a phone, made when there is none. Its address is a
 * secret: it is printed with --show alone, and never written anywhere else.
 */
export const link = async (desk: Desk, jobId: JobId, flags: LinkFlags): Promise<Answer> => {
  const given = (['show', 'another', 'uses'] as const).filter((name) => flags[name] !== undefined)
  if (flags.withdraw === true) {
    if (given.length > 0)
      throw new Refusal({ kind: 'shapeConflict', given: ['--withdraw', ...given.map((name) => `--${name}`)] })
    return withdraw(desk, jobId)
  }
  await desk.call('links.make', { jobId, another: flags.another ?? false, maxUses: flags.uses ?? 1 })
  const made = currentLink((await desk.call('links.list', { jobIds: [jobId], look: true })).links)
  if (made === null) throw new Refusal({ kind: 'notFound', what: 'link', id: jobId })
  const shown = flags.show === true ? await desk.call('links.show', { linkId: made.id }) : null
  return {
    json: { link: { ...linkReport(made), ...(shown === null ? {} : { url: shown.url }) } },
    text: [
      ...(shown === null ? [] : [shown.url]),
      await linkText(desk, made),
      ...(shown === null ? ['Add --show to print its address.'] : []),
    ].join('\n'),
    exit: exitCode.done,
  }
}

/** Every link of the key. What cannot be withdrawn now is kept and goes on with the next Joinery that works. */
const withdraw = async (desk: Desk, jobId: JobId): Promise<Answer> => {
  const { links } = await desk.call('links.list', { jobIds: [jobId], look: false })
  const open = links.filter((one) => !isLinkOver(one))
  if (open.length === 0) throw new Refusal({ kind: 'notFound', what: 'link', id: jobId })
  const after: Link[] = []
  for (const { id } of open) after.push(await desk.call('links.withdraw', { linkId: id }))
  const waiting = after.filter((one) => !isLinkOver(one))
  const texts: string[] = []
  for (const one of after) texts.push(await linkText(desk, one))
  return {
    json: { links: after.map(linkReport) },
    text: texts.join('\n'),
    exit: waiting.length === 0 ? exitCode.done : exitCode.cannotReach,
  }
}

const states: Readonly<Record<Link['state'], string>> = {
  sending: 'being made',
  uncertain: 'being looked for: the answer was lost',
  made: 'made',
  lost: 'not to be found',
  failed: 'not made',
  withdrawing: 'to be withdrawn; kept until Seam says it is',
  withdrawn: 'withdrawn',
}

const linkText = async (desk: Desk, one: Link): Promise<string> => {
  const timeZone = await desk.timeZone()
  const opened = one.phones.length === 0 ? 'not opened yet' : `opened on ${one.phones.join(', ')}`
  const facts =
    one.state === 'made'
      ? [
          `may be opened ${one.maxUses === 1 ? 'once' : `${one.maxUses} times`}`,
          opened,
          `until ${local(one.expiresAt, timeZone)} (${timeZone})`,
        ]
      : []
  const problem = one.problem === null ? '' : `\n${problemText([one.problem], timeZone)}`
  return `Link ${one.id}: ${[states[one.state], ...facts].join(', ')}.${problem}`
}
