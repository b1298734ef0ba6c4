import type { KeyHolder } from '../key-holder.ts'
import type { KeyRef } from '../key.ts'
import type { Problem } from '../problem.ts'
import { hereProblemsEn } from './here-problems-en.ts'
import { linkProblemsEn } from './link-problems-en.ts'
import { networkProblemsEn } from './network-problems-en.ts'
import { listProblemsEn } from './list-problems-en.ts'
import { askIt, choices, list, plural, say, whenIn } from './say.ts'
import type { ProblemTexts, Said, When } from './say.ts'

/** A key as a person would name it: the holder and what it is. */
export const nameKey = (key: KeyRef): string => {
  const holder = key.holder ?? 'someone unnamed'
  if (key.kind === 'card')
    return key.cardNumber === null ? `${holder}'s card` : `${holder}'s card ${key.cardNumber}`
  return key.kind === 'phoneCopy' ? `a phone of ${holder}` : `${holder}'s phone key`
}
const nameKeys = (keys: readonly KeyRef[]): string => list(keys.map(nameKey))

const nameHolder = ({ name, endsAt }: KeyHolder, when: When): string => {
  const who = name ?? 'someone Seam does not name'
  return endsAt === null ? who : `${who} until ${when(endsAt)}`
}

const reasons = {
  expired: 'its stay is over',
  notValid: 'it was replaced or discarded',
  validityUnknown: 'Seam does not say whether it is valid',
  staffKey: 'it is a staff key',
  notEncoded: 'the card was never encoded',
  beingDeleted: 'it is being deleted',
  needsReissue: 'it must be encoded again first',
  gone: 'it no longer opens the room',
  otherRoom: 'it opens another room',
  noOverlap: 'its dates do not overlap',
} as const

