import type { UnjoinableReason } from '#shared/key.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('en')
const list = listIn('en')

const short: Readonly<Record<UnjoinableReason, string>> = {
  expired: 'expired',
  notValid: 'replaced',
  validityUnknown: 'validity not known',
  staffKey: 'staff',
  notEncoded: 'not on a card',
  beingDeleted: 'being revoked',
  needsReissue: 'changed',
}

/** Addresses, people on the board, what can be done with a room: in English, the source of the other languages. */
export const enDesk = {
  address: {
    lostRoom: (room: string) => `Room ${room} is not in this hotel. These are the rooms it has.`,
    lostJob: 'The story of that key is not kept on this computer. These are the keys that are.',
    lostPage: 'That address leads nowhere in Joinery. This is the nearest screen.',
    hide: 'Hide this note',
  },
  sections: {
    label: 'Parts of the settings',
    names: {
      connection: 'Hotel & connection',
      desk: 'Desk & operator',
      keys: 'Keys & times',
      lists: 'Groups’ words',
      network: 'Network',
      appearance: 'Look & language',
      practise: 'Practice',
    },
  },
  people: {
    similar: 'similar name',
    nobody: 'nobody',
    unnamed: 'keys without a name',
    until: (when: string) => `until ${when}`,
    arrives: (when: string) => `arrives ${when}`,
    arriving: 'arriving',
    arrivingRow: 'Arriving: keys are issued, the stay begins later',
    guests: (names: readonly string[]) => list(names),
    names: 'Names on tiles',
    namesOf: { off: 'Off', family: 'Family name', full: 'Full name' },
    namesHint:
      'Whoever stands at the counter can read them. A search and the pointer show names in any case.',
    arrivals: 'Arriving today',
    departures: 'Leaving today',
    noRecent: 'No room was opened in this window yet.',
  },
  keyRows: {
    short,
    more: (count: number, words: readonly string[]) => `${count} more: ${words.join(', ')}`,
    hide: 'Hide them',
    copies: (names: readonly string[]) => `On ${names.join(', ')}`,
  },
  actions: {
    menu: (room: string) => `Room ${room}: what can be done`,
    keyMenu: (key: string) => `${key}: what can be done`,
    with: (action: string, room: string) => `${action}: ${room}`,
    askRoom: 'type its room after it',
    of: {
      open: { text: 'Open the room', also: 'show keys door guest who' },
      newKey: { text: 'New key', also: 'issue extra spare joiner add another make room-mate' },
      select: { text: 'Select the room', also: 'mark choose several suite' },
      unselect: { text: 'Take out of the selection', also: 'select mark deselect' },
      copyNumber: { text: 'Copy the room number', also: 'clipboard' },
      queue: { text: 'Show its keys in the queue', also: 'job story history what happened' },
    },
  },
  told: {
    issuedOf: (done: number, total: number) =>
      done === total
        ? n(total, { one: '# key is issued.', other: '# keys are issued.' })
        : `${done} of ${n(total, { one: '# key', other: '# keys' })} issued.`,
    failed: (count: number) => n(count, { one: '# needs you.', other: '# need you.' }),
    undo: 'Undo',
    undone: (count: number) => n(count, { one: '# key was taken back.', other: '# keys were taken back.' }),
    copied: (room: string) => `Room number ${room} is copied.`,
  },
}
