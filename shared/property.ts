import { z } from 'zod'
import { AcsUserId, EntranceId, SystemId, UserIdentityId } from './ids.ts'
import { Instant } from './instant.ts'

export const DoorCategory = z.enum(['guest', 'common', 'commonPms', 'entrance', 'elevator', 'other'])
export type DoorCategory = z.infer<typeof DoorCategory>

export const Door = z.object({ entranceId: EntranceId, name: z.string(), category: DoorCategory })
export type Door = z.infer<typeof Door>

/** Doors a guest key must be granted by name (Seam's Visionline guide); lifts and entrances come by themselves. */
export const isCommonDoor = (door: Door): boolean =>
  door.category === 'common' || door.category === 'commonPms'

export const Guest = z.object({
  acsUserId: AcsUserId,
  userIdentityId: UserIdentityId.nullable(),
  fullName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})
export type Guest = z.infer<typeof Guest>

export const Workspace = z.object({ id: z.string(), name: z.string(), isSandbox: z.boolean() })
export type Workspace = z.infer<typeof Workspace>

export const VisionlineSystem = z.object({
  id: SystemId,
  name: z.string(),
  /** IANA name; null when Seam has none: then the operator is asked, never the PC. */
  timeZone: z.string().nullable(),
})
export type VisionlineSystem = z.infer<typeof VisionlineSystem>

export const Property = z.object({
  workspace: Workspace,
  system: VisionlineSystem,
  credentialManager: z.object({ id: SystemId, name: z.string() }).nullable(),
  isTraining: z.boolean(),
})
export type Property = z.infer<typeof Property>

/** One link of the chain app -> Seam -> Bridge -> Visionline. `ok: null` means not asked yet. */
export const Hop = z.object({
  name: z.enum(['seam', 'bridge', 'visionline']),
  ok: z.boolean().nullable(),
  detail: z.string().nullable(),
  latencyMs: z.number().nullable(),
  lastOkAt: Instant.nullable(),
})
export type Hop = z.infer<typeof Hop>