/** Every problem in English. A kind without a sentence does not compile. */
export const problemsEn: ProblemTexts = {
  noRooms: () => say('No room was chosen.', 'Choose at least one room.'),
  unknownRoom: (p) => say(`There is no room "${p.room}".`, `Check the room name.${choices(p.near)}`),
  ambiguousRoom: (p) =>
    say(
      `${plural(p.entranceIds.length, 'door is', 'doors are')} named "${p.room}".`,
      'Give the doors different names in Visionline and refresh, so that no key goes to the wrong one.',
    ),
  unknownDoor: (p) => say(`There is no common door "${p.door}".`, `Check the door name.${choices(p.near)}`),
  timeUnreadable: (p) =>
    say(`"${p.text}" is not a time.`, "Write it like 2026-12-01T15:00, in the hotel's local time."),
  timeSkipped: (p) =>
    say(
      `${p.text} does not exist: the clocks in ${p.timeZone} jump over it that night.`,
      `Choose another time, for example ${p.choices.join(' or ')}.`,
    ),
  timeRepeated: (p) =>
    say(`${p.text} comes twice that night in ${p.timeZone}.`, `Say which one: ${p.choices.join(' or ')}.`),
  timeNotRead: (p) =>
    say(`“${p.text}” is not a time.`, 'Write 14, 2pm, 14:30, tomorrow 14, Tue 11 or 1 Dec 11.'),
  timeSeveral: (p) => say(`“${p.text}” can be more than one time.`, 'Choose which one is meant.'),
  noTimeZone: (p) =>
    say(
      `Seam does not know the time zone of ${p.system}.`,
      'Set the location of the system in Seam Console, then connect again. The time of this computer is not used, because it may be wrong for the hotel.',
    ),
  stayReversed: (p, when) =>
    say(`The stay ends (${when(p.endsAt)}) before it begins (${when(p.startsAt)}).`, 'Check both times.'),
  stayInPast: (p, when) => say(`The stay is over since ${when(p.endsAt)}.`, 'Choose an end in the future.'),
  guestMissing: () => say('The guest has no name.', 'Write the name of the person who will hold the key.'),
  guestTooLong: (p) =>
    say(`The guest's name has ${p.length} characters; at most ${p.max} fit.`, 'Shorten the name.'),
  guestUnreadable: (p) =>
    say(
      `The guest's name has an invisible or direction-changing character (${p.character}) at place ${p.at}.`,
      'Type the name again instead of pasting it.',
    ),
  guestNotName: ({ text, room }) =>
    room === null
      ? say(`“${text}” is no name: it has no letter.`, 'Write the name of the person who will hold the key.')
      : say(
          `“${text}” has the number of room ${room} in it.`,
          'Write the name alone. For another guest, close this room first and type the room number.',
        ),
  contactUnreadable: (p) =>
    say(
      `"${p.value}" is not ${p.field === 'email' ? 'an e-mail address' : 'a phone number'}.`,
      'Correct it or leave it empty.',
    ),
  unknownGuest: (p) =>
    say(`Seam no longer knows this guest (${p.guest}).`, 'Refresh, or write the name as a new guest.'),
  shapeMissing: () =>
    say(
      'Nothing says whether this key joins others.',
      'Choose the keys to join, or a new key that replaces all.',
    ),
  shapeConflict: (p) =>
    say(
      `${list(p.given)} cannot be used together.`,
      'A key either joins others, or replaces all, or lets Seam decide: choose one.',
    ),
  nothingToJoin: (p) =>
    say(
      `Room ${list(p.rooms)} has no key that can be joined for these dates.`,
      'Check room and dates. If this is the first key of the stay, issue a new key that replaces all.',
    ),
  unknownKey: (p) =>
    say(
      `There is no key ${p.key} on the chosen rooms.`,
      'Look at the keys of the room again and choose from them.',
    ),
  keyOfAnotherRoom: (p) =>
    say(
      `Key ${p.key} opens ${p.keyRooms.length === 0 ? 'another room' : `room ${list(p.keyRooms)}`}, not ${list(p.rooms)}.`,
      'Join a key of the same room; anything else would let a stranger in.',
    ),
  keyNotJoinable: (p) =>
    say(`${nameKey(p.key)} cannot be joined: ${reasons[p.reason]}.`, 'Choose another key of the room.'),
  keyNotOverlapping: (p) =>
    say(
      `${nameKey(p.key)} cannot be joined: its dates do not overlap with this stay.`,
      'Check the dates, or choose another key.',
    ),
  roomsNotCovered: (p) =>
    say(
      `None of the chosen keys opens room ${list(p.rooms)}.`,
      'Join a key of each room as well, or leave the room out.',
    ),
  overrideNotConfirmed: (p) =>
    say(
      p.stops.length === 0
        ? `A new key for room ${list(p.rooms)} replaces every key there.`
        : `A new key for room ${list(p.rooms)} stops ${plural(p.stops.length, 'key', 'keys')}: ${nameKeys(p.stops)}.`,
      `Confirm by naming the room (${list(p.rooms)}), or join the existing keys instead.`,
    ),
  autoJoinStale: (p, when) =>
    say(
      p.readAt === null
        ? 'The keys of this room were never read.'
        : `The keys of this room were read at ${when(p.readAt)}, too long ago to let Seam decide.`,
      'Read the room again, or choose the keys to join.',
    ),
  overCapacity: (p) =>
    say(
      `A ${p.format} card holds ${p.max} ${{ consecutiveRooms: 'rooms in a row', commonDoors: 'common doors', additionalRooms: 'additional rooms' }[p.what]}; ${p.count} were chosen.`,
      'Choose fewer doors, or the larger card format TLCode.',
    ),
  noCredentialManager: (p) =>
    say(
      `${p.system} has no service for phone keys.`,
      'Issue a card, or have ASSA ABLOY Credential Services connected in Seam Console.',
    ),
  ...listProblemsEn,
  invalidInput: (p) =>
    say(
      `${p.path === '' ? 'The input' : `"${p.path}"`} cannot be read: ${p.message}`,
      'Correct it and try again.',
    ),
  notFound: (p) => say(`There is no ${p.what} ${p.id}.`, 'Check the id.'),
  packetUnknown: (p) =>
    p.why === 'misread'
      ? say(`"${p.code}" is not the code of a packet.`, 'Scan it again, or type its twelve letters.')
      : say(
          `No packet of this desk has the code ${p.code}.`,
          'It may come from another computer, or all of its keys were cancelled.',
        ),
  notAllowed: (p) =>
    say(
      `This cannot be done now: ${p.action} (${p.state}).`,
      'Look at the job again; what can be done with it is offered there.',
    ),

  refused: (p) =>
    say(`Seam refused this: ${p.message}`, 'Nothing was made. Correct the cause and try again, or cancel.'),
  targetGone: (p) =>
    say(
      `${p.targets.map(({ key, reason }) => `${nameKey(key)} cannot be joined any more: ${reasons[reason]}`).join('; ')}.`,
      p.candidates.length === 0
        ? 'The room has no other key to join. Check who is in the room before you issue anything.'
        : `Choose what to join instead: ${nameKeys(p.candidates)}.`,
    ),
  overrideWouldStopMore: (p) =>
    say(
      `This would now also stop ${nameKeys(p.keys)}, made since you confirmed.`,
      'Cancel, look at the room again, and decide anew.',
    ),
  confirmAgain: (p, when) =>
    say(
      `This waited since ${when(p.acceptedAt)} and was not sent late without asking.`,
      'Check that it is still right, then try again or cancel.',
    ),
  autoJoinChanged: () =>
    say(
      'The keys of the room changed since you let Seam decide.',
      'Look at the room again and choose the keys to join.',
    ),
  outcomeUnknown: (p, when) =>
    say(
      `Seam's answer of ${when(p.sentAt)} was lost, and no key is to be found since (${plural(p.sends, 'send', 'sends')}).`,
      p.shape === 'join'
        ? 'Check with the guest whether a key arrived, then send again or cancel.'
        : 'It was not repeated, because a second one could lock out the guest. Check at the door, then send again or cancel.',
    ),
  severalMatches: (p) =>
    say(
      `Seam shows ${plural(p.credentialIds.length, 'key', 'keys')} for this guest where one was meant.`,
      'Choose the right one and revoke the others. The room waits until then.',
    ),
  partialMatch: (p) =>
    say(
      `Seam shows a key for this guest that differs in: ${list(p.differences)}.`,
      'Say whether it is the right one, or revoke it. The room waits until then.',
    ),
  excessAccess: (p) =>
    say(
      `The key that was made gives more than was asked for: ${list(p.differences)}.`,
      'Revoke it now, unless you know why.',
    ),
  dependencyFailed: () =>
    say(
      'The first key of this room was not issued, so there is nothing to join.',
      'Issue the first key, then try again.',
    ),
  otherProperty: (p) =>
    say(
      `This was accepted for ${p.property}, and this desk is connected to another property.`,
      'Connect to the right property and try again, or cancel.',
    ),
  held: (p) =>
    say(
      `Room ${list(p.rooms)} has no key yet, and somebody must decide about its first one.`,
      'Issue a first key for the room, or cancel.',
    ),
  sameParty: (p, when) =>
    say(
      `Room ${list(p.rooms)} is held by ${list(p.holders.map((one) => nameHolder(one, when)))}, and none of them is in the list.`,
      'If they are the same party, say so and the key goes out; else cancel it and check the room number.',
    ),
  unreadableJob: (p) =>
    say(`A stored job (${p.jobId}) cannot be read.`, `It is kept and its room waits. ${askIt}`),

  damagedTwin: (p) =>
    say(
      `This very key was asked for before, and that request (${p.jobId}) can no longer be read.`,
      "It may have made a key: look at the room's keys first. If the guest has none, discard the damaged request, then issue again.",
    ),

  ...hereProblemsEn,
  ...networkProblemsEn,
  ...linkProblemsEn,
}

/**
 * The sentence for a problem. Its times are in the property's zone when that is known: with the name of the zone, as
 * scripts need it, or as a window says times.
 */
export const sayProblem = (
  problem: Problem,
  texts: ProblemTexts = problemsEn,
  times: string | null | When = null,
): Said => {
  // The table is complete by type; indexing a union of functions is what TypeScript cannot follow.
  const text = texts[problem.kind] as (problem: Problem, when: When) => Said
  return text(problem, typeof times === 'function' ? times : whenIn(times))
}
