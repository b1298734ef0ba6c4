import { z } from 'zod'
import { Instant } from './instant.ts'
import { QueueCounts } from './job.ts'
import { ListWord } from './list-field.ts'
import { Hop, Property } from './property.ts'

/** Whether work may go out now, and if not, why. Waiting is the gate's business, never a job's. */
export const Gate = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open') }),
  z.object({ is: z.literal('notConnected') }),
  z.object({
    is: z.literal('offline'),
    since: Instant,
    failures: z.int(),
    probeAt: Instant,
    detail: z.string(),
  }),
  z.object({ is: z.literal('throttled'), since: Instant, until: Instant, failures: z.int() }),
  z.object({ is: z.literal('unauthorised'), since: Instant }),
  /** Seam answers, but says the hotel's Bridge or Visionline server does not. */
  z.object({
    is: z.literal('propertyDown'),
    since: Instant,
    hop: z.enum(['bridge', 'visionline', 'account']),
    code: z.string(),
    probeAt: Instant,
    failures: z.int(),
  }),
  z.object({ is: z.literal('paused'), since: Instant, by: z.string().nullable() }),
])
export type Gate = z.infer<typeof Gate>

/** Where the Seam key is kept. There is no call that reads it back. */
export const VaultState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('keychain'), backend: z.string(), hasKey: z.boolean() }),
  z.object({
    is: z.literal('memory'),
    why: z.enum(['noLibrary', 'noBus', 'noService', 'locked', 'unavailable']),
    hasKey: z.boolean(),
  }),
  z.object({ is: z.literal('process'), hasKey: z.boolean() }),
])
export type VaultState = z.infer<typeof VaultState>

export const SessionStatus = z.object({
  property: Property.nullable(),
  gate: Gate,
  hops: z.array(Hop).readonly(),
  queue: QueueCounts,
  vault: VaultState,
  operator: z.string().nullable(),
  /** When the local copy of the property was last read in full. */
  copyReadAt: Instant.nullable(),
  syncing: z.boolean(),
})
export type SessionStatus = z.infer<typeof SessionStatus>

/** A time of day of the property, as `15:00`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Settings = z.object({
  quietPeriodMs: z.int().min(0),
  concurrency: z.int().min(1).max(16).nullable(),
  labelTemplate: z.string().min(1).max(200),
  checkIn: ClockTime,
  checkOut: ClockTime,
  /** Whether Seam took the label key, which its create schema does not list; null until it was sent. */
  labelAccepted: z.boolean().nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'de', 'es', 'fr', 'pt']),
  tileSize: z.enum(['small', 'medium', 'large']),
  /** Whose names the tiles of this workstation show; guests may look over the counter. */
  tileNames: z.enum(['off', 'family', 'full']),
  retentionDays: z.int().min(0).max(365),
  /** How a phone key reaches its guest: a link made here, the hotel's own app, or nothing is said about it. */
  phoneDelivery: z.enum(['link', 'ownApp', 'nothing']),
  /** The hotel's own words for the columns of its rooming lists. */
  listWords: z.array(ListWord).max(500).readonly(),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  quietPeriodMs: 180_000,
  concurrency: null,
  labelTemplate: '%ROOMNUM% - %SITENAME%',
  checkIn: '15:00',
  checkOut: '11:00',
  labelAccepted: null,
  theme: 'system',
  language: 'system',
  tileSize: 'medium',
  tileNames: 'off',
  retentionDays: 30,
  phoneDelivery: 'link',
  listWords: [],
}
