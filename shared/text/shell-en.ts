/** The sentences the desktop itself says, outside the page. */
export const shellText = {
  appName: 'Joinery',
  cannotStart: 'Joinery cannot start',
  pageCrashed: 'The Joinery window stopped working twice',
  pageCrashedHint: 'Your queue is safe on this computer. Close Joinery and start it again.',
  unsafeSwitch: (name: string) =>
    `It was started with --${name}, which takes away the protection of guests' data. Start it without that.`,
  folderMissing:
    'A folder is missing after --data. Write --data and the profile folder, or leave --data out.',
  elsewhere:
    'Joinery already runs for you on this computer, in another session or without answering. Use it there, or sign out of that session first. Nothing was changed.',
  needsYou: (count: number) => (count === 1 ? '1 key needs you' : `${count} keys need you`),
  menuFile: 'File',
  menuView: 'View',
  menuSeamConsole: 'Seam Console',
  menuSeamVisionline: 'Seam’s guide to Visionline',
} as const
