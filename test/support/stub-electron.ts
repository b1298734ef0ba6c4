import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A folder that looks to electron-builder like an unpacked Electron for Linux: enough to pack for real on machines
 * that cannot have the binary. Its executable carries a fuse wire, so that flipping the fuses is real as well. When it
 * is run it starts Node on `program` with its own path and its arguments, which is how a test runs what was installed.
 */
export const writeStubElectron = (folder: string, version: string, program = ''): void => {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'LICENSE'), '')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '')
  writeFileSync(join(folder, 'locales/en-US.pak'), '')
  const script = `#!/bin/sh\nexec '${process.execPath}' '${program}' "$0" "$@"\n`
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(script + sentinel), fuseWire]))
  writeFileSync(join(folder, 'chrome-sandbox'), '')
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(join(folder, name), 0o755)
}

/** The mark that precedes the fuses in every Electron binary (@electron/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1, nine fuses, as Electron ships them: run-as-node, options and inspect on, and so on. */
const fuseWire = Buffer.from([1, 9, ...Buffer.from('101100011')])
