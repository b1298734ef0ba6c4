import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { ShellText } from '#shared/text/shell-en.ts'
import { openPlace } from './open-external.ts'

export type MenuOptions = { readonly isMac: boolean; readonly isPackaged: boolean; readonly text: ShellText }

export const installMenu = (options: MenuOptions): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))

/**
 * The menu as data. Every item has its own words: those that come with a role are English everywhere but on macOS.
 * Reload and DevTools exist only when running from source.
 */
export const menuTemplate = ({ isMac, isPackaged, text }: MenuOptions): MenuItemConstructorOptions[] => {
  const { menu } = text
  const quit = { role: 'quit', label: menu.quit } as const
  const about = { role: 'about', label: menu.about } as const
  return [
    isMac ? appMenu(text) : { label: menu.file, submenu: [quit] },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo },
        { role: 'redo', label: menu.redo },
        { type: 'separator' },
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'resetZoom', label: menu.actualSize },
        { role: 'zoomIn', label: menu.zoomIn },
        { role: 'zoomOut', label: menu.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: menu.fullScreen },
        ...(isPackaged ? [] : developer),
      ],
    },
    {
      role: 'window',
      label: menu.window,
      submenu: [
        { role: 'minimize', label: menu.minimize },
        { role: 'close', label: menu.close },
        ...(isMac ? [{ role: 'front', label: menu.front } as const] : []),
      ],
    },
    {
      role: 'help',
      label: menu.help,
      submenu: [
        { label: menu.seamConsole, click: () => void openPlace('seamConsole') },
        { label: menu.seamVisionline, click: () => void openPlace('seamVisionline') },
        ...(isMac ? [] : [about]),
      ],
    },
  ]
}

const appMenu = ({ appName, menu }: ShellText): MenuItemConstructorOptions => ({
  label: appName,
  submenu: [
    { role: 'about', label: menu.about },
    { type: 'separator' },
    { role: 'services', label: menu.services },
    { type: 'separator' },
    { role: 'hide', label: menu.hide },
    { role: 'hideOthers', label: menu.hideOthers },
    { role: 'unhide', label: menu.unhide },
    { type: 'separator' },
    { role: 'quit', label: menu.quit },
  ],
})

const developer = [
  { type: 'separator' },
  { role: 'reload' },
  { role: 'toggleDevTools' },
] as const satisfies readonly MenuItemConstructorOptions[]
