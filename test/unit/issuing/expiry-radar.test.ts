import { expect, test } from 'vitest'
import { expiryRadar } from '#core/watch/expiry-radar.ts'
import type { RadarFacts } from '#core/watch/expiry-radar.ts'
import type { Instant } from '#shared/instant.ts'
import type { Key } from '#shared/key.ts'
import { checkOutOn } from '#shared/stay.ts'
import { at, credentialId, entranceId, key } from '../../support/build.ts'

const day = (date: number, time = '11:00'): Instant => at(`2026-12-0${date}T${time}:00.000Z`)
const ana = (rest: Partial<Key> & { readonly id?: string } = {}) =>
  key({ id: 'ana', holder: 'Ana Silva', endsAt: day(3), ...rest })
const rui = (rest: Partial<Key> = {}) => key({ id: 'rui', holder: 'Rui Silva', endsAt: day(6), ...rest })
const friend = (rest: Partial<Key> = {}) => key({ id: 'eva', holder: 'Eva Costa', endsAt: day(6), ...rest })

const radar = (keys: readonly Key[], rest: Partial<RadarFacts> = {}) =>
  expiryRadar({
    rooms: [{ entranceId: entranceId('412'), name: '412' }],
    keysOfRoom: () => keys,
    wishes: [],
    seenEnd: () => null,
    checkOutOn: (end, later) => checkOutOn(end, later, 'Europe/Lisbon', '11:00'),
    now: at('12:00'),
    ...rest,
  })
const names = (keys: readonly Key[], rest: Partial<RadarFacts> = {}) => {
  const { beforeStay, soon } = radar(keys, rest)
  const told = (rooms: typeof soon) => rooms.flatMap((room) => room.keys.map((one) => one.key.holder))
  return { beforeStay: told(beforeStay), soon: told(soon) }
}

test('a key that ends before the family\u2019s is told, with whose lasts longer and until when', () => {
  expect(radar([ana(), rui()]).beforeStay).toMatchObject([
    {
      room: '412',
      keys: [{ key: { holder: 'Ana Silva' }, why: 'otherKey', longer: 'Rui Silva', until: day(6) }],
    },
  ])
})

test('a guest who leaves before a room-mate of another name leaves as planned', () => {
  expect(names([ana(), friend()])).toEqual({ beforeStay: [], soon: [] })
  // Not even when the keys are joined: a friend who stays on is joined as well.
  expect(names([ana(), friend({ joinedTo: [credentialId('ana')] })]).beforeStay).toEqual([])
  expect(names([ana({ endsAt: day(2) }), friend()])).toEqual({ beforeStay: [], soon: ['Ana Silva'] })
  expect(names([ana({ holder: null }), friend({ holder: null })]).beforeStay).toEqual([])
})

test('of a family of four, the one key that was forgotten at the extension is told', () => {
  const family = ['Marta', 'Tiago', 'Sofia'].map((name) =>
    key({ id: name, holder: `${name} Farouk`, endsAt: day(5) }),
  )
  const father = key({ id: 'Omar', holder: 'FAROUK, Omar', endsAt: day(3) })
  expect(names([...family, father]).beforeStay).toEqual(['FAROUK, Omar'])
  expect(names(family).beforeStay).toEqual([])
})

test('two families in one suite are told apart, each by its own later key', () => {
  const keys = [
    key({ id: 'a1', holder: 'Marta Farouk', endsAt: day(3) }),
    key({ id: 'a2', holder: 'Omar Farouk', endsAt: day(4) }),
    key({ id: 'b1', holder: 'Jan de Vries', endsAt: day(5) }),
    key({ id: 'b2', holder: 'Lotte de Vries', endsAt: day(5) }),
  ]
  expect(radar(keys).beforeStay).toMatchObject([{ keys: [{ longer: 'Omar Farouk', until: day(4) }] }])
})

