import type { z } from 'zod'
import { contract } from '#shared/contract.ts'
import type { CallName, Change } from '#shared/contract.ts'
import type { Handlers } from '#shared/rpc.ts'
import { ok } from '#shared/result.ts'
import { aLink } from './fake-links.ts'
import { defaultSettings } from '#shared/session.ts'
import { sampleStayPlan, sampleStayWish } from './stay-samples.ts'
import { sampleWatchList as watchList } from './watch-samples.ts'

const at = '2026-12-01T15:00:00.000Z'
const until = '2026-12-03T11:00:00.000Z'
const stay = { startsAt: at, endsAt: until }

const system = { id: 'system-1', name: 'Hotel Anker', timeZone: 'Europe/Stockholm' }
const connected = {
  workspace: { id: 'workspace-1', name: 'Anker', isSandbox: true },
  system,
  credentialManager: { id: 'system-2', name: 'Phones' },
  keyStored: true,
}

const noCounts = { queued: 0, running: 0, uncertain: 0, needsAttention: 0, issued: 0, cancelled: 0 }
const status = {
  property: { ...connected, isTraining: true },
  gate: { is: 'open' as const },
  hops: [],
  queue: noCounts,
  vault: { is: 'process' as const, hasKey: true },
  operator: null,
  copyReadAt: at,
  syncing: false,
}

const job: z.input<(typeof contract)['calls']['queue.retry']['output']> = {
  id: 'job-1',
  seq: 1,
  state: 'queued',
  intent: {
    systemId: 'system-1',
    timeZone: 'Europe/Stockholm',
    siteName: 'Anker',
    credentialManagerId: 'system-2',
    rooms: [{ entranceId: 'entrance-101', name: '101' }],
    doors: [],
    guest: { is: 'new', fullName: 'Åsa Öberg', email: null, phone: null },
    stay,
    access: 'mobile',
    shape: { is: 'autoJoin', seen: [] },
    label: '101 - Anker',
    format: 'rfid48',
    copy: 1,
    encoder: null,
  },
  batchId: null,
  dependsOn: null,
  operator: null,
  holder: null,
  attempts: 0,
  joinedTo: [],
  credentialId: null,
  requestId: null,
  problem: null,
  blocksRoom: false,
  runAfter: null,
  notAfter: until,
  lastSentAt: null,
  createdAt: at,
  updatedAt: at,
  finishedAt: null,
  proof: 'none',
  notes: [],
  revokedAt: null,
}

const issueInput: z.input<(typeof contract)['calls']['issue.submit']['input']> = {
  entranceIds: ['entrance-101'],
  doorIds: [],
  guest: { is: 'new', fullName: 'Åsa Öberg', email: null, phone: null },
  stay,
  access: 'mobile',
  shape: { is: 'joinRule', rule: 'all' },
  labelTemplate: null,
  format: null,
  copy: 1,
  encoder: null,
  operator: null,
}

const listSource = { is: 'text' as const, name: 'list.csv', text: 'Room,Name\n101,Åsa Öberg' }
const batchId = 'batch-1'
const sheetFile = {
  name: 'list.csv',
  sha256: 'a1',
  contentSha256: 'b2',
  format: 'csv' as const,
  encoding: 'utf-8' as const,
  sheet: null,
  sheets: [],
  epoch: 1900 as const,
}
const batch: z.input<Calls['groups.handOver']['output']> = {
  id: batchId,
  name: 'Coach from Oslo',
  file: sheetFile,
  headers: ['Room', 'Name'],
  createdAt: at,
  operator: null,
  handover: null,
  pausedAt: null,
  refused: [],
}
const batchSummary = {
  keys: 1,
  issued: 0,
  noCard: 0,
  alreadyIssued: 0,
  needsAttention: 0,
  refusedRows: 0,
  queued: 1,
  cancelled: 0,
}
const line = { jobId: 'job-1', row: 2, room: '101', guest: 'Åsa Öberg', copy: 1 }
const batchProgress: z.input<Calls['groups.progress']['output']> = {
  batch,
  lines: [{ ...line, job }],
  summary: batchSummary,
  keysPerMinute: null,
  secondsLeft: null,
}
const listReading: z.input<Calls['groups.check']['output']> = {
  listId: 'list-1',
  file: sheetFile,
  fileNotes: [],
  headerRow: 1,
  headers: ['Room', 'Name'],
  samples: [['101'], ['Åsa Öberg']],
  columns: [{ field: 'room', column: 0, header: 'Room', confidence: 1, by: 'words' }],
  dateOrder: 'clear',
  rows: [
    {
      row: 2,
      room: '101',
      entranceId: 'entrance-101',
      guests: ['Åsa Öberg'],
      email: null,
      phone: null,
      roomType: '',
      group: '',
      from: at,
      until,
      keysPerGuest: 1,
      persons: null,
      problems: [],
      warnings: [],
      notes: [],
      cells: ['101', 'Åsa Öberg'],
    },
  ],
  ignored: [],
  problems: [],
  difference: null,
  summary: { rows: 1, ok: 1, problems: 0, rooms: 1, keysToIssue: 1, alreadyIssued: 0 },
}

