import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('en')
const list = listIn('en')

/** The queue and a job's story. */
export const enQueue = {
  queue: {
    title: 'Queue',
    lists: { needsYou: 'Needs you', waiting: 'Waiting', ready: 'Ready', ended: 'Over' },
    search: 'Guest or room',
    day: 'Day',
    allDays: 'All days',
    today: 'Today',
    room: 'Room',
    allRooms: 'All rooms',
    state: 'How it stands',
    all: 'All',
    noneTitle: 'No key fits',
    noneBody: 'Nothing fits the search, the day, the room and the state together.',
    showAll: 'Show all keys',
    emptyTitle: 'The queue is empty',
    emptyBody: 'Keys you issue pass through here, and wait here safely when Seam cannot be reached.',
    pause: 'Pause',
    resume: 'Resume',
    rooms: (rooms: readonly string[]) => list(rooms),
    access: { mobile: 'phone', card: 'card' },
    states: {
      queued: 'In line to go out',
      running: 'Going out now',
      uncertain: 'The answer was lost: it is being looked for',
      needsAttention: 'Needs you',
      cancelled: 'Cancelled',
      revoked: 'Revoked',
      over: 'Over',
    },
    notOnCard: 'Not on a card yet',
    proven: {
      none: 'Sent; the answer is not here yet',
      accepted: 'Accepted; Visionline has not confirmed it yet',
      verified: 'Checked; Visionline has not confirmed it yet',
      confirmed: 'Confirmed by Visionline',
      onCard: 'On the card',
    },
    pick: 'Choose a key to read its story.',
  },
  story: {
    inPlaceOf: (key: string) => `It takes the place of another key: ${key}.`,
    oldKeysLeft:
      'The new key is there. The keys in its old place are still to be revoked; that is tried again by itself.',
    label: (guest: string, rooms: readonly string[]) => `Key for ${guest}, ${list(rooms)}`,
    asked: (who: string, kind: string, guest: string, rooms: readonly string[]) =>
      `${who} asked for a ${kind} key for ${guest}, ${list(rooms)}.`,
    someone: 'Somebody at the desk',
    joins: (keys: readonly string[]) => `It joins ${list(keys)}.`,
    joinsJob: 'a key that is still in the queue',
    overrides: (count: number) =>
      count === 0
        ? 'It is the first key of a stay.'
        : `It replaces ${n(count, { one: '# key', other: '# keys' })} on the door.`,
    auto: 'It joins the keys on the door, or is the first key where there is none.',
    held: 'It waits for somebody to decide how it joins.',
    valid: (from: string, until: string) => `Valid from ${from} until ${until}.`,
    waitsFor: 'It waits for another key to be issued first.',
    runsAfter: (when: string) => `It goes out ${when}.`,
    waitsGate: {
      offline: 'Seam does not answer. Sending goes on as soon as it does.',
      throttled: 'Seam asked us to slow down. Sending goes on in a moment.',
      unauthorised:
        'Joinery’s access to Seam was withdrawn. Nothing is sent until IT enters a new API key in Settings.',
      propertyDown: 'Seam answers, but the hotel’s side does not. Sending goes on as soon as it does.',
      paused: 'Sending is paused. Nothing is sent until somebody resumes it.',
      notConnected: 'No property is connected. Nothing is sent until somebody connects one in Settings.',
    },
    waitsFree: 'Waiting uses no attempts.',
    goesOut: 'It goes out in a moment.',
    attempt: {
      sending: 'Sent to Seam; the answer is not here yet.',
      accepted: 'Seam accepted it.',
      notSent: 'Seam could not be reached. Nothing was sent.',
      unknown: 'Sent, but the answer got lost. Joinery looks in Seam for the key instead of sending twice.',
      throttled: 'Seam asked us to slow down. Nothing was made.',
      unauthorised: 'Seam refused Joinery’s access. Nothing was made.',
      refused: 'Seam refused the request. Nothing was made.',
      foundAfterwards: 'The answer had got lost, but the key was found in Seam.',
    },
    lookingUp: 'Looking for the key in Seam.',
    proof: {
      none: 'Seam has not answered yet.',
      accepted: 'Accepted by Seam; not confirmed by Visionline yet.',
      verified: 'Checked: the key is as it was asked for. Visionline has not confirmed it yet.',
      confirmed: 'Confirmed by Visionline.',
      onCard: 'On the card.',
    },
    cancelled: 'Cancelled. It will not be sent.',
    revoked: 'Revoked.',
    attempts: (count: number) =>
      count === 0 ? 'No attempt used' : n(count, { one: '# attempt', other: '# attempts' }),
    credential: (id: string) => `Credential ${id}`,
    copyCurl: 'Copy as cURL',
    retry: 'Try again',
    cancel: 'Cancel this key',
    worked: 'It worked',
    workedHint: 'This key in Seam is the one. Nothing is sent.',
    revoke: 'Revoke this key',
    revokeHint: 'Ends the key in Seam and Visionline. Ask for it anew afterwards.',
    sendAgain: 'Send again',
    sendAgainHint: 'Only when you are sure that the key does not exist.',
    firstKeyNew: 'New key',
    joinInstead: 'Join these instead',
    joinInsteadTitle: 'Keys that could be joined now',
    noCandidates: 'No valid key is on the door now. Issue a new key from the room instead.',
    cardWhatNow:
      'Joinery cannot write cards yet. Cut a card on the Visionline PC, then withdraw this key, so that the room does not count it.',
    withdraw: 'Withdraw this key',
    openRoom: 'Open the room',
    whatNow: 'What to do',
  },
}
