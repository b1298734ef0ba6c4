import { elsewhere } from './planted-elsewhere.ts'
import { plantedLinks } from './planted-links.ts'
import { repaired } from './planted-repaired.ts'

export type Planted = {
  /** P for a planned mistake, R for a defect this simulation found and that was repaired since. */
  readonly id: string
  readonly defect: string
  /** Below electron/. */
  readonly file: string
  readonly edits: readonly (readonly [from: string, to: string])[]
  /** The test that must fail under it, where no seed can show it. */
  readonly check?: Check
}

export type Check = { readonly file: string; readonly test: string }

const issuing = (name: string): string => `core/issuing/${name}.ts`

/** Mistakes a good programmer makes. Each must be seen by the judge, or the judge is blind there. */
export const planted: readonly Planted[] = [
  {
    id: 'P2',
    defect: 'the request is written down after it was sent',
    file: issuing('send-job'),
    edits: [
      [
        '  const n = await begin(',
        '  const early = await gateway.createCredential(request)\n  const n = await begin(',
      ],
      ['const outcome = await gateway.createCredential(request)', 'const outcome = early'],
    ],
  },
  {
    id: 'P3',
    defect: 'an unknown answer is simply sent again',
    file: issuing('settle'),
    edits: [
      [
        "        to: 'uncertain',\n        patch: { attempts",
        "        to: 'queued',\n        patch: { attempts",
      ],
    ],
  },
  {
    id: 'P3b',
    defect: 'an override is sent again like a joiner',
    file: issuing('settle'),
    edits: [["shape.is === 'join' && job.attempts <= maxResends", 'job.attempts <= maxResends']],
  },
  {
    id: 'P4',
    defect: 'absent in the first look counts as never made',
    file: issuing('settle'),
    edits: [['if (now < quietUntil)', 'if (now < sentAt)']],
  },
  {
    id: 'P5',
    defect: 'the quiet period is too short',
    file: issuing('settle'),
    edits: [['addMs(sentAt, quietPeriodMs)', 'addMs(sentAt, quietPeriodMs / 6)']],
  },
  {
    id: 'P6',
    defect: 'only the first page of a list is read',
    file: issuing('reconcile-job'),
    edits: [['keys.value.filter(', 'keys.value.slice(0, 1).filter(']],
  },
  {
    id: 'P8',
    defect: 'a restart puts running jobs back in line',
    file: 'adapters/store/job-table.ts',
    edits: [
      ["SET state = 'uncertain', claim = NULL, updated_at", "SET state = 'queued', claim = NULL, updated_at"],
    ],
  },
  {
    id: 'P9',
    defect: 'join targets are checked when the job is accepted, not when it is sent',
    file: issuing('send-guard'),
    edits: [
      [
        'const verdict = guardJoin(shape.targets, facts)',
        "const verdict: Verdict = { is: 'send', joinIds: shape.targets.flatMap((one) => (one.is === 'key' ? [one.key.credentialId] : [facts.madeBy(one)?.credentialId].filter(Boolean))) }",
      ],
    ],
  },
  {
    id: 'P9b',
    defect: 'an override stops keys nobody was shown',
    file: issuing('send-guard'),
    edits: [['      return guardOverride(shape.stops, facts)', "      return { is: 'send', joinIds: [] }"]],
  },
  {
    id: 'P10',
    defect: 'a late job is sent without asking',
    file: issuing('send-guard'),
    edits: [['if (job.notAfter <= now)', "if (job.notAfter <= '')"]],
  },
  {
    id: 'P11',
    defect: '429 counts as an unknown outcome',
    file: issuing('settle'),
    edits: [
      [
        "    case 'throttled':\n    case 'unauthorised':\n      // Nothing",
        "    case 'unauthorised':\n      // Nothing",
      ],
      [
        "    case 'unknown':\n      return {\n        to: 'uncertain'",
        "    case 'throttled':\n    case 'unknown':\n      return {\n        to: 'uncertain'",
      ],
    ],
  },
  {
    id: 'P11b',
    defect: '5xx counts as proof that nothing was made',
    file: issuing('settle'),
    edits: [
      [
        "    case 'unknown':\n      return {\n        to: 'uncertain'",
        "    case 'unknown':\n      if (failure.status === 500) return { to: 'needsAttention', patch: { attempts: job.attempts + 1, problem: { kind: 'refused', status: 500, code: 'internal', message: '', requestId: null } }, attempt }\n      return {\n        to: 'uncertain'",
      ],
    ],
  },
  {
    id: 'P12',
    defect: 'the HTTP client repeats a POST',
    file: issuing('send-job'),
    edits: [
      [
        'const outcome = await gateway.createCredential(request)',
        "const sent = await gateway.createCredential(request)\n  const outcome = sent.is === 'unknown' ? await gateway.createCredential(request) : sent",
      ],
    ],
  },
  {
    id: 'P13',
    defect: 'redirects are followed',
    file: issuing('send-job'),
    edits: [
      [
        'const outcome = await gateway.createCredential(request)',
        "const sent = await gateway.createCredential(request)\n  const outcome = sent.is === 'unknown' && sent.status === 302 ? await gateway.createCredential(request) : sent",
      ],
    ],
  },
  {
    id: 'P14',
    defect: 'a row that cannot be read is thrown away',
    file: 'adapters/store/quarantine.ts',
    edits: [
      [
        'if (!job.ok) jobs.quarantine(seq,',
        "if (!job.ok) jobs.cancelUnreadable(id, '2026-11-23T20:00:00.000Z')\n    if (job.ok) jobs.quarantine(seq,",
      ],
    ],
  },
  {
    id: 'P15',
    defect: 'the story of a request is written in a transaction of its own',
    file: issuing('queue'),
    edits: [
      [
        'result.to, patch, result.attempt, now)',
        'result.to, patch, null, now)\n      if (result.attempt !== null) await jobs.move(job.id, [result.to], result.to, {}, now, result.attempt)',
      ],
    ],
  },
  {
    id: 'P16',
    defect: 'a claim runs out by the clock on the wall, and whoever looks next takes the job over',
    file: 'adapters/store/job-table.ts',
    edits: [
      ["WHERE state = 'queued' AND seq = (", "WHERE state IN ('queued', 'running') AND seq = ("],
      ['FROM job AS next INDEXED BY job_queued', 'FROM job AS next'],
      [
        "WHERE next.state = 'queued'\n",
        "WHERE (next.state = 'queued' OR (next.state = 'running'\n      AND julianday(next.updated_at) < julianday(:now) - 20.0 / 86400))\n",
      ],
    ],
  },
  {
    id: 'P17',
    defect: "the key of a guest's identity has the number of the attempt in it",
    file: issuing('ensure-holder'),
    edits: [
      ['if (job.holder !== null) return', "if (job.id === '') return"],
      [
        'holder: job.holder, contactLeftOut',
        'holder: { acsUserId: null, userIdentityId: null }, contactLeftOut',
      ],
      ['key: holderKey(job.id)', 'key: `${holderKey(job.id)}:${job.attempts}`'],
    ],
  },
  {
    id: 'P18',
    defect: 'keys of one room go out at the same time',
    file: 'adapters/store/job-table.ts',
    edits: [['WHERE mine.seq = next.seq', 'WHERE mine.seq = -next.seq']],
  },
  {
    id: 'P19',
    defect: 'the comparison does not look at doors',
    file: issuing('compare-key'),
    edits: [
      ["isSubset(opened, request.entranceIds) ? [] : ['doors']", 'true ? [] : []'],
      ["isSubset(request.entranceIds, opened) ? [] : ['doors']", 'true ? [] : []'],
      ['.some((id) => wanted.has(id))', '.some(() => true)'],
    ],
  },
  {
    id: 'P20',
    defect: 'a request that was sent counts as issued',
    file: issuing('settle'),
    edits: [
      [
        "        to: 'uncertain',\n        patch: { attempts",
        "        to: 'issued',\n        patch: { attempts",
      ],
    ],
  },
  {
    id: 'P21',
    defect: 'cancelling does not look whether a key exists',
    file: issuing('queue-handlers'),
    edits: [
      ["asked.state === 'uncertain' ? await queue.reconcileNow(asked) : asked", 'asked'],
      ["[...job.notes, 'cancelledWhileUncertain']", 'job.notes'],
    ],
  },
  {
    id: 'P22',
    defect: 'the same request twice is two jobs',
    file: issuing('intent-key'),
    edits: [
      [
        '    intent.copy,\n',
        '    intent.copy,\n    (globalThis.plantedCount = (globalThis.plantedCount ?? 0) + 1),\n',
      ],
    ],
  },
  {
    id: 'P23',
    defect: 'a full disk is swallowed before sending',
    file: issuing('send-job'),
    edits: [['credentialId: null,\n  })\n', 'credentialId: null,\n  }).catch(() => 1)\n']],
  },
  {
    id: 'P25',
    defect: 'times are shifted by the offset of the zone',
    file: issuing('credential-request'),
    edits: [
      [
        'endsAt: intent.stay.endsAt',
        'endsAt: new Date(Date.parse(intent.stay.endsAt) + 3_600_000).toISOString()',
      ],
    ],
  },
  ...repaired,
  ...plantedLinks,
  ...elsewhere,
]
