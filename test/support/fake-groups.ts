import type { Batch, BatchProgress, GroupPlan } from '#shared/groups.ts'
import type { ListReading, ListRow } from '#shared/rooming-list.ts'
import { BatchId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import { addMs } from '#shared/instant.ts'
import { hotelNow, roomId } from './fake-hotel.ts'

const day = 86_400_000
const file: ListReading['file'] = {
  name: 'coach.csv',
  sha256: 'a1',
  contentSha256: 'b2',
  format: 'csv',
  encoding: 'windows-1252',
  sheet: null,
  sheets: [],
  epoch: 1900,
}

/** A good row of a rooming list; name what differs. */
export const aRow = (row: number, part: Partial<ListRow> = {}): ListRow => ({
  row,
  room: '101',
  entranceId: roomId('101'),
  guests: [`Guest ${row}`],
  email: null,
  phone: null,
  roomType: '',
  group: '',
  from: hotelNow,
  until: addMs(hotelNow, 3 * day),
  keysPerGuest: 1,
  persons: null,
  problems: [],
  warnings: [],
  notes: [],
  cells: ['101', `Guest ${row}`],
  ...part,
})

/** A row whose room nobody knows; the list calls it 0102. */
export const aWrongRow = (row: number): ListRow =>
  aRow(row, {
    room: '0102',
    entranceId: null,
    problems: [
      {
        problem: { kind: 'unknownRoom', room: '0102', near: ['102'] },
        field: 'room',
        column: 'Room',
        value: '0102',
      },
    ],
  })

/** The dry run of these rows, one room and one key each; name what differs. */
export const aPlan = (rows: readonly ListRow[], part: Partial<GroupPlan> = {}): GroupPlan => {
  const good = rows.filter(({ problems }) => problems.length === 0)
  const wrong = rows.length - good.length
  return {
    reading: {
      listId: 'list-1',
      file,
      fileNotes: [],
      headerRow: 1,
      headers: ['Room', 'Name'],
      samples: [
        [...new Set(rows.map(({ room }) => room))].slice(0, 3),
        rows.map(({ guests }) => guests[0] ?? '').slice(0, 3),
      ],
      columns: [
        { field: 'room', column: 0, header: 'Room', confidence: 1, by: 'words' },
        { field: 'guestName', column: 1, header: 'Name', confidence: 0.75, by: 'words' },
      ],
      dateOrder: 'clear',
      rows,
      ignored: [],
      problems: [],
      summary: {
        rows: rows.length,
        ok: good.length,
        problems: wrong,
        rooms: new Set(rows.flatMap(({ entranceId }) => entranceId ?? [])).size,
        keysToIssue: good.length,
        alreadyIssued: 0,
      },
      difference: null,
    },
    rooms: good.map((row) => ({
      room: row.room,
      entranceId: roomId(`${row.room}-${row.row}`),
      joins: [],
      holders: [],
      party: 'none' as const,
      keys: [{ row: row.row, guest: row.guests[0] ?? '', copy: 1, does: 'join', already: null }],
      consequences: [],
    })),
    toConfirm: [],
    summary: {
      keys: good.length,
      joins: good.length,
      asks: 0,
      firstKeys: 0,
      held: 0,
      after: 0,
      waits: 0,
      alreadyIssued: 0,
      refusedRows: wrong,
      stops: 0,
    },
    ...part,
  }
}

export const batchId = BatchId.parse('batch-1')

export const aBatch = (part: Partial<Batch> = {}): Batch => ({
  id: batchId,
  name: 'Coach Helsinki',
  file,
  headers: ['Room', 'Name'],
  createdAt: hotelNow,
  operator: 'Marta R.',
  handover: null,
  pausedAt: null,
  refused: [],
  ...part,
})

/** How a group of these jobs stands. */
export const aProgress = (jobs: readonly Job[], batch = aBatch()): BatchProgress => {
  const count = (...states: readonly Job['state'][]) =>
    jobs.filter(({ state }) => states.includes(state)).length
  return {
    batch,
    lines: jobs.map((job, index) => ({
      jobId: job.id,
      row: index + 2,
      room: job.intent.rooms[0]?.name ?? '',
      guest: job.intent.guest.fullName,
      copy: 1,
      job,
    })),
    summary: {
      keys: jobs.length,
      issued: count('issued'),
      noCard: 0,
      alreadyIssued: 0,
      needsAttention: count('needsAttention'),
      refusedRows: batch.refused.length,
      queued: count('queued', 'running', 'uncertain'),
      cancelled: count('cancelled'),
    },
    keysPerMinute: 41,
    secondsLeft: 80,
  }
}
