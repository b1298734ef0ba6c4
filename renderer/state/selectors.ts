import type { Hop } from '#shared/property.ts'
import type { Mirror } from './apply-event.ts'

const noHops: readonly Hop[] = []

export const gateOf = (mirror: Mirror) => mirror.status?.gate ?? null
export const hopsOf = (mirror: Mirror): readonly Hop[] => mirror.status?.hops ?? noHops
export const propertyOf = (mirror: Mirror) => mirror.status?.property ?? null
export const operatorOf = (mirror: Mirror) => mirror.status?.operator ?? null
export const isTrainingOf = (mirror: Mirror): boolean => mirror.status?.property?.isTraining ?? false

/** UTC until Seam names a zone: wrong by hours is visible at once, wrong by the PC's setting is not. */
export const timeZoneOf = (mirror: Mirror): string => mirror.status?.property?.system.timeZone ?? 'UTC'
export const siteNameOf = (mirror: Mirror): string => mirror.status?.property?.system.name ?? ''
export const languageOf = (mirror: Mirror) => mirror.settings?.language ?? 'system'
export const themeOf = (mirror: Mirror) => mirror.settings?.theme ?? 'system'
export const tileSizeOf = (mirror: Mirror) => mirror.settings?.tileSize ?? 'medium'
export const tileNamesOf = (mirror: Mirror) => mirror.settings?.tileNames ?? 'off'
