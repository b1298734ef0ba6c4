import { app, dialog, protocol } from 'electron'
import { catchDefects } from '#shell/last-resort.ts'
import { scheme } from '#shell/origin.ts'
import { denyEverywhere } from '#shell/security.ts'
import { unsafeSwitch } from '#shell/switches.ts'
import { shellTextFor } from '#shared/text/shell.ts'

// The desktop takes no key from its environment, and what stays there could redirect one (decisions.md D10, D11).
delete process.env['SEAM_API_KEY']
delete process.env['SEAM_ENDPOINT']

// The settings are in the profile, which is not open yet; `app.getLocale` answers only later (electron.d.ts).
const shellText = shellTextFor('system', app.getPreferredSystemLanguages()[0] ?? 'en')
const refused = unsafeSwitch((name) => app.commandLine.hasSwitch(name), app.isPackaged)
if (refused !== null) {
  dialog.showErrorBox(shellText.cannotStart, shellText.unsafeSwitch(refused))
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  begin()
} else {
  // The first instance hears of this start and shows its window.
  app.quit()
}

/**
 * Everything that must happen before Electron is ready. Nothing here may be awaited at the top level: Electron
 * becomes ready only after this module has finished loading (electron#40719), so waiting would wait for ever.
 */
function begin(): void {
  const lastResort = catchDefects()
  app.enableSandbox()
  app.setAppUserModelId('app.joinery.desk')
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  denyEverywhere()
  app
    .whenReady()
    .then(() => import('./boot.ts'))
    .then(({ boot }) => boot(lastResort))
    .catch((error: unknown) => {
      dialog.showErrorBox(shellText.cannotStart, error instanceof Error ? error.message : String(error))
      app.exit(1)
    })
}