test('a late check-out that a room-mate\u2019s key does not have is told, whatever their names', () => {
  const late = friend({ endsAt: day(3, '14:00') })
  expect(radar([ana(), late]).beforeStay).toMatchObject([
    { keys: [{ key: { holder: 'Ana Silva' }, longer: 'Eva Costa', until: day(3, '14:00') }] },
  ])
})

test('a guest who comes as another leaves is another stay, also under the same name, unless the keys are joined', () => {
  const next = rui({ startsAt: day(3, '09:00') })
  expect(names([ana(), next]).beforeStay).toEqual([])
  const joined = { ...next, joinedTo: [credentialId('ana')] }
  expect(names([ana(), joined]).beforeStay).toEqual(['Ana Silva'])
})

test('a key of ours that lasts as long as those it joins is told once one of them is extended', () => {
  const joiner = ana({ joinedTo: [credentialId('eva')] })
  const seenEnd = () => day(3)
  expect(names([joiner, friend({ endsAt: day(3) })], { seenEnd }).beforeStay).toEqual([])
  expect(names([joiner, friend()], { seenEnd }).beforeStay).toEqual(['Ana Silva'])
})

test('a key of ours that was made to end before those it joins ends as it was meant, within a family too', () => {
  const joiner = ana({ joinedTo: [credentialId('rui')] })
  const seenEnd = () => day(6)
  expect(names([joiner, rui()]).beforeStay).toEqual(['Ana Silva'])
  expect(names([joiner, rui()], { seenEnd }).beforeStay).toEqual([])
  expect(names([joiner, rui({ endsAt: day(7) })], { seenEnd }).beforeStay).toEqual([])
})

test('a guest with another key that lasts longer is locked out of nothing', () => {
  expect(names([ana(), rui(), ana({ id: 'again', endsAt: day(6) })]).beforeStay).toEqual([])
})

test('a key that is on its way counts like one that is there', () => {
  const wish = { entranceIds: [entranceId('412')], startsAt: at('12:00'), endsAt: day(6) }
  expect(radar([ana()], { wishes: [{ ...wish, guest: 'Rui Silva' }] }).beforeStay).toMatchObject([
    { keys: [{ why: 'wish', longer: 'Rui Silva' }] },
  ])
  expect(names([ana()], { wishes: [{ ...wish, guest: 'ana silva' }] }).beforeStay).toEqual([])
  expect(names([ana()], { wishes: [{ ...wish, guest: 'Eva Costa' }] }).beforeStay).toEqual([])
})

test('a key that ends in the night of departure ends before check-out', () => {
  expect(radar([ana({ endsAt: day(3, '00:00') })]).beforeStay).toMatchObject([
    { keys: [{ why: 'checkOut', longer: null, until: day(3) }] },
  ])
  expect(names([ana({ endsAt: day(3, '14:00') })]).beforeStay).toEqual([])
})

test('a key that leaves as planned within a day is told apart, with the next check-out', () => {
  expect(radar([ana({ endsAt: day(2) })])).toMatchObject({
    beforeStay: [],
    soon: [{ keys: [{ why: 'soon', until: day(3) }] }],
  })
  expect(names([ana({ endsAt: day(2, '13:00') })]).soon).toEqual([])
})

test('staff, dead and covered keys are none of it, and a suite is told once', () => {
  const copy = ana({ id: 'copy', kind: 'phoneCopy', parentId: credentialId('ana') })
  expect(names([ana(), copy, rui()]).beforeStay).toEqual(['Ana Silva'])
  expect(names([ana({ isStaff: true }), rui()]).beforeStay).toEqual([])
  expect(names([ana({ isValid: false }), rui()]).beforeStay).toEqual([])
  expect(names([ana({ endsAt: null }), rui({ endsAt: null })]).beforeStay).toEqual([])
  const rooms = ['412', '413'].map((name) => ({ entranceId: entranceId(name), name }))
  expect(radar([ana(), rui()], { rooms }).beforeStay).toHaveLength(1)
})
