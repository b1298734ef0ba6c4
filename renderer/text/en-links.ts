import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('en')
const list = listIn('en')

/** The way of a phone key to its guest's phone. */
export const enLinks = {
  links: {
    title: 'To the guest’s phone',
    inApp: (guest: string) => `${guest} finds it in the hotel’s app.`,
    notYet: 'Once the key is issued, a link can bring it to a phone.',
    scan: 'Let the guest scan this',
    making: 'Seam makes the link',
    uses: 'May be opened',
    usesOf: (count: number) => n(count, { one: 'once', other: '# times' }),
    limit: (count: number) => n(count, { one: 'May be opened once', other: 'May be opened # times' }),
    notOpened: 'Not opened yet',
    openedOn: (phones: readonly string[]) => `Opened on ${list(phones)}`,
    somePhone: 'a phone',
    until: (when: string) => `Can be opened until ${when}`,
    expired: (when: string) => `Could be opened until ${when}`,
    guestLanguage: 'The guest’s language',
    copyLink: 'Copy link',
    copyMail: 'Copy e-mail',
    copyMessage: 'Copy message',
    copied: 'Copied',
    withdraw: 'Withdraw',
    withdrawing: 'Being withdrawn at Seam. It goes on by itself.',
    withdrawn: {
      person: 'The link was withdrawn. Nobody can open it any more.',
      key: 'The link was withdrawn with its key.',
      elsewhere: 'The link was deleted elsewhere. Nobody can open it any more.',
    },
    another: 'Another link',
    ofKey: (key: string) => `Link to a phone: ${key}`,
    notOurs: 'This desk did not issue this key, so it can make no link for it.',
    setting: 'How do phone keys reach guests?',
    settingHint: 'A link needs Seam’s licence for Instant Keys.',
    ways: { link: 'By a link from here', ownApp: 'In the hotel’s own app', nothing: 'Not said here' },
    recognised: (name: string) => `${name} is a guest you know.`,
    whichOne: (name: string) => `You know several guests called ${name}. Which one is it?`,
    someoneElse: 'Another person of that name',
    packets: {
      make: (keys: number) => n(keys, { one: 'Make # link', other: 'Make # links' }),
      progress: (done: number, of: number) => `${done} of ${of} links`,
      made: (keys: number) =>
        n(keys, { one: '# link is on these packets', other: '# links are on these packets' }),
      failed: (keys: number) => n(keys, { one: '# link was not made', other: '# links were not made' }),
      finder: 'Whoever holds such a packet can open its room: hand it over in person.',
      scan: 'Scan for your phone key',
      indexOnly:
        'Without links, the code on a packet is its number for the desk: a guest who scans it gets nothing.',
    },
  },
}
