// node electron/with-node-24.js FILE.ts [arguments]: runs a TypeScript file of this checkout on Node 24. Plain JavaScript
// of Node 20's kind, because a host's older Node reads this file first: it hands over to the Node 24 that `npm ci`
// brought along, or says what to install.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [file = '', ...args] = process.argv.slice(2)
const path = join(root, file)
// Only there when the registry had the companion package for this system (optionalDependencies in package.json).
const bundled = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
} else if (existsSync(bundled)) {
  const child = spawn(bundled, [path, ...args], { stdio: 'inherit' })
  // A terminal tells the child of Ctrl-C itself; this process only waits for its answer.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
} else {
  process.stderr.write(
    `Joinery needs Node 24 and this is Node ${process.versions.node}. ` +
      'Install Node 24 from https://nodejs.org, or run `npm ci` where npm can reach its registry and may run ' +
      'install scripts: it brings Node 24 along where there is one for this system.\n',
  )
  process.exitCode = 1
}
