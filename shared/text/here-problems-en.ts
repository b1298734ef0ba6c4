import { askIt, say } from './say.ts'
import type { ProblemTexts } from './say.ts'

const seamAway = 'Nothing is lost: accepted keys wait here and go out when Seam answers.'

const openAgain = 'Open the address that Joinery printed where it was started; each address works in one tab.'
const cutOff = {
  noSession: say('This tab is not signed in.', openAgain),
  codeStale: say(
    'This address was used already or is too old.',
    'A new one was printed where Joinery was started.',
  ),
  codeUnknown: say('This address is not from the Joinery that runs now.', openAgain),
  sessionEnded: say('Joinery was started anew, and this tab is not signed in any more.', openAgain),
  tooManyTries: say('Somebody tried too many wrong addresses.', 'Wait a minute, then try again.'),
  hostGone: say(
    'Joinery does not run any more.',
    'Keys that wait are kept. Start it again, then open its new address.',
  ),
  refused: say('Joinery did not accept what this window asked.', 'Reload the page.'),
} as const

/** What is wrong with the way to Seam, or with this computer, in English. */
export const hereProblemsEn = {
  notConnected: () =>
    say(
      'Joinery is not connected to Seam.',
      'Connect with a Seam API key, or use the training property (--training).',
    ),
  keyMalformed: ({ instead }) =>
    instead === null
      ? say('This is not a Seam API key.', 'A key begins with seam_. Copy it from Seam Console.')
      : say(
          {
            accessToken: 'This is a personal access token, not a Seam API key.',
            clientSession: 'This is a client session token, not a Seam API key.',
            publishable: 'This is a publishable key, not a Seam API key.',
          }[instead],
          'Joinery needs an API key of the workspace that your Visionline system is connected to. Make one in Seam Console, under Developer, API Keys.',
        ),
  offline: () => say('Seam cannot be reached.', seamAway),
  unauthorised: () =>
    say(
      'Seam refuses Joinery’s access: its API key is not valid, or it was withdrawn.',
      'Call IT: a valid API key must be entered. Nothing is lost: accepted keys wait here until then.',
    ),
  throttled: () => say('Seam asks to slow down.', seamAway),
  unreadableAnswer: () =>
    say(
      "Seam's answer could not be read.",
      "Try again in a moment. If it stays, a proxy on the way may be answering in Seam's place.",
    ),
  noSystem: (p) =>
    say(
      `The workspace ${p.workspace} has no Visionline system.`,
      'Connect Visionline in Seam Console first.',
    ),
  severalSystems: (p) =>
    say(
      `The workspace has ${p.systems.length} Visionline systems: ${p.systems.map((one) => `${one.name} (${one.id})`).join(', ')}.`,
      'Choose one, with --system ID on the command line.',
    ),
  endpointNotAllowed: (p) =>
    say(
      `The key is not sent to ${p.endpoint}.`,
      'Use https, and give SEAM_ENDPOINT only together with SEAM_API_KEY.',
    ),

  otherOwner: (p) =>
    say(
      `Another Joinery is using the profile ${p.profile}.`,
      'Use that one, or close it first. Nothing was changed.',
    ),
  profileUnusable: (p) =>
    say(
      `The profile folder ${p.profile} cannot be used: ${p.detail}.`,
      'Choose a folder you may write to, on a local disk. Nothing was sent.',
    ),
  profileNotLocal: (p) =>
    say(
      p.why === 'network'
        ? `The profile folder ${p.profile} is on a network drive (${p.detail}).`
        : `The profile folder ${p.profile} is in a folder that is synchronised (${p.detail}).`,
      'There, two computers could issue the same key twice. Choose a folder on a disk of this computer with --data or JOINERY_DATA. Nothing was created.',
    ),
  profileMoved: (p) =>
    say(
      `The profile in ${p.profile} was moved to ${p.to}.`,
      'Start Joinery without --data and JOINERY_DATA, or name the new folder there.',
    ),
  diskFull: (p) =>
    say(
      `The disk of ${p.profile} is full.`,
      'Make room, then start Joinery again. Nothing is sent until then, and nothing accepted is lost.',
    ),
  fileGone: () =>
    say(
      'The saved file is no longer where it was.',
      'Look for it where it was moved to, or save the table again.',
    ),
  fileNotSaved: (p) =>
    say(
      `${p.name} could not be saved here (${p.code}).`,
      'Close it if it is open in another program, or choose another folder.',
    ),
  databaseNewer: (p) =>
    say(
      `The database was written by a newer Joinery (version ${p.found}; this one knows ${p.known}).`,
      'Start the newer version. Nothing was changed.',
    ),
  databaseCorrupt: (p) =>
    say(
      `The database in ${p.profile} is damaged.`,
      'Nothing was changed and nothing is sent. Restore it from a backup, or move it away to start anew and check the waiting keys by hand.',
    ),
  databaseUnsafe: (p) =>
    say(
      `The database cannot keep its promise: ${p.setting} is ${p.found} instead of ${p.wanted}.`,
      `Nothing is accepted or sent. ${askIt}`,
    ),
  keychain: (p) =>
    say(
      `The keychain cannot be used (${p.why}).`,
      'The key is kept until Joinery is closed, and must be entered again then.',
    ),
  stranger: () => say('This window may not ask that.', askIt),
  windowCutOff: (p) => cutOff[p.why],
  bug: (p) =>
    say(
      'Something unexpected happened.',
      `What was accepted is kept. Tell your IT department this reference: ${p.reference}`,
    ),
} satisfies Partial<ProblemTexts>