/** One good input for every call. */
export const sampleInputs: { readonly [Name in CallName]: z.input<Calls[Name]['input']> } = {
  'app.snapshot': {},
  'session.connect': { apiKey: 'seam_apikey1_sample', systemId: null },
  'session.useTraining': {},
  'session.disconnect': {},
  'session.setOperator': { name: 'Maja' },
  'rooms.refresh': {},
  'rooms.keys': { entranceId: 'entrance-101', fresh: false },
  'issue.plan': issueInput,
  'issue.submit': issueInput,
  'stay.plan': sampleStayWish,
  'stay.accept': sampleStayWish,
  'queue.story': { jobId: 'job-1' },
  'queue.retry': { jobId: 'job-1' },
  'queue.cancel': { jobId: 'job-1' },
  'queue.resolve': { jobId: 'job-1', how: { is: 'sendAgain' } },
  'queue.discardDamaged': { jobId: 'job-1' },
  'queue.pause': {},
  'queue.resume': {},
  'groups.check': { source: listSource },
  'groups.plan': { source: listSource, choice: { firstKey: 'override', confirmedRooms: ['101'] } },
  'groups.issue': { source: { is: 'kept', listId: 'list-1' }, name: 'Coach from Oslo', onlyGoodRows: false },
  'groups.list': {},
  'groups.progress': { batchId },
  'groups.pauseBatch': { batchId },
  'groups.resumeBatch': { batchId },
  'groups.cancelRest': { batchId },
  'groups.handOver': { batchId, to: 'Night shift', note: 'Cards are in the safe' },
  'groups.results': { batchId },
  'groups.packets': { batchId },
  'groups.saveResults': { batchId, which: 'results', name: 'Coach' },
  'groups.showSaved': { fileId: 'file-1' },
  'groups.findPacket': { code: 'BCDFGHJKLNPR' },
  'keys.revoke': { credentialId: 'credential-1' },
  'health.read': { fresh: true },
  'watch.list': {},
  'watch.mark': { id: 'job-1 deleted', isKnown: true },
  'links.make': { jobId: 'job-1', maxUses: 2 },
  'links.list': { jobIds: ['job-1'], look: true },
  'links.ofKey': { credentialId: 'credential-1' },
  'links.show': { linkId: 'link-1' },
  'links.withdraw': { linkId: 'link-1' },
  'settings.change': { theme: 'dark' },
  'training.list': {},
  'training.practise': { fault: 'offline' },
}

