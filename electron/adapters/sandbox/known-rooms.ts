import type { Reception, Stay } from './check-in.ts'
import type { PropertyClock } from './property-time.ts'

/** Rooms with a fixed story, for tests, screenshots and training scripts. The others are left to chance. */
export const KNOWN_ROOMS: ReadonlySet<string> = new Set([
  '118',
  '214',
  '305',
  '307',
  '309',
  '412',
  '415',
  '503',
  '601',
  '602',
])

/** Checks in the guests of the known rooms that exist in this hotel. */
export const fillKnownRooms = (desk: Reception, clock: PropertyClock, rooms: ReadonlySet<string>): void => {
  const stay = (fromDay: number, untilDay: number): Stay => ({
    startsAt: clock(fromDay, 15),
    endsAt: clock(untilDay, 11),
  })
  const stories: readonly (readonly [string, () => void])[] = [
    ['118', () => cardNotEncoded(desk, stay(0, 3))],
    ['214', () => coupleWithCards(desk, stay(-1, 2))],
    ['305', () => stayOver(desk, stay(-3, -1))],
    ['309', () => phoneNotEnrolled(desk, stay(-1, 3))],
    ['412', () => everyKindOfKey(desk, stay(-1, 3), stay(-4, 2))],
    ['415', () => family(desk, stay(-2, 4))],
    ['503', () => guestBesideStaff(desk, stay(-1, 1))],
    ['602', () => suite(desk, stay(-2, 2))],
  ]
  for (const [room, checkIn] of stories) if (rooms.has(room)) checkIn()
}

/** 412: Ana Silva with a phone key on two phones and a card, after a guest whose card was overridden. */
const everyKindOfKey = (desk: Reception, stay: Stay, earlier: Stay): void => {
  const before = desk.guest('B. Costa', earlier.startsAt)
  desk.card({ ...earlier, holder: before, rooms: ['412'], ended: 'overridden' }, '4977')
  const ana = desk.guest('Ana Silva', stay.startsAt)
  const phones = [desk.phone(ana, 'iPhone of Ana', 'ios'), desk.phone(ana, 'Pixel 9', 'android')]
  const parent = desk.mobile({ ...stay, holder: ana, rooms: ['412'], commonDoors: ['Gym', 'Pool'] }, phones)
  desk.card({ ...stay, holder: ana, rooms: ['412'], commonDoors: ['Gym'], joined: [parent] }, '5002')
}

/** 214: a couple, each with a plastic card. */
const coupleWithCards = (desk: Reception, stay: Stay): void => {
  const jonas = desk.guest('Jonas Weber', stay.startsAt)
  const lena = desk.guest('Lena Weber', stay.startsAt)
  const first = desk.card({ ...stay, holder: jonas, rooms: ['214'], commonDoors: ['Parking'] }, '5010')
  desk.card({ ...stay, holder: lena, rooms: ['214'], joined: [first] }, '5011')
}

/** 118: a card that was ordered and never encoded. */
const cardNotEncoded = (desk: Reception, stay: Stay): void => {
  desk.card({ ...stay, holder: desk.guest('Mei Tanaka', stay.startsAt), rooms: ['118'] }, null)
}

/** 305: a guest who has not left although the key ran out. */
const stayOver = (desk: Reception, stay: Stay): void => {
  desk.card({ ...stay, holder: desk.guest('Henrik Lund', stay.startsAt), rooms: ['305'] }, '5020')
}

/** 309: a phone key that waits for a phone. */
const phoneNotEnrolled = (desk: Reception, stay: Stay): void => {
  desk.mobile({ ...stay, holder: desk.guest('Carlos Mendes', stay.startsAt), rooms: ['309'] }, [])
}

/** 415: parents with phones, children with cards. */
const family = (desk: Reception, stay: Stay): void => {
  const clara = desk.guest('Clara Moreau', stay.startsAt)
  const luc = desk.guest('Luc Moreau', stay.startsAt)
  const child = desk.guest('Zoé Moreau', stay.startsAt)
  const first = desk.mobile({ ...stay, holder: clara, rooms: ['415'], commonDoors: ['Pool', 'Spa'] }, [
    desk.phone(clara, 'iPhone of Clara', 'ios'),
  ])
  const joined = [first]
  desk.mobile({ ...stay, holder: luc, rooms: ['415'], joined }, [desk.phone(luc, 'Galaxy of Luc', 'android')])
  desk.card({ ...stay, holder: child, rooms: ['415'], joined }, '5031')
}

/** 503: one guest; the housekeeping key of the floor opens the room too. */
const guestBesideStaff = (desk: Reception, stay: Stay): void => {
  const priya = desk.guest('Priya Raman', stay.startsAt)
  desk.mobile({ ...stay, holder: priya, rooms: ['503'] }, [desk.phone(priya, 'iPhone of Priya', 'ios')])
}

/** 601 and 602: a suite, one key for both rooms. */
const suite = (desk: Reception, stay: Stay): void => {
  const amara = desk.guest('Amara Okafor', stay.startsAt)
  const doors = { rooms: ['601', '602'], commonDoors: ['Business lounge', 'Spa'] }
  desk.mobile({ ...stay, ...doors, holder: amara }, [desk.phone(amara, 'iPhone of Amara', 'ios')])
}
