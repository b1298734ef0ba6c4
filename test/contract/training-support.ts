import { SeamHttp } from '@seamapi/http/connect'
import { onTestFinished } from 'vitest'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { TrainingProperty, TrainingPropertyOptions } from '#adapters/sandbox/start-training-property.ts'

/** A Monday at noon in Lisbon, summer time far away. */
export const MONDAY_NOON = Date.UTC(2026, 10, 23, 12, 0)

export type Hotel = TrainingProperty & {
  readonly seam: SeamHttp
  readonly systemId: string
  readonly door: (name: string) => string
  /** The keys of a door as the product reads them. */
  readonly keysOf: (name: string) => Promise<Key[]>
  readonly newGuest: (fullName: string) => Promise<string>
  /** A phone key for one guest, with defaults of an ordinary stay. */
  readonly phoneKey: (wish: Wish) => Promise<Key>
  readonly card: (wish: Wish) => Promise<Key>
}

export type Key = Awaited<ReturnType<SeamHttp['acs']['credentials']['get']>>

export type Wish = {
  readonly userId: string
  readonly doors: readonly string[]
  readonly join?: readonly string[]
  readonly override?: boolean
  readonly autoJoin?: boolean
  readonly format?: 'rfid48' | 'TLCode'
}

/** Opens a hotel for one test, on a clock that stands at Monday noon, and closes it afterwards. */
export const openHotel = async (options: TrainingPropertyOptions = {}): Promise<Hotel> => {
  const property = await startTrainingProperty({ now: () => MONDAY_NOON, ...options })
  onTestFinished(() => property.stop())
  const seam = new SeamHttp({ apiKey: property.apiKey, endpoint: property.endpoint })
  const doors = new Map([...property.world.entrances.values()].map(({ name, id }) => [name, id]))
  const door = (name: string): string => doors.get(name) ?? `no door ${name}`
  const systemId = property.world.ids.systemId

  const wishToBody = (wish: Wish) => ({
    acs_user_id: wish.userId,
    allowed_acs_entrance_ids: wish.doors.map(door),
    starts_at: new Date(MONDAY_NOON + 3_600_000).toISOString(),
    ends_at: new Date(MONDAY_NOON + 172_800_000).toISOString(),
    visionline_metadata: {
      card_format: wish.format ?? ('rfid48' as const),
      ...(wish.join === undefined ? {} : { joiner_acs_credential_ids: [...wish.join] }),
      ...(wish.override === undefined ? {} : { override: wish.override }),
      ...(wish.autoJoin === undefined ? {} : { auto_join: wish.autoJoin }),
    },
  })

  return {
    ...property,
    seam,
    systemId,
    door,
    keysOf: (name) => seam.acs.entrances.listCredentialsWithAccess({ acs_entrance_id: door(name) }).execute(),
    newGuest: async (fullName) => {
      const user = await seam.acs.users.create({ acs_system_id: systemId, full_name: fullName })
      return user.acs_user_id
    },
    phoneKey: (wish) =>
      seam.acs.credentials
        .create({
          ...wishToBody(wish),
          access_method: 'mobile_key',
          is_multi_phone_sync_credential: true,
          credential_manager_acs_system_id: property.world.ids.managerId,
        })
        .execute(),
    card: (wish) => seam.acs.credentials.create({ ...wishToBody(wish), access_method: 'card' }).execute(),
  }
}

/** A raw call, for what the client would not send or would swallow. */
export const call = async (
  hotel: Pick<TrainingProperty, 'endpoint' | 'apiKey'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; json: unknown; headers: Headers }> => {
  const response = await fetch(`${hotel.endpoint}${path}`, {
    method,
    headers: { authorization: `Bearer ${hotel.apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, json: await response.json(), headers: response.headers }
}
