import { z } from 'zod'

/** Ids are opaque strings; the brand keeps a room's id from being handed in where a key's is meant. */
const id = <const Name extends string>(_name: Name) => z.string().min(1).max(200).brand<Name>()

export const JobId = id('JobId')
export type JobId = z.infer<typeof JobId>
export const BatchId = id('BatchId')
export type BatchId = z.infer<typeof BatchId>
export const EntranceId = id('EntranceId')
export type EntranceId = z.infer<typeof EntranceId>
export const CredentialId = id('CredentialId')
export type CredentialId = z.infer<typeof CredentialId>
export const LinkId = id('LinkId')
export type LinkId = z.infer<typeof LinkId>
/** Seam's id of a link that brings phone keys to a phone. */
export const InstantKeyId = id('InstantKeyId')
export type InstantKeyId = z.infer<typeof InstantKeyId>
export const SystemId = id('SystemId')
export type SystemId = z.infer<typeof SystemId>
export const AcsUserId = id('AcsUserId')
export type AcsUserId = z.infer<typeof AcsUserId>
export const UserIdentityId = id('UserIdentityId')
export type UserIdentityId = z.infer<typeof UserIdentityId>
