import type { DoorCategory, HotelRecord } from './records.ts'
import { stableId } from './seeded.ts'
import type { World } from './world.ts'

const ROOMS_PER_FLOOR = 20
const MAIN_HOUSE_ROOMS = 120
const TOWER_ROOMS_PER_FLOOR = 60
const TOWER_FLOORS = 10

/** The most rooms the numbering has names for: six floors of the main house and nine towers. */
export const MOST_ROOMS = 5000

const SHARED_DOORS: readonly (readonly [string, DoorCategory])[] = [
  ['Main entrance', 'entrance'],
  ['Garden entrance', 'entrance'],
  ['Lift A', 'elevator reader'],
  ['Lift B', 'elevator reader'],
  ['Gym', 'common'],
  ['Pool', 'common'],
  ['Spa', 'common'],
  ['Parking', 'common'],
  ['Business lounge', 'common'],
  ['Luggage room', 'common'],
  ['Rooftop terrace', 'common'],
  ['Breakfast room', 'common (PMS)'],
  ['Executive floor', 'common (PMS)'],
]

const ENCODERS = ['Front desk 1', 'Front desk 2', 'Concierge']

/** Puts up doors and encoders. Their ids depend on seed and name only. */
export const buildHotel = (world: World): void => {
  const { seed, rooms, builtAt } = world.hotel
  const createdAt = builtAt - 300 * 86_400_000
  const addDoor = (name: string, category: DoorCategory): void => {
    const id = doorId(seed, name)
    world.entrances.set(id, { id, name, category, createdAt })
  }
  for (const name of roomNames(rooms)) addDoor(name, 'guest')
  for (const [name, category] of SHARED_DOORS) addDoor(name, category)
  for (const name of ENCODERS) {
    const id = stableId(seed, `encoder ${name}`)
    world.encoders.set(id, { id, name, createdAt, slot: { holds: 'blank' } })
  }
}

/** The id of a door, known before the hotel is built. */
export const doorId = (seed: number, name: string): string => stableId(seed, `door ${name}`)

/**
 * Room names in walking order: 101-120 to 601-620 in the main house, then four digits, whose first is the
 * tower and whose second the floor.
 */
export const roomNames = (rooms: HotelRecord['rooms']): string[] =>
  Array.from({ length: rooms }, (_, index) => {
    if (index < MAIN_HOUSE_ROOMS) {
      const floor = Math.floor(index / ROOMS_PER_FLOOR) + 1
      return String(floor * 100 + (index % ROOMS_PER_FLOOR) + 1)
    }
    const inTowers = index - MAIN_HOUSE_ROOMS
    const storey = Math.floor(inTowers / TOWER_ROOMS_PER_FLOOR)
    const tower = Math.floor(storey / TOWER_FLOORS) + 1
    return String(tower * 1000 + (storey % TOWER_FLOORS) * 100 + (inTowers % TOWER_ROOMS_PER_FLOOR) + 1)
  })

/** The storey of a room: its name without the last two digits. */
export const floorOf = (room: string): string => room.slice(0, -2)
