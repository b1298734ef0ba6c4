import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { shellText } from '#shared/text/shell-en.ts'
import { openPlace } from './open-external.ts'

export type MenuOptions = { readonly isMac: boolean; readonly isPackaged: boolean }

export const installMenu = (options: MenuOptions): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))

/** The menu as data. Reload and DevTools exist only when running from source. */
export const menuTemplate = ({ isMac, isPackaged }: MenuOptions): MenuItemConstructorOptions[] => [
  ...(isMac
    ? [{ role: 'appMenu' } as const]
    : [{ label: shellText.menuFile, submenu: [{ role: 'quit' } as const] }]),
  { role: 'editMenu' },
  {
    label: shellText.menuView,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(isPackaged ? [] : developer),
    ],
  },
  { role: 'windowMenu' },
  {
    role: 'help',
    submenu: [
      { label: shellText.menuSeamConsole, click: () => void openPlace('seamConsole') },
      { label: shellText.menuSeamVisionline, click: () => void openPlace('seamVisionline') },
      ...(isMac ? [] : [{ role: 'about' } as const]),
    ],
  },
]

const developer = [
  { type: 'separator' },
  { role: 'reload' },
  { role: 'toggleDevTools' },
] as const satisfies readonly MenuItemConstructorOptions[]
