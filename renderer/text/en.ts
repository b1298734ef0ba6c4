import { enBulk } from './en-bulk.ts'
import { enDesk } from './en-desk.ts'
import { enBatch } from './en-batch.ts'
import { enGroups } from './en-groups.ts'
import { enIssue } from './en-issue.ts'
import { enLinks } from './en-links.ts'
import { enPalette } from './en-palette.ts'
import { enQueue } from './en-queue.ts'
import { enStay } from './en-stay.ts'
import { enWatch } from './en-watch.ts'
import { listIn, pluralIn } from './plural.ts'
import type { Problem } from '#shared/problem.ts'
import { problemsEn, sayProblem } from '#shared/text/problems-en.ts'
import type { Said, When } from '#shared/text/say.ts'

const n = pluralIn('en')
const list = listIn('en')
const keysWait = (count: number) =>
  count === 0 ? 'New keys wait' : n(count, { one: '# key waits', other: '# keys wait' })

/** Every sentence of the window, in English: the source. The other catalogues must have the same shape. */
export const en = {
  locale: 'en-GB',
  problem: (problem: Problem, when?: When): Said => sayProblem(problem, problemsEn, when),
  common: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    tryAgain: 'Try again',
    details: 'Details for IT',
    copied: 'Copied',
    notCopied: 'It could not be copied. Mark the text here and copy it by hand.',
    showInFolder: 'Show in folder',
    list,
    zone: (zone: string) => `Times are local to the property (${zone})`,
  },
  frame: {
    rooms: 'Rooms',
    groups: 'Groups',
    queue: 'Queue',
    watch: 'Watch',
    health: 'Health',
    settings: 'Settings',
    mainNavigation: 'Main',
    training: 'TRAINING',
    trainingNote: 'Practice hotel. Nothing here opens a real door.',
    noOperator: 'Who is at the desk?',
    operator: 'Operator',
    operatorHint: 'Your name is kept with every key you issue.',
    vaultWarning: 'API key not saved',
    vaultWhy: {
      noLibrary: 'The system keychain is not installed.',
      noBus: 'There is no desktop session with a keychain.',
      noService: 'No keychain service answers.',
      locked: 'The keychain is locked.',
      unavailable: 'The keychain does not answer.',
    },
    vaultNote: 'The API key stays in memory until Joinery closes, and must be entered again next time.',
    hops: { seam: 'Seam', bridge: 'Bridge', visionline: 'Visionline' },
    connection: 'Connection',
    hopOk: (hop: string) => `${hop} answers`,
    hopDown: (hop: string) => `${hop} does not answer`,
    hopUnknown: (hop: string) => `${hop} was not asked yet`,
    latency: (ms: number) => (ms < 1 ? '<1 ms' : `${ms} ms`),
    lastOk: (when: string) => `last good answer ${when}`,
    loading: 'Opening the property',
    failedTitle: 'Joinery could not open',
  },
  gate: {
    open: 'Connected. Nothing is waiting.',
    rest: 'Connected. Nothing else is waiting.',
    working: 'Connected. Keys are going out.',
    notConnected: 'Not connected to a property.',
    offline: (since: string, keys: number) =>
      `Offline since ${since}. ${keys === 0 ? 'Keys you issue now will wait safely.' : `${n(keys, { one: '# key', other: '# keys' })} will be issued when Seam answers.`}`,
    throttled: (until: string, keys: number) =>
      `Seam asked us to slow down until ${until}. ${keysWait(keys)}.`,
    unauthorised: (keys: number) =>
      `Joinery’s access to Seam was withdrawn. Call IT.${keys === 0 ? '' : ` ${n(keys, { one: '# key waits', other: '# keys wait' })} safely.`}`,
    propertyDown: (hop: 'bridge' | 'visionline' | 'account', since: string, keys: number) =>
      `${{ bridge: 'The Bridge in the hotel', visionline: 'The Visionline server', account: 'The Visionline account' }[hop]} has not answered since ${since}. ${keysWait(keys)}; Seam itself is fine.`,
    paused: (since: string, by: string | null, keys: number) =>
      `Paused${by === null ? '' : ` by ${by}`} at ${since}. ${keysWait(keys)}.`,
  },
  strip: {
    label: 'Queue at a glance',
    queued: (count: number) => `${count} queued`,
    sending: (count: number) => `${count} sending`,
    needsYou: (count: number) => n(count, { one: '# needs you', other: '# need you' }),
    progress: (done: number, total: number) => `${done} of ${n(total, { one: '# key', other: '# keys' })}`,
    open: 'Open the queue',
  },
  firstRun: {
    title: 'Extra keys, without killing a room-mate’s key',
    lead: 'Joinery issues guest keys that join the keys already on a Visionline door.',
    trainingTitle: 'Start with the training hotel',
    trainingBody: '120 rooms that behave like a real Visionline property. Nothing leaves this computer.',
    trainingButton: 'Open the training hotel',
    realTitle: 'Connect your property',
    realBody: 'With a Seam API key for the workspace your Visionline system is connected to.',
    apiKey: 'Seam API key',
    apiKeyHint: 'Kept in the keychain of this computer. It can be replaced, never read back.',
    connect: 'Connect',
    connecting: 'Asking Seam',
    chooseSystem: 'This workspace has several Visionline systems. Which one is this desk?',
    useSystem: 'Use this property',
  },
  board: {
    label: 'Rooms by floor',
    search: 'Room or guest',
    filters: 'Which rooms',
    filter: {
      all: 'All',
      occupied: 'Occupied',
      vacant: 'Vacant',
      unknown: 'Unknown',
      needsYou: 'Needs you',
    },
    floor: (floor: string) => `Floor ${floor}`,
    allFloors: 'All floors',
    floors: 'Floor',
    similarOnFloor: (floor: string) => `Similar names, floor ${floor}`,
    allGroups: 'All groups',
    groupFilter: 'Group',
    searched: (words: string) => `search “${words}”`,
    shown: (count: number, filters: readonly string[]) =>
      `${n(count, { one: '# room', other: '# rooms' })}: ${filters.join(', ')}`,
    tileSize: 'Tile size',
    sizes: { small: 'S', medium: 'M', large: 'L' },
    sizeNames: { small: 'Small tiles', medium: 'Medium tiles', large: 'Large tiles' },
    legend: 'Legend',
    legendRows: {
      occupied: 'Occupied: guest keys work on this door',
      vacant: 'Vacant: no guest key works',
      unknown: 'Unknown: Seam has not said',
      phone: 'Phone keys',
      card: 'Key cards',
      expires: 'Earliest end within 24 hours',
      pending: 'Keys waiting to be issued',
      needs: 'Needs you',
    },
    letters: { occupied: 'O', vacant: 'V', unknown: '?', arriving: '→' },
    occupancy: { occupied: 'occupied', vacant: 'vacant', unknown: 'state unknown' },
    tile: (room: string, facts: readonly string[]) => [`Room ${room}`, ...facts].join(', '),
    phoneKeys: (count: number) => n(count, { one: '# phone key', other: '# phone keys' }),
    cards: (count: number) => n(count, { one: '# card', other: '# cards' }),
    and: (a: string, b: string) => `${a} and ${b}`,
    expires: (when: string) => `expires ${when}`,
    pending: (count: number) => n(count, { one: '# key waiting', other: '# keys waiting' }),
    needs: (count: number) => n(count, { one: '# job needs you', other: '# jobs need you' }),
    jump: (digits: string) => `Room ${digits}`,
    noJump: (digits: string) => `No room begins with ${digits}`,
    noMatchTitle: 'No room matches',
    noMatchBody: 'Nothing fits the search and the filters together.',
    clearFilters: 'Show all rooms',
    noRoomsTitle: 'No rooms yet',
    noRoomsBody:
      'Seam knows no guest doors for this property. Check in Visionline that the rooms are set up.',
    refresh: 'Read the rooms again',
    oldCopy: (when: string) => `Seam does not answer. These rooms are a copy from ${when}.`,
    syncing: 'Reading the rooms',
    selected: (count: number) => n(count, { one: '# room selected', other: '# rooms selected' }),
    oneKey: 'One key for these rooms',
    clearSelection: 'Clear',
    results: (count: number) => n(count, { one: '# room', other: '# rooms' }),
  },
  ...enIssue,
  ...enQueue,
  ...enPalette,
  ...enWatch,
  ...enGroups,
  ...enBatch,
  ...enBulk,
  ...enStay,
  ...enDesk,
  ...enLinks,
  settings: {
    title: 'Settings',
    connection: 'Connection',
    property: 'Property',
    workspace: (name: string) => `Workspace ${name}`,
    zone: 'Time zone',
    keyKept: 'API key',
    vault: {
      keychain: (backend: string) => `Saved in the keychain of this computer (${backend}).`,
      memory: (why: string) => `In memory until Joinery closes. ${why}`,
      process: 'Given by the environment of this process. Not saved.',
      none: 'No API key.',
    },
    replaceKey: 'Replace key',
    disconnect: 'Disconnect',
    disconnectTitle: 'Disconnect this property?',
    disconnectBody:
      'The API key is removed from this computer. Keys already issued keep working; waiting keys stay in the queue and go out after you connect again.',
    appearance: 'Appearance',
    language: 'Language',
    languages: {
      system: 'As this computer',
      en: 'English',
      de: 'Deutsch',
      es: 'Español',
      fr: 'Français',
      pt: 'Português',
    },
    theme: 'Theme',
    themes: { system: 'As this computer', light: 'Light', dark: 'Dark' },
    keys: 'Keys',
    labelTemplate: 'What a key is called',
    labelHint:
      'Shown on the phone, cut at 32 characters. %ROOMNUM%, %ROOMLIST%, %ROOMRANGE%, %SITENAME%, %CARDNUM%, %UUID% and %USERID% are filled in.',
    labelRefused: 'Seam refused labels for this property, so keys are issued without one.',
    checkIn: 'Check-in time',
    checkInHint: 'Start of a stay when a rooming list gives only its day.',
    checkOut: 'Check-out time',
    checkOutHint: 'Suggested end of a key in a vacant room.',
    quietPeriod: 'Quiet period, seconds',
    quietHint:
      'When an answer is lost, Joinery looks for the key. Only after this long without finding it is a joiner sent again.',
    concurrency: 'Requests in flight',
    concurrencyAuto: 'Automatic',
    operatorHint: 'The name stands with every key that this desk issues, until somebody else takes over.',
    labelPreview: 'On a phone for rooms 412 and 413 it reads',
    requests: 'How requests go out',
    networkHint:
      'Proxy and certificates are set by IT with `joinery network`. What is in use stands under Health, in the details for IT.',
    listWords: {
      title: 'Words of your rooming lists',
      body: 'What your lists write above their columns, and what it means. These words go before those that Joinery knows, here and on the command line (joinery group words).',
      none: 'No words of your own yet.',
      word: 'Heading',
      means: 'It means',
      add: 'Add',
      remove: 'Remove',
      removeLabel: (word: string) => `Remove ${word}`,
      other: 'Something else, never asked about',
    },
    saved: 'Saved',
    unreadable: 'This value does not fit here.',
    practise: 'Practise an outage',
    practiseHint: 'Only in the training hotel. See what the desk sees, and that no key gets lost.',
    faults: {
      none: 'All well',
      offline: 'Seam unreachable',
      bridgeDown: 'Bridge down',
      keyRevoked: 'Access withdrawn',
      slow: 'Slow answers',
    },
  },
}

/** What every language must have. A missing message is a compile error there. */
export type Text = typeof en
