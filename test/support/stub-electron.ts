import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A folder that looks to electron-builder like an unpacked Electron for Linux: enough to pack for real on machines
 * that cannot have the binary. Its executable carries a fuse wire, so that flipping the fuses is real as well.
 */
export const writeStubElectron = (folder: string, version: string): void => {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'LICENSE'), '')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '')
  writeFileSync(join(folder, 'locales/en-US.pak'), '')
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(sentinel), fuseWire]))
  chmodSync(join(folder, 'electron'), 0o755)
}

/** The mark that precedes the fuses in every Electron binary (@electron/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1, nine fuses, as Electron ships them: run-as-node, options and inspect on, and so on. */
const fuseWire = Buffer.from([1, 9, ...Buffer.from('101100011')])
