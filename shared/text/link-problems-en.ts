import { say } from './say.ts'
import type { ProblemTexts } from './say.ts'

const why = {
  notIssued: ['This key is not issued yet.', 'Make the link when it is.'],
  card: ['This is a card, and a link brings phone keys only.', 'Encode the card instead.'],
  revoked: ['This key was revoked.', 'Issue a new key if the guest still needs one.'],
  stayOver: ['The stay of this key is over.', 'Issue a key for the new dates.'],
  noIdentity: [
    'Seam knows this guest only as a record of Visionline, and makes links for its own identities only.',
    'Issue the key for a new guest of that name, or give the guest an identity in Seam Console.',
  ],
  otherProperty: ['This key is of another property.', 'Connect to that property first.'],
  ownApp: [
    "Guests find their keys in the hotel's own app: that is how this desk is set.",
    'Another way is in Settings, “How do phone keys reach guests?”.',
  ],
  nothing: [
    'This desk is set to hand out no links.',
    'To make links, change it in Settings, “How do phone keys reach guests?”.',
  ],
  notOpenable: ['This link cannot be opened any more.', 'Make another one.'],
} as const

/** Links that bring phone keys to phones, in English. None of these made a second key. */
export const linkProblemsEn = {
  linkNotPossible: (p) => say(why[p.why][0], why[p.why][1]),
  linkRefused: (p) =>
    say(
      `The key is issued, but Seam makes no link for it: ${p.message} (${p.code}).`,
      'Usually the hotel has no licence for Instant Keys: ask Seam for it. Until then choose another way in Settings, “How do phone keys reach guests?”.',
    ),
  linkUncertain: (p, when) =>
    say(
      `Seam's answer of ${when(p.sentAt)} about a link for this key was lost.`,
      'Joinery looks for the link and makes no second one meanwhile. The key itself is not touched.',
    ),
  linkLost: (p, when) =>
    p.candidates === 0
      ? say(
          `The link asked for at ${when(p.sentAt)} is not to be found at Seam. The key itself is issued.`,
          'Make a link again.',
        )
      : say(
          `The answer of ${when(p.sentAt)} was lost, and this guest has ${p.candidates} links that may be the one.`,
          'Look at them in Seam Console, or make a new link here.',
        ),
  linkNotWithdrawn: (p) =>
    say(
      `Seam does not delete the link: ${p.message} (${p.code}).`,
      'Joinery keeps trying. To end it now, delete the instant key in Seam Console.',
    ),
} satisfies Partial<ProblemTexts>
