import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { icnsOf, icoOf } from './icon-files.ts'
import type { Picture } from './icon-files.ts'

/** Sizes that Windows draws at 100 to 400 % scaling (Microsoft, "Construct your Windows app's icon"). */
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256]
const macSizes = [16, 32, 64, 128, 256, 512, 1024]
/** Folders of the hicolor theme (freedesktop.org, Icon Theme Specification). */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]

/**
 * Draws electron/packaging/icon.svg as `icon.ico`, `icon.icns` and one PNG per size for Linux into `folder`, which is
 * where electron-builder.yml looks for them. Nothing is downloaded, and the same drawing gives the same bytes.
 */
export const makeIcons = (folder: string): void => {
  const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8')
  const draw = (size: number): Picture => ({
    size,
    png: new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng(),
  })
  const linux = join(folder, 'linux')
  mkdirSync(linux, { recursive: true })
  for (const { size, png } of linuxSizes.map(draw)) writeFileSync(join(linux, `${size}x${size}.png`), png)
  writeFileSync(join(folder, 'icon.ico'), icoOf(windowsSizes.map(draw)))
  writeFileSync(join(folder, 'icon.icns'), icnsOf(macSizes.map(draw)))
}
