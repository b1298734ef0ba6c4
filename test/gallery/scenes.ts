import { JobId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import type { Attempt } from '#shared/job.ts'
import { err, ok } from '#shared/result.ts'
import type { Settings } from '#shared/session.ts'
import type { Handlers } from '#shared/rpc.ts'
import { aJob, aKey, aStatus, fakeHotel, hotelNow, keyId, roomId, tilesOf } from '#test/support/fake-hotel.ts'
import type { FakeHotel } from '#test/support/fake-hotel.ts'
import { aLink, linkUrl } from '#test/support/fake-links.ts'
import { keyRef } from '#shared/key.ts'
import { askingHandlers, groupHandlers, rememberedHandlers } from './group-scene.ts'
import { busyQueue, storyOf } from './queue-scene.ts'
import {
  ailingHotel,
  awayHotel,
  healthHandlers,
  quietWatchHandlers,
  quietWatchHotel,
  refusedHotel,
  slowHandlers,
  watchHandlers,
  watchHotel,
  wellHandlers,
} from './watch-scene.ts'

export type Scene = { readonly hotel: FakeHotel; readonly handlers: Partial<Handlers> }

/** The product in one state, over a hotel in memory. */
export const sceneNamed = (name: string, asked: Partial<Settings>): Scene => {
  const open: Opening = isSceneName(name) ? scenes[name] : scenes.board
  const { hotel, handlers = {} } = open()
  const settings = { ...hotel.snapshot.settings, ...asked }
  return { hotel: { ...hotel, snapshot: { ...hotel.snapshot, settings } }, handlers }
}

const agoMs = (minutes: number) => addMs(hotelNow, -minutes * 60_000)
const status = aStatus()
const training = status.property === null ? null : { ...status.property, isTraining: true }
const counts = { queued: 3, running: 2, uncertain: 0, needsAttention: 1, issued: 40, cancelled: 1 }

const gone = aJob({
  id: JobId.parse('job-9'),
  seq: 9,
  state: 'needsAttention',
  credentialId: null,
  problem: {
    kind: 'targetGone',
    targets: [{ key: keyRef(aKey()), reason: 'notValid' }],
    candidates: [keyRef(aKey({ credentialId: keyId('new'), kind: 'card', cardNumber: '5120' }))],
  },
})
const jobs = [
  gone,
  aJob({ id: JobId.parse('job-3'), seq: 3, state: 'running', proof: 'none', finishedAt: null }),
  aJob({ id: JobId.parse('job-4'), seq: 4, state: 'queued', proof: 'none', finishedAt: null, attempts: 0 }),
  aJob({ id: JobId.parse('job-5'), seq: 5, state: 'uncertain', proof: 'none', finishedAt: null }),
  aJob({ id: JobId.parse('job-1'), seq: 1, proof: 'confirmed' }),
  aJob({ id: JobId.parse('job-2'), seq: 2, proof: 'accepted' }),
]
const attempts: readonly Attempt[] = [
  {
    n: 1,
    outcome: 'unknown',
    startedAt: agoMs(4),
    finishedAt: agoMs(3),
    request: {
      acs_system_id: 'system-1',
      allowed_acs_entrance_ids: [roomId('412')],
      visionline_metadata: {},
    },
    status: null,
    code: null,
    message: null,
    requestId: 'req-8a41',
  },
]
const story: Partial<Handlers> = {
  'queue.story': async ({ jobId }) => ok({ job: jobs.find(({ id }) => id === jobId) ?? gone, attempts }),
}
const busy = fakeHotel({ status: aStatus({ queue: counts }), jobs })

const longest = 'Maximiliane von und zu Hohenstein-Wittgenburg'
const namedHotel = fakeHotel({
  settings: { ...fakeHotel().snapshot.settings, tileNames: 'family' },
  tiles: fakeHotel().snapshot.tiles.map((tile) => {
    if (tile.name === '601') return { ...tile, holders: [longest, 'Rui Silva'] }
    return tile.name === '503' ? { ...tile, holders: ['Ana Silva', 'Rui Silva', 'Marie Dubois'] } : tile
  }),
})

/** A family of four in 412, a key that was replaced and one of the staff; a guest alone in 413. */
const familyHotel = (() => {
  const hotel = fakeHotel()
  const others = ['Rui Silva', longest, 'Inês Silva'].map((holder, index) =>
    aKey({
      credentialId: keyId(`family-${index}`),
      holder,
      ...(index === 0 ? { kind: 'card' as const, cardNumber: '5003', encoded: true } : {}),
    }),
  )
  const staff = aKey({
    credentialId: keyId('staff'),
    kind: 'card',
    cardNumber: '9001',
    holder: 'Housekeeping 4',
    isStaff: true,
    joinable: false,
    reason: 'staffKey',
  })
  const known = (hotel.keys[roomId('412')] ?? []).filter(
    ({ credentialId }) => credentialId !== keyId('ana-card'),
  )
  const keys = [...known, ...others, staff]
  const marie = aKey({ credentialId: keyId('marie'), holder: 'Marie Dubois' })
  return {
    ...hotel,
    snapshot: {
      ...hotel.snapshot,
      tiles: hotel.snapshot.tiles.map((tile) =>
        tile.name === '412' ? { ...tile, phoneKeys: 3, cardKeys: 1 } : tile,
      ),
    },
    keys: { ...hotel.keys, [roomId('412')]: keys, [roomId('413')]: [marie] },
  }
})()

type Opening = () => { readonly hotel: FakeHotel; readonly handlers?: Partial<Handlers> }

const scenes = {
  board: () => ({
    hotel: {
      ...busy,
      snapshot: {
        ...busy.snapshot,
        tiles: busy.snapshot.tiles.map((tile) => (tile.name === '307' ? { ...tile, needsPerson: 1 } : tile)),
      },
    },
    handlers: story,
  }),
  names: () => ({ hotel: namedHotel }),
  family: () => ({ hotel: familyHotel }),
  training: () => ({ hotel: fakeHotel({ status: aStatus({ property: training }) }) }),
  firstRun: () => ({
    hotel: fakeHotel({ status: aStatus({ property: null, gate: { is: 'notConnected' } }) }),
  }),
  empty: () => ({ hotel: fakeHotel({ tiles: [] }) }),
  large: () => ({ hotel: fakeHotel({ tiles: [...tilesOf(20, 250)] }) }),
  offline: () => ({
    hotel: fakeHotel({
      jobs,
      status: aStatus({
        gate: { is: 'offline', since: agoMs(350), failures: 4, probeAt: hotelNow, detail: '' },
        queue: { ...counts, queued: 12, running: 0 },
        hops: status.hops.map((hop) => ({ ...hop, ok: hop.name === 'seam' ? false : null })),
        vault: { is: 'memory', why: 'noService', hasKey: true },
      }),
    }),
    handlers: { 'rooms.keys': keysFromCopy },
  }),
  failed: () => ({
    hotel: fakeHotel(),
    handlers: { 'app.snapshot': async () => err({ kind: 'bug', reference: 'a1b2' }) },
  }),
  opening: () => ({
    hotel: fakeHotel(),
    handlers: { 'app.snapshot': () => new Promise(() => undefined) },
  }),
  quiet: () => ({ hotel: fakeHotel(), handlers: { 'groups.list': async () => ok({ batches: [] }) } }),
  groups: () => ({ hotel: fakeHotel(), handlers: groupHandlers }),
  asking: () => ({ hotel: fakeHotel(), handlers: askingHandlers }),
  remembered: () => ({ hotel: fakeHotel(), handlers: rememberedHandlers }),
  ownWords: () => {
    const hotel = fakeHotel({ status: aStatus({ property: training }) })
    const listWords = [
      { text: 'Nachtquartier', means: 'room' },
      { text: 'Teilnehmer', means: 'guestName' },
      { text: 'Mitarbeiter', means: 'other' },
    ] as const
    const settings = { ...hotel.snapshot.settings, listWords }
    return { hotel: { ...hotel, snapshot: { ...hotel.snapshot, settings } } }
  },
  linked: () => ({
    hotel: busy,
    handlers: {
      'issue.submit': async () => ok({ job: aJob({ proof: 'confirmed' }), created: true, consequences: [] }),
      'links.list': async () => ok({ links: [aLink()] }),
      'links.show': async () => ok({ url: linkUrl }),
    },
  }),
  watch: () => ({ hotel: watchHotel, handlers: watchHandlers }),
  watchQuiet: () => ({ hotel: quietWatchHotel, handlers: quietWatchHandlers }),
  health: () => ({ hotel: ailingHotel, handlers: healthHandlers }),
  healthWell: () => ({ hotel: fakeHotel(), handlers: wellHandlers }),
  healthRefused: () => ({ hotel: refusedHotel, handlers: wellHandlers }),
  healthAway: () => ({ hotel: awayHotel, handlers: wellHandlers }),
  healthSlow: () => ({ hotel: fakeHotel(), handlers: slowHandlers }),
  queue: () => ({ hotel: busyQueue, handlers: storyOf(busyQueue) }),
} satisfies Readonly<Record<string, Opening>>

export type SceneName = keyof typeof scenes
const isSceneName = (name: string): name is SceneName => name in scenes

const keysFromCopy: Handlers['rooms.keys'] = async ({ entranceId, fresh }) =>
  fresh
    ? err({ kind: 'offline', since: agoMs(350), detail: '' })
    : ok({ entranceId, room: '412', keys: fakeHotel().keys[entranceId] ?? [], readAt: agoMs(380) })
