import type { Problem } from '#shared/problem.ts'
import type { SessionStatus } from '#shared/session.ts'
import { exitCode } from './context.ts'
import type { Answer } from './context.ts'
import { paint, problemText, table } from './print.ts'
import { sayClosed } from './waiting.ts'
import type { Desk } from './with-core.ts'

/** `joinery status`: looks at Seam once, so that it tells how things are and not how they were. */
export const status = async (desk: Desk): Promise<Answer> => {
  await desk.core.checkHealth()
  return statusAnswer((await desk.snapshot()).status, {
    startProblem: desk.startProblem,
    way: desk.opened.network.problem(),
    isMeasured: true,
  })
}

type Looked = {
  readonly startProblem?: Problem | null
  /** What the hotel's network has against the connection: a certificate, a proxy, a sign-in page. */
  readonly way?: Problem | null
  /** Whether Seam was asked just now. Beside another Joinery it was not, and nothing is said about the way. */
  readonly isMeasured?: boolean
}

/** The report for a status, from a live desk or from a profile somebody else owns. */
export const statusAnswer = (
  found: SessionStatus,
  { startProblem = null, way = null, isMeasured = false }: Looked = {},
): Answer => {
  const { property, gate, hops, queue } = found
  const connection = property === null ? withoutProperty(startProblem) : connectionWords[gate.is]
  return {
    json: {
      connection,
      property:
        property === null
          ? null
          : {
              id: property.system.id,
              name: property.system.name,
              timeZone: property.system.timeZone,
              workspace: property.workspace,
              isTraining: property.isTraining,
            },
      queue,
      hops: hops.map(({ name, ok, detail, latencyMs, lastOkAt }) => ({
        name,
        ok,
        detail,
        latencyMs,
        lastOkAt,
      })),
      gate,
      isMeasured,
      problem: startProblem ?? way,
      copyReadAt: found.copyReadAt,
    },
    text: [
      property === null
        ? startProblem === null
          ? 'Not connected. `joinery connect` begins, or add --training.'
          : problemText([startProblem])
        : `${paint('bold', property.system.name)}${property.isTraining ? ' (training)' : ''}, ${property.system.timeZone ?? 'no time zone'}: ${isMeasured ? connection : 'not looked at, because another Joinery works here'}`,
      ...(property !== null && isMeasured && gate.is !== 'open'
        ? [sayClosed(gate, property.system.timeZone)]
        : []),
      ...(property === null || way === null ? [] : [problemText([way])]),
      table(
        ['Way', 'Good', 'Detail', 'ms'],
        hops.map((hop) => [
          hop.name,
          hop.ok === null ? 'not known' : hop.ok ? 'yes' : 'no',
          hop.detail ?? '',
          hop.latencyMs === null ? '' : String(Math.round(hop.latencyMs)),
        ]),
      ),
      `Queue: ${Object.entries(queue)
        .map(([state, count]) => `${count} ${state}`)
        .join(', ')}`,
    ].join('\n'),
    exit:
      connection === 'open' || connection === 'throttled' || !isMeasured
        ? exitCode.done
        : exitCode.cannotReach,
  }
}

/** A key that never reached its property: what stands in the way is more than "not connected". */
const withoutProperty = (problem: Problem | null) => {
  switch (problem?.kind) {
    case 'offline':
    case 'unauthorised':
    case 'throttled':
      return problem.kind
    case 'unreadableAnswer':
    case 'proxyUnreachable':
    case 'proxyNeedsPassword':
    case 'proxyLoginUnsupported':
    case 'proxyRefused':
    case 'proxyNotSupported':
    case 'proxyUnreadable':
    case 'certificateNotTrusted':
    case 'captivePortal':
      return 'offline'
    default:
      return 'notConnected'
  }
}

const connectionWords = {
  open: 'open',
  paused: 'open',
  offline: 'offline',
  propertyDown: 'offline',
  throttled: 'throttled',
  unauthorised: 'unauthorised',
  notConnected: 'notConnected',
} as const
