import { pathToFileURL } from 'node:url'
import { builtFile, ensureBuilt } from './launch/build.ts'

// node electron/launch.ts <cli|headless|build> [arguments]: runs a root from a checkout, built when sources
// changed. Standard output belongs to the command alone.
const [name, ...args] = process.argv.slice(2)
if (name !== 'cli' && name !== 'headless' && name !== 'build') {
  process.stderr.write('usage: node electron/launch.ts <cli|headless|build> [arguments]\n')
  process.exit(2)
}

const built = await ensureBuilt()
if (built.is === 'failed') {
  process.stderr.write(`Joinery could not be built:\n${built.output}\n`)
  process.exit(1)
}

if (name !== 'build') {
  const file = builtFile(built.dir, name)
  process.argv = [process.execPath, file, ...args]
  await import(pathToFileURL(file).href)
}
