import { pluralIn } from './plural.ts'

const n = pluralIn('en')
const keys = (count: number) => n(count, { one: '# key', other: '# keys' })
const rooms = (count: number) => n(count, { one: '# room', other: '# rooms' })

/** What can be done with several rooms at once. */
export const enBulk = {
  bulk: {
    keyEach: 'Same guest, a key in each',
    revoke: 'Revoke keys',
    addToGroup: 'Add to a group',
    listName: 'Selected rooms',
    listHead: { room: 'Room', guest: 'Guest' },
    listBusy: 'Another list is open in Groups. Issue or close it, then add these rooms.',
    reading: (done: number, total: number) => `Reading the doors, ${done} of ${total}`,
    notRead: (names: string) =>
      `Seam did not answer for ${names}. What is shown there is the last known state.`,
    revokeTitle: (count: number) => `Revoke the keys of ${rooms(count)}?`,
    revokeList: (count: number) =>
      n(count, { one: '# key stops being valid', other: '# keys stop being valid' }),
    alsoOpens: (names: string) => `also opens ${names}`,
    later: (count: number) =>
      n(count, {
        one: '# key of a later stay is left alone.',
        other: '# keys of later stays are left alone.',
      }),
    noKeys: 'No guest key is valid on these doors now.',
    cards:
      'Plastic cards in a guest’s hand keep opening the door until they expire or a newer key is used there.',
    revokeButton: (count: number) => `Revoke ${keys(count)}`,
    revoking: (done: number, total: number) => `Revoking, ${done} of ${total}`,
    stop: 'Stop',
    revoked: (count: number) => n(count, { one: '# key is revoked.', other: '# keys are revoked.' }),
    notRevoked: (count: number) =>
      n(count, { one: '# key was not revoked:', other: '# keys were not revoked:' }),
    leftAlone: (count: number) =>
      n(count, { one: '# key was left as it is.', other: '# keys were left as they are.' }),
    eachTitle: (count: number) => `A key in each of ${rooms(count)}`,
    eachBody:
      'The same guest gets one key per room. Each key joins the keys of its own room and opens no other room.',
    eachRooms: 'Room by room',
    until: (when: string) => `until ${when}`,
    eachButton: (count: number) => `Issue ${keys(count)}, 0 keys stop working`,
    eachNone: 'There is nothing to join in these rooms. Open each for its first key.',
    eachQueued: (count: number) => n(count, { one: '# key is queued.', other: '# keys are queued.' }),
    eachRefused: (count: number) => n(count, { one: '# key was refused:', other: '# keys were refused:' }),
  },
  /** Whose keys a new key joins. */
  party: {
    nobody: 'someone Seam does not name',
    until: (who: string, when: string) => `${who} until ${when}`,
    heldBy: (who: string) => `Held by ${who}`,
    joins: (count: number, names: string) => `joins ${keys(count)} of ${names}`,
    others: (count: number) => n(count, { one: '# other', other: '# others' }),
    ask: (room: string, who: string) => `${room} is held by ${who}. The same party?`,
    yes: 'Same party',
    yesFor: (room: string) => `${room}: the same party`,
    yesHint: 'Every key of this list for the room joins the keys that are there.',
    no: 'Another party: cancel its keys',
    noHint: 'Cancels this list’s keys for the room. Nothing was sent.',
    said: (who: string) => `The same party as ${who}`,
    undo: 'Take back',
    undoFor: (room: string) => `${room}: take the answer back`,
    oneIsEnough: 'One is enough; more is safer.',
    more: (count: number) => n(count, { one: '+# more', other: '+# more' }),
    fewer: 'Show fewer',
    after: (room: string, when: string, ends: string) =>
      `opens ${room} until ${when}, after its guests leave (${ends})`,
    review: (count: number) => `Check ${rooms(count)}`,
    reviewTitle: 'Whose keys these are',
    reviewBody: (guest: string) =>
      `${guest} joins the people who hold these rooms. Untick a room that is not meant, then press Enter.`,
    back: 'Back',
  },
}
