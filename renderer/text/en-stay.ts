import type { KeyFate } from '#shared/stay-change.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('en')
const list = listIn('en')
const fate: Readonly<Record<KeyFate['fate'], string>> = {
  replaced: 'a new phone key follows by itself',
  encoder: 'the card must come back to the desk',
  keeps: 'stays as it is',
  underWay: 'another change is on its way',
  cannot: 'cannot follow; issue a new key',
}

/** What a desk does with a stay: late check-out, early arrival, check-out, room move, lost keys. */
export const enStay = {
  stay: {
    actions: 'Actions',
    actionsOf: (room: string) => `Actions for room ${room}`,
    keyActions: (key: string) => `What to do with this key: ${key}`,
    noRoom: 'Choose a room first: type its number.',
    late: 'Late check-out or longer stay',
    checkOut: 'Check out',
    lost: 'Lost key or phone',
    move: 'Move to another room',
    lateAbout: 'Other times for every key of the stay',
    checkOutAbout: 'Revoke every key of the stay',
    lostAbout: 'Revoke one key and give another',
    moveAbout: 'New keys there, old keys revoked afterwards',
    /** What a clerk may type in the palette instead of the name of the action. */
    said: {
      late: 'late check-out, extend, stay longer, early arrival, one more night',
      checkOut: 'check out, departure, revoke all, leave',
      lost: 'lost, stolen, replace, broken, phone gone',
      move: 'move, change room, room change, switch',
    },
    lateTitle: (rooms: readonly string[]) => `Late check-out, ${list(rooms)}`,
    earlyTitle: (rooms: readonly string[]) => `Early arrival, ${list(rooms)}`,
    which: 'What changes',
    leaves: 'Leaves later',
    arrives: 'Arrives earlier',
    until: 'Until',
    from: 'From',
    hours: 'Usual hours',
    oneMoreNight: 'One more night',
    placeholder: '14, tomorrow 12, 1 Dec 11',
    nobody: 'No guest key works here now. The first key of a stay is made in the room.',
    deciding: 'Looking at the keys',
    whatHappens: 'What happens to each key',
    fate,
    ends: (when: string) => `until ${when}`,
    begins: (when: string) => `from ${when}`,
    nextStay: (when: string) => `The next guests’ keys begin ${when}.`,
    cards: (count: number) =>
      n(count, {
        one: '# card keeps its old end until it is written again. Ask the guest to bring it.',
        other: '# cards keep their old end until they are written again. Ask the guests to bring them.',
      }),
    lateButton: (count: number, when: string) =>
      `${n(count, { one: 'New times for # phone key', other: 'New times for # phone keys' })}: ${when}`,
    noneFollows: 'No key follows by itself',
    accepted: (count: number) =>
      n(count, { one: '# phone key gets its new times.', other: '# phone keys get their new times.' }),
    bring: (count: number) => n(count, { one: 'Ask for # card.', other: 'Ask for # cards.' }),
    seeQueue: 'Queue',
    checkOutTitle: (rooms: readonly string[]) => `Check out ${list(rooms)}?`,
    lostTitle: (room: string) => `Which key of ${room} is lost?`,
    lostKeys: 'Keys of the room',
    lostPhone:
      'The key is revoked first. Then the same guest gets another one for the same doors and times; a new phone finds it by itself.',
    lostAlone:
      'Nobody else has a key here. So the new one is a first key: once it is used at the door, the lock refuses the lost one.',
    lostCopy:
      'Only this phone loses the key; the guest’s other phones keep it. Seam does not say whether it sends the key again while the phone is enrolled: look here again in a minute.',
    lostCard: 'The card is revoked, and the key that takes its place is prepared in the room.',
    lostOpens: (until: string) =>
      `The lock is offline: it opens to the lost key until ${until}, or until a newer key that replaces it is used there.`,
    lostOpensOpen:
      'The lock is offline: it opens to the lost key until a newer key that replaces it is used there.',
    lostButton: 'Revoke and replace',
    lostCopyButton: 'Revoke on this phone',
    lostCardButton: 'Revoke and prepare another',
    lostDone: (guest: string) => `${guest}: the lost key is revoked first, then a new one follows.`,
    lostWaits: (guest: string) =>
      `${guest}: Seam does not answer, so the lost key still works. It is revoked as soon as Seam answers; then a new one follows.`,
    lostPrepared: 'The card is revoked. Check the new key, then issue it.',
    copyRevoked: 'The key on this phone is being revoked.',
    phoneStops: (until: string) =>
      `A phone opens the door until it has heard of this, for which it must be online; at the latest until ${until}.`,
    phoneStopsOpen: 'A phone opens the door until it has heard of this, for which it must be online.',
    extendKeyAbout: 'Late check-out or longer stay for this guest alone',
    replaceKeyAbout: 'It is revoked first; then its guest gets another',
    revokeKeyAbout: 'It stops being valid, and no other is made',
    revokeCopyAbout: 'The guest’s other phones keep it',
    extendKey: 'Other times for this key',
    replaceKey: 'Lost: revoke and replace',
    revokeKey: 'Revoke this key',
    revokeCopy: 'Revoke on this phone only',
    moveTitle: (room: string) => `Move the guests of ${room}`,
    moveTo: 'New room',
    moveHint: 'Type a room number. Vacant rooms are offered.',
    vacant: 'vacant',
    moveFirst: (room: string) => `${room} is made ready with new keys first.`,
    moveThen: (room: string) =>
      `Then the keys of ${room} are revoked. If a new key fails, they stay and you are asked.`,
    moveCards: (count: number) =>
      n(count, {
        one: '# card is to be made anew and the old one collected. It opens the old room until it expires or a later guest’s key is used there.',
        other:
          '# cards are to be made anew and the old ones collected. They open the old room until they expire or a later guest’s key is used there.',
      }),
    moveStops: (room: string) => `Somebody is in ${room}. These keys stop working there:`,
    moveButton: (count: number, room: string) =>
      n(count, { one: `Move # phone key to ${room}`, other: `Move # phone keys to ${room}` }),
    moved: (count: number, room: string) =>
      n(count, { one: `# phone key moves to ${room}.`, other: `# phone keys move to ${room}.` }),
    moveNone:
      'No phone key of this room can be moved. Make new keys in the new room, then check out the old one.',
  },
}
