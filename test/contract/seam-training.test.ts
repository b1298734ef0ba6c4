import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { TrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { AccessGateway, CredentialRequest, Outcome } from '#core/ports/gateway.ts'
import { CredentialId, UserIdentityId } from '#shared/ids.ts'
import type { SystemId } from '#shared/ids.ts'
import { addMs, instantFromMs } from '#shared/instant.ts'
import type { Key } from '#shared/key.ts'
import type { Door } from '#shared/property.ts'
import { validateRequest } from '#test/support/openapi.ts'
import { openAt } from '#test/support/seam-gateway.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')

let property: TrainingProperty
let gateway: AccessGateway
let systemId: SystemId
beforeEach(async () => {
  property = await startTrainingProperty({ rooms: 24, now: () => NOW })
  gateway = openAt(property.endpoint, { apiKey: property.apiKey, timeoutMs: 1000 })
  const [system] = value(await gateway.visionlineSystems())
  if (system === undefined) throw new Error('no Visionline system')
  systemId = system.id
})
afterEach(() => property.stop())

const value = <T>(outcome: Outcome<T>): T => {
  if (outcome.is !== 'accepted') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** A room with a living sync parent, and that parent. */
const occupiedRoom = async (): Promise<{ readonly room: Door; readonly parent: Key }> => {
  const now = instantFromMs(NOW)
  for (const room of value(await gateway.doors(systemId)).filter(({ category }) => category === 'guest')) {
    const keys = value(await gateway.keysOfDoor(room.entranceId, { validOnly: true }))
    const parent = keys.find(
      (key) =>
        key.kind === 'syncParent' &&
        key.guestEntranceIds.length === 1 &&
        key.endsAt !== null &&
        key.endsAt > now,
    )
    if (parent !== undefined) return { room, parent }
  }
  throw new Error('no occupied room')
}

const requestFor = async (room: Door, changes: Partial<CredentialRequest>): Promise<CredentialRequest> => {
  const [manager] = value(await gateway.credentialManagers(systemId))
  const owner = value(
    await gateway.createHolder({
      key: 'joinery-1',
      systemId,
      fullName: 'Nora Lind',
      email: null,
      phone: null,
    }),
  )
  return {
    systemId,
    owner,
    access: 'mobile',
    credentialManagerId: manager?.id ?? null,
    entranceIds: [room.entranceId],
    startsAt: instantFromMs(NOW),
    endsAt: addMs(instantFromMs(NOW), 86_400_000),
    format: 'rfid48',
    shape: { is: 'override' },
    label: '101 - Hotel',
    ...changes,
  }
}

describe('the training property, through the official client', () => {
  it('shows who it is and that it is well', async () => {
    expect(value(await gateway.workspace())).toMatchObject({ isSandbox: true })
    expect(value(await gateway.health(systemId))).toMatchObject({
      system: { id: systemId, timeZone: 'Europe/Lisbon' },
      errors: [],
    })
    property.control.bridgeDown(true)
    expect(value(await gateway.health(systemId)).errors).not.toEqual([])
  })

  it('lists every door, key and guest it has', async () => {
    const doors = value(await gateway.doors(systemId))
    const keys = value(await gateway.keysOfProperty(systemId))
    const guests = value(await gateway.guests(systemId))
    expect(doors).toHaveLength(property.world.entrances.size)
    expect(doors.filter(({ category }) => category === 'guest')).toHaveLength(24)
    expect(doors.filter(({ category }) => category === 'other')).toEqual([])
    expect(keys).toHaveLength(property.world.credentials.size)
    expect(new Set(keys.map(({ kind }) => kind))).toEqual(new Set(['syncParent', 'phoneCopy', 'card']))
    expect(guests).toHaveLength(property.world.users.size)
  })

  it('a joiner joins the chosen key, stops nobody, and is found again under its guest', async () => {
    const { room, parent } = await occupiedRoom()
    const request = await requestFor(room, { shape: { is: 'join', credentialIds: [parent.credentialId] } })
    const made = value(await gateway.createCredential(request))

    expect(made).toMatchObject({
      kind: 'syncParent',
      joinedTo: [parent.credentialId],
      isStaff: false,
      isValid: true,
    })
    expect(made.guestEntranceIds).toEqual([room.entranceId])
    expect(property.control.keysCreated()).toMatchObject([
      {
        shape: 'join',
        rooms: [room.name],
        joinedIds: [parent.credentialId],
        invalidatedIds: [],
        label: '101 - Hotel',
      },
    ])
    expect(value(await gateway.keysOfHolder(request.owner, systemId))).toContainEqual(made)
    expect(value(await gateway.key(made.credentialId))).toEqual(made)
    expect(value(await gateway.key(parent.credentialId)).isValid).toBe(true)
  })

  it('an override stops the keys of the room, a deleted key is gone', async () => {
    const { room, parent } = await occupiedRoom()
    const made = value(
      await gateway.createCredential(await requestFor(room, { access: 'card', shape: { is: 'override' } })),
    )
    expect(made).toMatchObject({ kind: 'card', encoded: false })
    expect(value(await gateway.key(parent.credentialId)).isValid).toBe(false)

    expect(await gateway.deleteCredential(made.credentialId)).toMatchObject({ is: 'accepted', value: null })
    expect(await gateway.key(made.credentialId)).toMatchObject({ is: 'refused', status: 404 })
  })

  it('knows which guests have a phone that can take a key', async () => {
    const phones = [...property.world.phones.values()]
    const people = [...property.world.identities.keys()]
    const ready = people.filter((id) => phones.some((phone) => phone.identityId === id && phone.isEnrolled))
    const answers = await Promise.all(people.map((id) => gateway.hasReadyPhone(UserIdentityId.parse(id))))

    expect(people.filter((_, n) => answers[n]?.is === 'accepted' && answers[n].value)).toEqual(ready)
    expect(ready.length).toBeGreaterThan(0)
    expect(ready.length).toBeLessThan(people.length)
  })

  it('a guest is found by our key, and not by one we never used', async () => {
    const request = await requestFor((await occupiedRoom()).room, {})
    expect(value(await gateway.holderByKey('joinery-1', systemId))).toEqual(request.owner)
    expect(value(await gateway.holderByKey('joinery-2', systemId))).toBeNull()
    const again = await gateway.createHolder({
      key: 'joinery-1',
      systemId,
      fullName: 'X',
      email: null,
      phone: null,
    })
    expect(again.is).toBe('refused')
  })

  it('says that a refusal is about the label, and only when a label was sent', async () => {
    property.control.set({ labelAccepted: false })
    const request = await requestFor((await occupiedRoom()).room, {})
    expect(await gateway.createCredential(request)).toMatchObject({ is: 'refused', becauseOfLabel: true })
    expect(await gateway.createCredential({ ...request, label: null })).toMatchObject({ is: 'accepted' })
  })

  it('a refusal for another reason is not about the label', async () => {
    const request = await requestFor((await occupiedRoom()).room, {
      shape: { is: 'join', credentialIds: [CredentialId.parse('00000000-0000-4000-8000-00000000dead')] },
    })
    expect(await gateway.createCredential(request)).toMatchObject({ is: 'refused', becauseOfLabel: false })
  })

  it('a lost answer is unknown, and reading the guest finds the key that was made', async () => {
    const request = await requestFor((await occupiedRoom()).room, {})
    property.control.fault({ route: '/acs/credentials/create', kind: 'resetAfter', times: 1 })
    expect((await gateway.createCredential(request)).is).toBe('unknown')
    expect(property.control.keysCreated()).toHaveLength(1)
    expect(value(await gateway.keysOfHolder(request.owner, systemId)).length).toBeGreaterThan(0)
  })

  it('is offline, throttled or locked out, each known for what it is', async () => {
    property.control.throttle(1, 4)
    expect(await gateway.workspace()).toMatchObject({ is: 'throttled', retryAfterMs: 4000 })
    property.control.revokeApiKey(true)
    expect((await gateway.workspace()).is).toBe('unauthorised')
    await property.control.offline(true)
    expect((await gateway.workspace()).is).toBe('notSent')
  })

  it('survives an API of next year', async () => {
    property.control.set({ futureApi: true })
    expect(value(await gateway.keysOfProperty(systemId))).toHaveLength(property.world.credentials.size)
    expect(value(await gateway.doors(systemId))).toHaveLength(property.world.entrances.size)
  })

  it('is only ever asked what Seam has published', async () => {
    const { room, parent } = await occupiedRoom()
    const request = await requestFor(room, { shape: { is: 'join', credentialIds: [parent.credentialId] } })
    const made = value(await gateway.createCredential(request))
    await gateway.workspace()
    await gateway.health(systemId)
    await gateway.guests(systemId)
    await gateway.keysOfProperty(systemId)
    await gateway.holderByKey('joinery-1', systemId)
    await gateway.keysOfHolder(
      { userIdentityId: null, acsUserId: made.acsUserId ?? parent.acsUserId },
      systemId,
    )
    if (request.owner.userIdentityId !== null) await gateway.hasReadyPhone(request.owner.userIdentityId)
    await gateway.deleteCredential(made.credentialId)

    const faults = property.control.record().flatMap((entry) => {
      if (entry.kind !== 'request') return []
      // The list's filters stand beside its paging in an allOf, which cannot be closed part by part.
      const filters = ['acs_system_id', 'acs_user_id', 'user_identity_id']
      const permitted = entry.route === '/acs/credentials/list' ? filters : ['visionline_metadata.label']
      return validateRequest(entry.route, entry.method, entry.input, permitted).map(
        (fault) => `${entry.route} ${fault}`,
      )
    })
    expect(faults).toEqual([])
  })
})
