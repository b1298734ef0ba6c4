import { InstantKeyId, LinkId, SystemId, UserIdentityId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import type { Link } from '#shared/link.ts'
import { aJob, hotelNow } from './fake-hotel.ts'

/** The address of Rui's link: no text of the window may keep it. */
export const linkUrl = 'https://link.example/secret-of-rui'

/** A link to Rui's phone key that nobody has opened; name what differs. */
export const aLink = (part: Partial<Link> = {}): Link => ({
  id: LinkId.parse('link-1'),
  jobId: aJob().id,
  systemId: SystemId.parse('system-1'),
  userIdentityId: UserIdentityId.parse('identity-rui'),
  isOwnHolder: true,
  instantKeyId: InstantKeyId.parse('instant-key-1'),
  maxUses: 1,
  state: 'made',
  attempts: 1,
  operator: 'Marta R.',
  createdAt: hotelNow,
  sentAt: hotelNow,
  updatedAt: hotelNow,
  madeAt: hotelNow,
  runAfter: null,
  expiresAt: addMs(hotelNow, 7 * 86_400_000),
  phones: [],
  openedAt: null,
  endedBy: null,
  problem: null,
  ...part,
})
