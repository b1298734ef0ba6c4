import { readFileSync, readdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SystemId } from '#shared/ids.ts'
import type { Property } from '#shared/property.ts'
import { defaultSettings } from '#shared/session.ts'
import { at, door, entranceId, guest, key } from '../support/build.ts'
import { tempProfile } from '../support/profile.ts'

const copy = {
  doors: [door('412'), door('413'), door('Spa', 'common')],
  guests: [guest('Byron'), guest('Ada')],
  keys: [
    key({ id: 'suite', rooms: ['412', '413'] }),
    key({ id: 'single', rooms: ['412'] }),
    key({ id: 'spa', rooms: ['413'], commonEntranceIds: [entranceId('Spa')] }),
  ],
  readAt: at('10:00'),
}

describe('the local copy of the property', () => {
  test('is empty at first', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    expect(await property.property()).toBe(null)
    expect(await property.doors()).toEqual([])
    expect(await property.readAt()).toBe(null)
    expect(await property.readAt(entranceId('412'))).toBe(null)
  })

  test('survives a restart, in the order it was read', async () => {
    using profile = tempProfile()
    const first = profile.open()
    await first.property.saveCopy(copy)
    first.close()
    const { property } = profile.open()
    expect(await property.doors()).toEqual(copy.doors)
    expect(await property.guests()).toEqual(copy.guests)
    expect(await property.keys()).toEqual(copy.keys)
    expect(await property.readAt()).toBe(at('10:00'))
    expect(await property.readAt(entranceId('412'))).toBe(at('10:00'))
    expect(await property.readAt(entranceId('unknown'))).toBe(null)
  })

  test('is replaced as a whole by the next reading', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    await property.saveCopy(copy)
    await property.saveKeysOfDoor(entranceId('412'), [], at('10:30'))
    await property.saveCopy({ doors: [door('500')], guests: [], keys: [], readAt: at('11:00') })
    expect(await property.doors()).toEqual([door('500')])
    expect(await property.guests()).toEqual([])
    expect(await property.keys()).toEqual([])
    expect(await property.readAt(entranceId('412'))).toBe(null)
  })

  test('a reading that cannot be stored leaves the one before', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    await property.saveCopy(copy)
    const doors = [door('500'), door('500')]
    await expect(property.saveCopy({ ...copy, doors })).rejects.toThrow('UNIQUE')
    expect(await property.doors()).toEqual(copy.doors)
    expect(await property.keys()).toEqual(copy.keys)
  })

  test('opening one room refreshes its keys and nothing else', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    await property.saveCopy(copy)
    const renewed = key({ id: 'single', rooms: ['412'], isValid: false })
    const added = key({ id: 'new', rooms: ['412'] })
    await property.saveKeysOfDoor(entranceId('412'), [renewed, added], at('10:30'))
    const keys = await property.keys()
    expect(keys.find((known) => known.credentialId === 'single')).toEqual(renewed)
    expect(keys.find((known) => known.credentialId === 'new')).toEqual(added)
    expect(keys.find((known) => known.credentialId === 'spa')).toEqual(copy.keys[2])
    // The suite key no longer opens 412, and still opens 413.
    expect(keys.find((known) => known.credentialId === 'suite')?.guestEntranceIds).toEqual([
      entranceId('413'),
    ])
    expect(await property.readAt(entranceId('412'))).toBe(at('10:30'))
    expect(await property.readAt(entranceId('413'))).toBe(at('10:00'))
    expect(await property.readAt()).toBe(at('10:00'))
  })

  test('a key that opens no door any more is forgotten', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    await property.saveCopy(copy)
    await property.saveKeysOfDoor(entranceId('412'), [], at('10:30'))
    expect((await property.keys()).map((known) => known.credentialId)).toEqual(['suite', 'spa'])
  })

  test('a guest made by us is added, and renamed in place', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    await property.saveCopy(copy)
    await property.saveGuest({ ...guest('Byron'), fullName: 'Lord Byron' })
    await property.saveGuest(guest('Mary'))
    expect((await property.guests()).map((one) => one.fullName)).toEqual(['Lord Byron', 'Ada', 'Mary'])
  })

  test('the property is remembered until the desk disconnects', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    const hotel: Property = {
      workspace: { id: 'w', name: 'Hotel Joinery', isSandbox: true },
      system: { id: SystemId.parse('s'), name: 'Visionline', timeZone: 'Europe/Lisbon' },
      credentialManager: null,
      isTraining: true,
    }
    await property.saveProperty(hotel)
    expect(await property.property()).toEqual(hotel)
    await property.saveProperty(null)
    expect(await property.property()).toBe(null)
  })

  test('the doors, guests and keys of one property go in the step that writes another one down', async () => {
    using profile = tempProfile()
    const { property } = profile.open()
    const hotel = (id: string): Property => ({
      workspace: { id: 'w', name: 'Hotel Joinery', isSandbox: true },
      system: { id: SystemId.parse(id), name: 'Visionline', timeZone: 'Europe/Lisbon' },
      credentialManager: null,
      isTraining: true,
    })
    await property.saveProperty(hotel('s'))
    await property.saveCopy(copy)
    await property.saveProperty({
      ...hotel('s'),
      credentialManager: { id: SystemId.parse('m'), name: 'Manager' },
    })
    expect(await property.guests()).toEqual(copy.guests)
    await property.saveProperty(hotel('another'))
    expect([await property.doors(), await property.guests(), await property.keys()]).toEqual([[], [], []])
    expect(await property.readAt()).toBeNull()
  })
})

test('a deleted guest leaves no name in any file, while the app runs', async () => {
  using profile = tempProfile()
  const { property } = profile.open()
  const names = Array.from({ length: 200 }, (_, n) => `Zuleika Quixote ${n}`)
  await property.saveCopy({
    ...copy,
    guests: names.map((name) => guest(name)),
    keys: names.map((name) => key({ id: `key of ${name}`, holder: name })),
  })
  const filesNaming = (text: string) =>
    readdirSync(profile.dir).filter((file) => readFileSync(join(profile.dir, file)).includes(text))
  expect(filesNaming('Zuleika')).toEqual(['joinery.db'])
  await property.saveCopy({ ...copy, guests: [], keys: [] })
  expect(filesNaming('Zuleika')).toEqual([])
})

describe('settings', () => {
  test('are the defaults until somebody changes one, and stay changed', async () => {
    using profile = tempProfile()
    const first = profile.open()
    expect(await first.property.settings()).toEqual(defaultSettings)
    await first.property.saveSettings({ ...defaultSettings, theme: 'dark', concurrency: 4 })
    first.close()
    expect(await profile.open().property.settings()).toEqual({
      ...defaultSettings,
      theme: 'dark',
      concurrency: 4,
    })
  })

  test('a damaged or unknown setting falls back alone', async () => {
    using profile = tempProfile()
    const first = profile.open()
    await first.property.saveSettings({ ...defaultSettings, theme: 'dark', tileSize: 'large' })
    first.close()
    const db = new DatabaseSync(profile.database)
    db.exec(`UPDATE setting SET value = '"purple"' WHERE name = 'theme'`)
    db.exec(`UPDATE setting SET value = '{' WHERE name = 'checkOut'`)
    db.exec(`INSERT INTO setting VALUES ('ofTheFuture', '1')`)
    db.close()
    expect(await profile.open().property.settings()).toEqual({ ...defaultSettings, tileSize: 'large' })
  })
})
