import { app, dialog, protocol } from 'electron'
import { scheme } from '#shell/origin.ts'
import { denyEverywhere } from '#shell/security.ts'
import { unsafeSwitch } from '#shell/switches.ts'
import { shellText } from '#shared/text/shell-en.ts'
import { commandArguments, runInstalledCommand } from './installed-command.ts'

const command = commandArguments(process.argv, app.isPackaged)
// Ends the process. The one wait that may stand here: it must be over before Electron may become ready.
if (command !== null) await runInstalledCommand(command)

// The desktop takes no key from its environment, and what stays there could redirect one (decisions.md D10, D11).
delete process.env['SEAM_API_KEY']
delete process.env['SEAM_ENDPOINT']

const refused = unsafeSwitch((name) => app.commandLine.hasSwitch(name), app.isPackaged)
if (refused !== null) {
  dialog.showErrorBox(shellText.cannotStart, shellText.unsafeSwitch(refused))
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  // Nobody is there to be ended.
  if (app.commandLine.hasSwitch('quit')) app.exit(0)
  else begin()
} else {
  // The first instance hears of this start and shows its window.
  app.quit()
}

/**
 * Everything that must happen before Electron is ready. Nothing here may be awaited at the top level: Electron
 * becomes ready only after this module has finished loading (electron#40719), so waiting would wait for ever.
 */
function begin(): void {
  app.enableSandbox()
  app.setAppUserModelId('app.joinery.desk')
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  denyEverywhere()
  app
    .whenReady()
    .then(() => import('./boot.ts'))
    .then(({ boot }) => boot())
    .catch((error: unknown) => {
      dialog.showErrorBox(shellText.cannotStart, error instanceof Error ? error.message : String(error))
      app.exit(1)
    })
}
