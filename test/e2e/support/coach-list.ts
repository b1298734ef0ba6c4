import { createPropertyClock, iso } from '#adapters/sandbox/property-time.ts'
import type { CredentialRecord } from '#adapters/sandbox/records.ts'
import type { TrainingProperty } from '#adapters/sandbox/start-training-property.ts'

type Hotel = Pick<TrainingProperty, 'world'>

export type ListLine = { readonly room: string; readonly guest: string }

/** A coach for one night in rooms of this hotel, two guests to a room. */
export type Coach = {
  /** Rooms where every key of tonight's stay can be joined. */
  readonly occupied: readonly string[]
  /** Rooms on whose door no key works. */
  readonly vacant: readonly string[]
  readonly lines: readonly ListLine[]
  /** The rooming list as the tour operator sends it; row 1 is the heading. */
  readonly csv: (lines: readonly ListLine[]) => string
  /** The same with two rows to put right: row 3 misspells its room, row 5 names nobody. */
  readonly csvWithMistakes: () => string
}

export const bookCoach = (hotel: Hotel, counts: { occupied: number; vacant: number }): Coach => {
  const { hotel: facts, entrances } = hotel.world
  const clock = createPropertyClock(facts.builtAt, facts.timeZone)
  const [arrival, departure] = [clock(0, 15), clock(1, 11)]
  const rooms = [...entrances.values()]
    .filter(({ category }) => category === 'guest')
    .map(({ id, name }) => ({ name, keys: guestKeysOn(hotel, id) }))
  const isJoinable = ({ keys }: (typeof rooms)[number]) =>
    keys.length > 0 &&
    keys.every(
      (key) => key.issuedAt !== null && (key.startsAt ?? 0) < departure && (key.endsAt ?? 0) > arrival,
    )
  const occupied = take(rooms.filter(isJoinable), counts.occupied)
  const vacant = take(
    rooms.filter(({ keys }) => keys.length === 0),
    counts.vacant,
  )
  // Who is in the house already is on the list, as in a list of the whole coach: the others join them unasked.
  const holderOf = (room: string) => {
    const [key] = rooms.find(({ name }) => name === room)?.keys ?? []
    return hotel.world.users.get(key?.userId ?? '')?.fullName
  }
  const lines = [...occupied, ...vacant].flatMap((room, index) => [
    { room, guest: holderOf(room) ?? guestName(2 * index) },
    { room, guest: guestName(2 * index + 1) },
  ])
  const day = (instant: number): string => iso(instant).slice(0, 10)
  const csv: Coach['csv'] = (written) =>
    [
      'Room;Guest;Arrival;Departure',
      ...written.map(({ room, guest }) => `${room};${guest};${day(arrival)};${day(departure)}`),
    ].join('\r\n')
  return {
    occupied,
    vacant,
    lines,
    csv,
    csvWithMistakes: () =>
      csv(
        lines.map((line, index) => {
          if (index === 1) return { ...line, room: `0${line.room}` }
          return index === 3 ? { ...line, guest: '' } : line
        }),
      ),
  }
}

/**
 * A list of 60 that asks three questions: three guests in each of 20 empty rooms, for a night of which nothing says
 * whether the day or the month is written first. Row 3 writes its room in another way, row 5 has none and belongs to
 * another booking than the row above it.
 */
export const askingCoach = (hotel: Hotel) => {
  const { vacant } = bookCoach(hotel, { occupied: 0, vacant: 20 })
  const arrival = `07/08/${new Date().getFullYear() + 1}`
  const rows = Array.from({ length: 60 }, (_, index) => {
    const room = vacant[Math.floor(index / 3)] ?? ''
    const written = index === 1 ? `0${room}` : room
    const [cell, booking] = index === 3 ? ['', 'B-9'] : [written, `B-${room}`]
    return [cell, guestName(index), booking, arrival, '1'].join(';')
  })
  const csv = ['Room;Guest;Confirmation;Arrival;Nights', ...rows].join('\r\n')
  return { csv, misspelt: vacant[0] ?? '', blank: vacant[1] ?? '' }
}

const guestKeysOn = ({ world }: Hotel, doorId: string): readonly CredentialRecord[] =>
  [...world.credentials.values()].filter(
    (key) =>
      key.functionType === 'guest' &&
      key.endedBy === null &&
      key.parentId === null &&
      key.guestEntranceIds.includes(doorId),
  )

const take = (rooms: readonly { readonly name: string }[], count: number): readonly string[] => {
  if (rooms.length < count) throw new Error(`the hotel has ${rooms.length} such rooms, not ${count}`)
  return rooms.slice(0, count).map(({ name }) => name)
}

const firstNames = ['Aino', 'Björn', 'Chloé', 'Daan', 'Eeva', 'Filip', 'Göran', 'Hanne', 'Ingrid', 'Jörg']
const surnames = [
  ...['Korhonen', 'Virtanen', 'Mäkinen', 'Nieminen', 'Hämäläinen', 'Laine', 'Heikkinen', 'Koskinen'],
  ...['Järvinen', 'Lehtonen', 'Lehtinen', 'Saarinen', 'Salminen', 'Niemi', 'Heinonen'],
]

export const guestName = (index: number): string =>
  `${firstNames[index % firstNames.length]} ${surnames[Math.floor(index / firstNames.length)]}`
