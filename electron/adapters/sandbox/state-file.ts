import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { DAY_MS } from './property-time.ts'
import {
  attemptRecord,
  credentialRecord,
  encoderRecord,
  entranceRecord,
  eventRecord,
  hotelRecord,
  identityRecord,
  instantKeyRecord,
  phoneRecord,
  userRecord,
} from './records.ts'
import type { HotelRecord } from './records.ts'
import { createWorld } from './world.ts'
import type { World } from './world.ts'

/** Raised whenever a record changes shape: an older file is then ignored, and a fresh hotel opens. */
const VERSION = 1

/** Training policy: after this long all guests of a saved hotel have left, and a fresh one opens. */
const LIFETIME_MS = 14 * DAY_MS

const snapshot = z.object({
  version: z.literal(VERSION),
  hotel: hotelRecord,
  counters: z.object({ created: z.number(), cardNumber: z.number() }),
  entrances: z.array(entranceRecord),
  encoders: z.array(encoderRecord),
  users: z.array(userRecord),
  identities: z.array(identityRecord),
  phones: z.array(phoneRecord),
  // A file from before there were links has none.
  instantKeys: z.array(instantKeyRecord).default([]),
  credentials: z.array(credentialRecord),
  attempts: z.array(attemptRecord),
  events: z.array(eventRecord),
})

/**
 * The hotel saved in the file, or null when there is none that fits: no file, not readable as a snapshot of
 * this version, a hotel of another size, seed, name or zone, or one whose guests have all left.
 */
export const loadWorld = async (
  file: string,
  wanted: Omit<HotelRecord, 'builtAt'>,
  now: () => number,
): Promise<World | null> => {
  const text = await readFile(file, 'utf8').catch(() => null)
  const parsed = text === null ? null : snapshot.safeParse(parseOrNull(text)).data
  if (parsed === null || parsed === undefined) return null
  const { hotel } = parsed
  const fits =
    hotel.seed === wanted.seed &&
    hotel.rooms === wanted.rooms &&
    hotel.name === wanted.name &&
    hotel.timeZone === wanted.timeZone &&
    Math.abs(now() - hotel.builtAt) < LIFETIME_MS
  if (!fits) return null

  const world = createWorld(hotel, now)
  Object.assign(world.counters, parsed.counters)
  for (const one of parsed.entrances) world.entrances.set(one.id, one)
  for (const one of parsed.encoders) world.encoders.set(one.id, one)
  for (const one of parsed.users) world.users.set(one.id, one)
  for (const one of parsed.identities) world.identities.set(one.id, one)
  for (const one of parsed.phones) world.phones.set(one.id, one)
  for (const one of parsed.instantKeys) world.instantKeys.set(one.id, one)
  for (const one of parsed.credentials) world.credentials.set(one.id, one)
  for (const one of parsed.attempts) world.attempts.set(one.id, one)
  world.events.push(...parsed.events)
  return world
}

/** Writes the hotel so that a reader sees either the old or the new file whole. Private to its owner. */
export const saveWorld = async (file: string, world: World): Promise<void> => {
  const text = JSON.stringify({
    version: VERSION,
    hotel: world.hotel,
    counters: world.counters,
    entrances: [...world.entrances.values()],
    encoders: [...world.encoders.values()],
    users: [...world.users.values()],
    identities: [...world.identities.values()],
    phones: [...world.phones.values()],
    instantKeys: [...world.instantKeys.values()],
    credentials: [...world.credentials.values()],
    attempts: [...world.attempts.values()],
    events: world.events,
  })
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, text, { mode: 0o600 })
  await rename(draft, file)
}

export type Saver = {
  /** Something changed: save soon. */
  readonly touch: () => void
  /** Saves what is not saved yet; resolves when it is on disk. */
  readonly flush: () => Promise<void>
}

/** Saves a while after the first change, never two writes at once. Without a file it does nothing. */
export const createSaver = (file: string | null, world: World, delayMs = 250): Saver => {
  let timer: NodeJS.Timeout | null = null
  let isDirty = false
  let writing: Promise<void> = Promise.resolve()

  const write = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (file === null || !isDirty) return writing
    isDirty = false
    const attempt = writing.then(() => saveWorld(file, world))
    // A full disk must not end a training session: the next change tries again, and stop() reports it.
    writing = attempt.catch(() => {
      isDirty = true
    })
    return attempt
  }

  return {
    touch: () => {
      isDirty = true
      if (file === null) return
      timer ??= setTimeout(() => {
        write().catch(() => {})
      }, delayMs)
    },
    flush: async () => {
      await writing
      await write()
    },
  }
}

const parseOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