/** Handlers that answer every call with one good value: what the hosts are tested with. */
export const sampleHandlers = (): Handlers => ({
  'app.snapshot': answer(contract.calls['app.snapshot'].output, {
    revision: 1,
    now: at,
    status,
    settings: defaultSettings,
    tiles: [],
    doors: [{ entranceId: 'entrance-101', name: '101', category: 'guest' }],
    guests: [],
    jobs: [job],
    watch: { version: 0, beforeStay: 0, soon: 0, drifts: 0 },
  }),
  'session.connect': answer(contract.calls['session.connect'].output, connected),
  'session.useTraining': answer(contract.calls['session.useTraining'].output, connected),
  'session.disconnect': answer(contract.calls['session.disconnect'].output, {}),
  'session.setOperator': answer(contract.calls['session.setOperator'].output, {}),
  'rooms.refresh': answer(contract.calls['rooms.refresh'].output, { readAt: at }),
  'rooms.keys': answer(contract.calls['rooms.keys'].output, {
    entranceId: 'entrance-101',
    room: '101',
    keys: [],
    readAt: at,
  }),
  'issue.plan': answer(contract.calls['issue.plan'].output, {
    rooms: [{ entranceId: 'entrance-101', name: '101' }],
    joins: [],
    consequences: [],
    label: null,
    capacity: {
      format: 'rfid48',
      consecutiveRooms: { used: 1, max: 33 },
      commonDoors: { used: 0, max: 28 },
      additionalRooms: { used: 0, max: 7 },
    },
    request: { acs_system_id: 'system-1' },
    warnings: [],
    problems: [],
    keysReadAt: at,
  }),
  'issue.submit': answer(contract.calls['issue.submit'].output, { job, created: true, consequences: [] }),
  'stay.plan': answer(contract.calls['stay.plan'].output, sampleStayPlan),
  'stay.accept': answer(contract.calls['stay.accept'].output, { keys: [{ job, created: true }] }),
  'queue.story': answer(contract.calls['queue.story'].output, { job, attempts: [] }),
  'queue.retry': answer(contract.calls['queue.retry'].output, job),
  'queue.cancel': answer(contract.calls['queue.cancel'].output, job),
  'queue.resolve': answer(contract.calls['queue.resolve'].output, job),
  'queue.discardDamaged': answer(contract.calls['queue.discardDamaged'].output, {}),
  'queue.pause': answer(contract.calls['queue.pause'].output, {}),
  'queue.resume': answer(contract.calls['queue.resume'].output, {}),
  'groups.check': answer(contract.calls['groups.check'].output, listReading),
  'groups.plan': answer(contract.calls['groups.plan'].output, {
    reading: listReading,
    rooms: [
      {
        room: '101',
        entranceId: 'entrance-101',
        joins: [],
        holders: [],
        party: 'none',
        keys: [{ row: 2, guest: 'Åsa Öberg', copy: 1, does: 'first', already: null }],
        consequences: [],
      },
    ],
    toConfirm: ['101'],
    summary: {
      keys: 1,
      joins: 0,
      asks: 0,
      firstKeys: 1,
      held: 0,
      after: 0,
      waits: 0,
      alreadyIssued: 0,
      refusedRows: 0,
      stops: 0,
    },
  }),
  'groups.issue': answer(contract.calls['groups.issue'].output, {
    batch,
    keys: [{ line, job, created: true }],
    refused: [],
  }),
  'groups.list': answer(contract.calls['groups.list'].output, {
    batches: [{ batch, summary: batchSummary }],
  }),
  'groups.progress': answer(contract.calls['groups.progress'].output, batchProgress),
  'groups.pauseBatch': answer(contract.calls['groups.pauseBatch'].output, batchProgress),
  'groups.resumeBatch': answer(contract.calls['groups.resumeBatch'].output, batchProgress),
  'groups.cancelRest': answer(contract.calls['groups.cancelRest'].output, batchProgress),
  'groups.handOver': answer(contract.calls['groups.handOver'].output, batch),
  'groups.results': answer(contract.calls['groups.results'].output, { results: 'Row', toFix: null }),
  'groups.saveResults': answer(contract.calls['groups.saveResults'].output, {
    how: 'byPage',
    fileId: null,
  }),
  'groups.showSaved': answer(contract.calls['groups.showSaved'].output, {}),
  'groups.packets': answer(contract.calls['groups.packets'].output, {
    name: 'Coach',
    packets: [],
    open: [{ jobId: job.id, row: 3, room: '101', guest: 'Ole Falk', copy: 1, job }],
  }),
  'groups.findPacket': answer(contract.calls['groups.findPacket'].output, {
    batchId,
    packet: {
      number: 1,
      code: 'BCDFGHJKLNPR',
      room: '101',
      guests: ['Åsa Öberg'],
      keys: 1,
      rows: [2],
      credentialIds: [],
    },
  }),
  'keys.revoke': answer(contract.calls['keys.revoke'].output, {}),
  'health.read': answer(contract.calls['health.read'].output, {
    seam: { p50: 84, p95: 210, samples: 120 },
    confirmed: null,
    unanswered: 2,
    encoders: [{ id: 'encoder-1', name: 'Desk 1', errors: [] }],
    encodersReadAt: '2026-12-01T10:00:00.000Z',
    errors: [],
    warnings: [],
    network: {
      proxy: 'proxy.hotel.test:3128',
      source: 'system',
      issuer: 'Hotel Inspection CA',
      systemCertificates: 'loaded',
      authorityFile: 'none',
      ignoresUnsafeVariable: false,
      problem: null,
    },
  }),
  'watch.list': answer(contract.calls['watch.list'].output, watchList),
  'links.make': answer(contract.calls['links.make'].output, aLink()),
  'links.list': answer(contract.calls['links.list'].output, { links: [aLink()] }),
  'links.ofKey': answer(contract.calls['links.ofKey'].output, { job, links: [aLink()] }),
  'links.show': answer(contract.calls['links.show'].output, { url: 'https://link.example/abc' }),
  'links.withdraw': answer(contract.calls['links.withdraw'].output, aLink({ state: 'withdrawn' })),
  'watch.mark': answer(contract.calls['watch.mark'].output, {}),
  'settings.change': answer(contract.calls['settings.change'].output, defaultSettings),
  'training.list': answer(contract.calls['training.list'].output, {
    name: 'training-group.csv',
    text: 'Room,Guest',
  }),
  'training.practise': answer(contract.calls['training.practise'].output, {}),
})

export const sampleChange = (revision: number): Change => contract.events.change.parse({ revision, status })

type Calls = (typeof contract)['calls']

const answer =
  <Schema extends z.ZodType>(schema: Schema, raw: z.input<Schema>) =>
  async () =>
    ok(schema.parse(raw))
