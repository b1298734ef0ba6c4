import type { Settings } from '../session.ts'
import { shellDe } from './shell-de.ts'
import { shellEn } from './shell-en.ts'
import type { ShellText } from './shell-en.ts'
import { shellEs } from './shell-es.ts'
import { shellFr } from './shell-fr.ts'
import { shellPt } from './shell-pt.ts'

/** Every language the desktop speaks. */
export const shellTexts: readonly ShellText[] = [shellEn, shellDe, shellEs, shellFr, shellPt]

/**
 * The desktop's own words by the rule of the page: the language of the settings, or with `system` the computer's
 * (as BCP 47, for example `de-AT`); one we do not speak falls back to English.
 */
export const shellTextFor = (setting: Settings['language'], ofComputer: string): ShellText => {
  const wanted = (setting === 'system' ? ofComputer : setting).slice(0, 2).toLowerCase()
  return shellTexts.find(({ language }) => language === wanted) ?? shellEn
}
