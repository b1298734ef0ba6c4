import { JobState, isFinal, transitions } from '#shared/job-states.ts'

const meanings: Readonly<Record<JobState, string>> = {
  queued: 'accepted and on disk; waits for its turn, its room, its first key or the way to Seam',
  running: 'claimed by the queue; may be checking, sending or reading back',
  uncertain: 'something may have reached Seam; being looked up, never repeated blindly',
  issued: 'the key exists in Seam; `proof` says what is known beyond that',
  needsAttention: 'a person decides; the problem says what is known and what is safe',
  cancelled: 'given up by a person',
}

const why: Readonly<Record<string, string>> = {
  'queued>running': 'claimed',
  'queued>cancelled': 'by a person',
  'queued>needsAttention': 'its first key cannot come any more',
  'running>issued': 'accepted and read back',
  'running>queued': 'nothing was sent: offline, throttled, 401, label refused',
  'running>uncertain': 'lost answer, 5xx, unreadable, crash',
  'running>needsAttention': 'target gone, refused, too late, excess access',
  'uncertain>issued': 'found once: adopted',
  'uncertain>queued': 'absent after the quiet period: a joiner, at most twice; or never sent',
  'uncertain>needsAttention': 'several, partial, an override, or sent often enough',
  'uncertain>cancelled': 'by a person, after a last look',
  'needsAttention>queued': 'the person fixed it',
  'needsAttention>issued': 'the person says it worked, and Seam shows the key',
  'needsAttention>cancelled': 'by a person',
  'issued>needsAttention': 'compared late: it opens more than was meant',
}

/** `docs/job-states.md`, written from the table that the code obeys. */
export const jobStatesPage = (): string => {
  const edges = JobState.options.flatMap((from) => transitions[from].map((to) => `${from}>${to}`))
  const arrow = (edge: string): string => {
    const [from = '', to = ''] = edge.split('>')
    return `  ${from} --> ${to}: ${why[edge] ?? '?'}`
  }
  return [
    '# The states of a job',
    '',
    'Generated from `shared/job-states.ts` by `node test/support/write-job-states.ts`; a test keeps it true.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> queued: accepted',
    ...edges.map(arrow),
    ...JobState.options.filter(isFinal).map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| State | Means |',
    '|---|---|',
    ...JobState.options.map((state) => `| \`${state}\` | ${meanings[state]} |`),
    '',
    '| Seam\u2019s answer | when | job | counts as attempt | gate |',
    '|---|---|---|---|---|',
    '| accepted | 2xx, parsed, id present | issued, after reading back | yes | open |',
    '| notSent | proven before any byte was written | queued, untouched | no | offline; probe |',
    '| unknown | timeout, reset, 5xx, non-JSON, truncated, 2xx without id | uncertain | yes | offline after four in a row |',
    '| throttled | 429, Retry-After honoured | queued | no | throttled |',
    '| unauthorised | 401 | queued | no | unauthorised |',
    '| refused | 4xx with Seam\u2019s error body | needsAttention | yes | - |',
    '',
  ].join('\n')
}
