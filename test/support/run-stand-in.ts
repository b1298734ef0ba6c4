import { join } from 'node:path'
import { runDesktop } from '#electron/launch/run-desktop.ts'

// node run-stand-in.ts [platform] [arguments of the stand-in]: what `npm start` does once it has found Electron.
const [platform = process.platform, ...args] = process.argv.slice(2)
const isPlatform = (name: string): name is NodeJS.Platform => ['linux', 'darwin', 'win32'].includes(name)
if (!isPlatform(platform)) throw new Error(`${platform} is no platform`)

const desktop = {
  command: process.execPath,
  args: [join(import.meta.dirname, 'stand-in-electron.ts'), ...args],
  cwd: process.cwd(),
  env: process.env,
  onEnding: () => process.stdout.write('asking\n'),
}
process.stdout.write(`end: ${await runDesktop(desktop, platform)}\n`)
