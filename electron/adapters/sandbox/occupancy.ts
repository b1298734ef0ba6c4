import { floorOf, roomNames } from './building.ts'
import { openReception } from './check-in.ts'
import type { NewKey, Reception, Stay } from './check-in.ts'
import { inventParty, inventPhone } from './guest-names.ts'
import { KNOWN_ROOMS, fillKnownRooms } from './known-rooms.ts'
import { createPropertyClock } from './property-time.ts'
import type { PropertyClock } from './property-time.ts'
import type { CredentialRecord, UserRecord } from './records.ts'
import { createChance } from './seeded.ts'
import type { Chance } from './seeded.ts'
import type { World } from './world.ts'

type Staffing = { readonly desk: Reception; readonly clock: PropertyClock; readonly chance: Chance }

const AMENITIES = ['Gym', 'Pool', 'Spa', 'Parking', 'Business lounge'] as const

/** Lets guests and staff into a built hotel: about six of ten rooms are taken. */
export const occupyHotel = (world: World): void => {
  const chance = createChance(world.hotel.seed)
  const clock = createPropertyClock(world.hotel.builtAt, world.hotel.timeZone)
  const desk = openReception(world)
  const rooms = roomNames(world.hotel.rooms)
  const staffing = { desk, clock, chance }

  fillKnownRooms(desk, clock, new Set(rooms))
  for (const room of rooms) if (!KNOWN_ROOMS.has(room)) livenRoom(staffing, room)
  hireStaff(staffing, rooms)
}

const livenRoom = (staffing: Staffing, room: string): void => {
  const { chance } = staffing
  if (chance.next() < 0.08) leaveOldKey(staffing, room)
  const fate = chance.next()
  if (fate < 0.04) leaveExpiredKey(staffing, room)
  if (fate > 0.34) checkIn(staffing, room)
}

/** A party of one to four with one of the usual mixtures of keys. The first key starts the stay. */
const checkIn = (staffing: Staffing, room: string): void => {
  const { desk, chance } = staffing
  const stay = inventStay(staffing)
  const party = inventParty(chance, chance.pick([1, 1, 2, 2, 2, 3, 4]))
  const commonDoors = AMENITIES.filter(() => chance.next() < 0.35)
  const joined: CredentialRecord[] = []
  for (const firstName of party.firstNames) {
    const holder = desk.guest(`${firstName} ${party.surname}`, stay.startsAt)
    const key: NewKey = { ...stay, holder, rooms: [room], commonDoors, joined: [...joined] }
    const made = giveKey(staffing, key, firstName)
    if (joined.length === 0) joined.push(made)
  }
}

const giveKey = ({ desk, chance }: Staffing, key: NewKey, firstName: string): CredentialRecord => {
  const luck = chance.next()
  if (luck < 0.4) return desk.card(key, desk.nextCardNumber())
  if (luck < 0.45) return desk.card(key, null)
  if (luck < 0.53) return desk.mobile(key, [])
  const { model, system } = inventPhone(chance)
  const phones = [desk.phone(key.holder, `${model} of ${firstName}`, system)]
  if (luck > 0.9) phones.push(desk.phone(key.holder, `iPad of ${firstName}`, 'ios'))
  return desk.mobile(key, phones)
}

/** Around today: most are in the house, some leave today at eleven, some arrive today at three. */
const inventStay = ({ clock, chance }: Staffing): Stay => {
  const luck = chance.next()
  if (luck < 0.15) return { startsAt: clock(-chance.between(1, 4), 15), endsAt: clock(0, 11) }
  if (luck < 0.27) return { startsAt: clock(0, 15), endsAt: clock(chance.between(1, 5), 11) }
  return { startsAt: clock(-chance.between(1, 4), 15), endsAt: clock(chance.between(1, 6), 11) }
}

const leaveOldKey = ({ desk, clock, chance }: Staffing, room: string): void => {
  const stay = { startsAt: clock(-6, 15), endsAt: clock(1, 11) }
  const holder = inventGuest(desk, chance, stay)
  desk.card({ ...stay, holder, rooms: [room], ended: 'overridden' }, desk.nextCardNumber())
}

const leaveExpiredKey = ({ desk, clock, chance }: Staffing, room: string): void => {
  const stay = { startsAt: clock(-4, 15), endsAt: clock(-1, 11) }
  desk.card({ ...stay, holder: inventGuest(desk, chance, stay), rooms: [room] }, desk.nextCardNumber())
}

const inventGuest = (desk: Reception, chance: Chance, stay: Stay): UserRecord => {
  const { firstNames, surname } = inventParty(chance, 1)
  return desk.guest(`${firstNames[0] ?? 'A'} ${surname}`, stay.startsAt)
}

/** Housekeeping has one card per floor, engineering one for the first floors. Staff keys are good for a year. */
const hireStaff = ({ desk, clock }: Staffing, rooms: readonly string[]): void => {
  const stay = { startsAt: clock(-120, 6), endsAt: clock(245, 23) }
  const byFloor = new Map<string, string[]>()
  for (const room of rooms) byFloor.set(floorOf(room), [...(byFloor.get(floorOf(room)) ?? []), room])
  for (const [floor, doors] of byFloor) {
    const holder = desk.staff(`Housekeeping floor ${floor}`)
    desk.card({ ...stay, holder, rooms: doors, staff: true }, desk.nextCardNumber())
  }
  const engineer = desk.staff('Engineering')
  const doors = { rooms: rooms.slice(0, 20), commonDoors: [...AMENITIES], staff: true }
  desk.card({ ...stay, ...doors, holder: engineer }, desk.nextCardNumber())
}
