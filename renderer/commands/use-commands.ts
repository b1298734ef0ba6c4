import { useRefreshRooms } from '../room-board/use-refresh-rooms.ts'
import { usePause } from '../queue/use-queue.ts'
import { languages, themes } from '../settings/appearance.tsx'
import { faults, usePractise } from '../settings/use-practise.ts'
import { useSettings } from '../settings/use-settings.ts'
import { useApp } from '../state/app-context.tsx'
import { gateOf, isTrainingOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import type { Item } from './item.ts'
import type { useWindowCommands } from './use-window-commands.ts'

type Command = Omit<Item, 'group'>

/** Everything one can do from anywhere. */
export const useCommands = (act: ReturnType<typeof useWindowCommands>): readonly Item[] => {
  const { palette: words, keys, settings } = useText()
  const { refresh } = useRefreshRooms()
  const { pause, resume } = usePause()
  const { change } = useSettings()
  const { practise } = usePractise()
  const isTraining = useApp(isTrainingOf)
  const isPaused = useApp((mirror) => gateOf(mirror)?.is === 'paused')
  const commands: readonly Command[] = [
    { id: 'search', icon: 'search', text: keys.does.search, shortcut: 'search', run: act.search },
    { id: 'refresh', icon: 'refresh', text: words.refresh, run: refresh },
    isPaused
      ? { id: 'resume', icon: 'resume', text: words.resume, run: resume }
      : { id: 'pause', icon: 'pause', text: words.pause, run: pause },
    { id: 'recent', icon: 'waiting', text: keys.does.recent, shortcut: 'recent', run: act.recent },
    { id: 'legend', icon: 'info', text: keys.does.legend, shortcut: 'legend', run: act.legend },
    { id: 'help', icon: 'keyboard', text: keys.title, shortcut: 'help', run: act.help },
    ...(isTraining
      ? faults.map((fault): Command => ({
          id: `practise ${fault}`,
          icon: 'practise',
          text: words.practise(settings.faults[fault]),
          run: () => void practise(fault),
        }))
      : []),
    ...themes.map((theme): Command => ({
      id: `theme ${theme}`,
      icon: 'theme',
      text: words.theme(settings.themes[theme]),
      run: () => void change({ theme }),
    })),
    ...languages.map((language): Command => ({
      id: `language ${language}`,
      icon: 'language',
      text: words.language(settings.languages[language]),
      // Who does not read this window's language still knows the word for it, and its letters.
      also: `language ${language}`,
      run: () => void change({ language }),
    })),
  ]
  return commands.map((command) => ({ ...command, group: 'commands' }))
}
