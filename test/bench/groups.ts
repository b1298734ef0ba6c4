import { ListOptions } from '#shared/rooming-list.ts'
import { makeXlsx } from '#test/support/xlsx.ts'
import { repeat } from './measure.ts'
import type { Figure } from './measure.ts'
import { openBench } from './open-core.ts'

const rows = 2_000

/** A rooming list of 2,000 rows as XLSX, from its bytes to everything the screen shows of it. */
export const listPreview = async (): Promise<readonly Figure[]> => {
  const bench = await openBench()
  try {
    const { handlers } = bench.opened.core
    const rooms = bench.tiles.map((tile) => tile.name)
    let n = 0
    const values = await repeat(5, async () => {
      const base64 = bookOf(rooms, (n += 1)).toString('base64')
      const begun = performance.now()
      const reading = await handlers['groups.check']({
        source: { is: 'file', name: 'coach.xlsx', base64 },
        options: ListOptions.parse({}),
      })
      const elapsed = performance.now() - begun
      if (!reading.ok) throw new Error(reading.error.kind)
      if (reading.value.rows.length !== rows) throw new Error(`${reading.value.rows.length} rows`)
      return elapsed
    })
    return [
      { name: `${rows}-row XLSX to preview`, values, unit: 'ms', target: { is: 'atMost', value: 1_000 } },
    ]
  } finally {
    await bench.close()
  }
}

/** Every guest has a room of the property, in its rack order again and again; dates as spreadsheet dates. */
const bookOf = (rooms: readonly string[], edition: number): Buffer => {
  const day = (days: number) => ({
    date: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  })
  return makeXlsx({
    sheets: [
      {
        name: 'Rooming list',
        rows: [
          ['Room', 'Last name', 'First name', 'Arrival', 'Departure'],
          ...Array.from({ length: rows }, (_, row) => [
            rooms[row % rooms.length] ?? '101',
            `Guest ${row}`,
            `Edition ${edition}`,
            day(0),
            day(2),
          ]),
        ],
      },
    ],
  })
}
