import { app, dialog, protocol } from 'electron'
import { problemOfError } from '#adapters/store/engine-error.ts'
import { makeProfileDir } from '#adapters/store/profile-dir.ts'
import { chromiumDir, profileDir } from '#adapters/system/data-dir.ts'
import { folderHazard } from '#adapters/system/folder-hazard.ts'
import { catchDefects } from '#shell/last-resort.ts'
import { scheme } from '#shell/origin.ts'
import { answerCall, isAnswered, newCall } from '#shell/second-start.ts'
import { denyEverywhere } from '#shell/security.ts'
import { unsafeSwitch } from '#shell/switches.ts'
import type { Problem } from '#shared/problem.ts'
import { shellTextFor } from '#shared/text/shell.ts'
import { readDesktopStart } from './desktop-start.ts'
import type { DesktopStart } from './desktop-start.ts'
import { sayInLanguage } from './say-in-language.ts'
import { commandArguments, runInstalledCommand } from './installed-command.ts'

const command = commandArguments(process.argv, app.isPackaged)
// Ends the process. The one wait that may stand here: it must be over before Electron may become ready.
if (command !== null) await runInstalledCommand(command)

// The desktop takes no key from its environment, and what stays there could redirect one.
delete process.env['SEAM_API_KEY']
delete process.env['SEAM_ENDPOINT']

/** The exit code for a command line that cannot be obeyed, as the `joinery` command has it. */
const badInput = 2

// The settings are in the profile, which is not open yet; `app.getLocale` answers only later (electron.d.ts).
const shellText = shellTextFor('system', app.getPreferredSystemLanguages()[0] ?? 'en')
const refused = unsafeSwitch((name) => app.commandLine.hasSwitch(name), app.isPackaged)
const start = readDesktopStart({
  argv: process.argv,
  env: process.env,
  userDataDir: app.commandLine.hasSwitch('user-data-dir') ? app.getPath('userData') : null,
})
if (refused !== null) refuse(shellText.unsafeSwitch(refused), 1)
else if (!start.ok) refuse(shellText.folderMissing, badInput)
else {
  const profile = profileDir(start.value)
  const problem = settle(profile)
  if (problem === null) openOnce(start.value, profile)
  else void refuseProfile(problem)
}

/**
 * Puts this profile's and Chromium's folders where the profile is, before anything is written: Electron's lock is
 * a file there, so a folder that must not be used is refused first.
 */
function settle(profile: string): Problem | null {
  const hazard = folderHazard(profile, { env: process.env })
  if (hazard !== null) return { kind: 'profileNotLocal', profile, ...hazard }
  try {
    makeProfileDir(profile)
  } catch (error) {
    const problem = problemOfError(error, profile)
    if (problem === null) throw error
    return problem
  }
  app.setPath('userData', profile)
  app.setPath('sessionData', chromiumDir(profile))
  return null
}

function openOnce(desktop: DesktopStart, profile: string): void {
  const call = newCall()
  if (app.requestSingleInstanceLock(call)) {
    // With --quit there is nobody to be ended.
    if (app.commandLine.hasSwitch('quit')) app.exit(0)
    else begin(desktop, profile)
    return
  }
  // The first instance hears of this start and shows its window, unless it runs in another session.
  void isAnswered(profile, call).then((heard) => (heard ? app.quit() : refuse(shellText.elsewhere, 1)))
}

async function refuseProfile(problem: Problem): Promise<void> {
  const { message, hint } = await sayInLanguage(problem, shellText.language)
  refuse(`${message}\n\n${hint}`, badInput)
}

function refuse(sentence: string, code: number): void {
  dialog.showErrorBox(shellText.cannotStart, sentence)
  app.exit(code)
}

/**
 * Everything that must happen before Electron is ready. Nothing here may be awaited at the top level: Electron
 * becomes ready only after this module has finished loading (electron#40719), so waiting would wait for ever.
 */
function begin(desktop: DesktopStart, profile: string): void {
  const lastResort = catchDefects()
  app.on('second-instance', (_event, _argv, _folder, data) => answerCall(profile, data))
  app.enableSandbox()
  app.setAppUserModelId('app.joinery.desk')
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  denyEverywhere()
  app
    .whenReady()
    .then(() => import('./boot.ts'))
    .then(({ boot }) => boot(desktop, lastResort))
    .catch((error: unknown) => {
      dialog.showErrorBox(shellText.cannotStart, error instanceof Error ? error.message : String(error))
      app.exit(1)
    })
}
