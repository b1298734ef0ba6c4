/** The sentences the desktop itself says, outside the page. Every other language has the same (shell-de.ts and so on). */
export const shellEn = {
  language: 'en',
  appName: 'Joinery',
  cannotStart: 'Joinery cannot start',
  unsafeSwitch: (name: string) =>
    `It was started with --${name}, which takes away the protection of guests' data. Start it without that.`,
  folderMissing:
    'A folder is missing after --data. Write --data and the profile folder, or leave --data out.',
  elsewhere:
    'Joinery already runs for you on this computer, in another session or without answering. Use it there, or sign out of that session first. Nothing was changed.',
  needsYou: (count: number) => (count === 1 ? '1 key needs you' : `${count} keys need you`),
  stoppedTitle: 'The Joinery window stopped working twice',
  stoppedHint: 'Your queue is safe on this computer and goes on. Close this window and start Joinery again.',
  notAnswering: 'The Joinery window does not answer',
  notAnsweringHint:
    'Your queue goes on. Wait a moment, or load the window again: what is typed in it is lost.',
  wait: 'Wait',
  loadAgain: 'Load again',
  defectTitle: 'Something went wrong inside Joinery',
  defectHint: (reference: string) =>
    `Accepted keys are safe on this computer. Close Joinery and start it again. If it happens again, tell your IT this reference: ${reference}`,
  menu: {
    file: 'File',
    quit: 'Quit Joinery',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    window: 'Window',
    minimize: 'Minimize',
    close: 'Close Window',
    front: 'Bring All to Front',
    help: 'Help',
    about: 'About Joinery',
    services: 'Services',
    hide: 'Hide Joinery',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    seamConsole: 'Seam Console',
    seamVisionline: 'Seam’s guide to Visionline',
  },
} as const

type Words<T> = {
  readonly [Name in keyof T]: T[Name] extends string
    ? string
    : T[Name] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : Words<T[Name]>
}
export type ShellText = Words<typeof shellEn>
