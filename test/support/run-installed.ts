import { cpSync, existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll } from '@electron/asar'
import { desk } from './electron-double.ts'

/*
 * What the stand-in for Electron's binary does (stub-electron.ts): loads the main module out of the archive beside it,
 * with the double in Electron's place, and with the arguments as a packaged app has them. Node cannot read an
 * archive, so it is laid out in a folder that has the same name.
 */
const [executable = '', ...args] = process.argv.slice(2)
process.argv = [executable, ...args]
const resources = join(dirname(executable), 'resources')
// Laid out once for all runs of a test, which names the folder and removes it.
const scratch = process.env['JOINERY_LAID_OUT'] ?? ''
if (scratch === '') throw new Error('JOINERY_LAID_OUT must name a folder')
const app = join(scratch, 'app.asar')
if (!existsSync(app)) {
  extractAll(join(resources, 'app.asar'), app)
  cpSync(join(resources, 'app.asar.unpacked'), join(scratch, 'app.asar.unpacked'), { recursive: true })
}

desk.appPath = app
desk.isPackaged = true
desk.paths.set('userData', join(scratch, 'profile'))
const double = import.meta.resolve('./electron-double.ts')
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: double, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
await import(pathToFileURL(join(app, 'out/main/main.js')).href)
// Only a window comes this far; a command has ended the process.
process.stdout.write(`window: ${desk.log.join(', ')}\n`)
process.exit(0)
