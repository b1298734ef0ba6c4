import { Suspense, useEffect, useState } from 'react'
import { Palette } from '../commands/palette.tsx'
import { RecentRooms } from '../commands/recent-rooms.tsx'
import { useWindowCommands } from '../commands/use-window-commands.ts'
import { useApp, useView } from '../state/app-context.tsx'
import { isTrainingOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { useToast } from '../ui/toast.tsx'
import { DropAnywhere } from '../groups/drop-anywhere.tsx'
import { BottomStrip } from './bottom-strip.tsx'
import styles from './frame.module.css'
import { KeyboardHelp } from './keyboard-help.tsx'
import { LostNote } from './lost-note.tsx'
import { Rail } from './rail.tsx'
import { readAhead, screens } from './screens.ts'
import { TopBar } from './top-bar.tsx'
import { useDeliberatePress } from './use-deliberate-press.ts'
import { useFocusGuard } from './use-focus-guard.ts'
import { useHistoryKeys } from './use-history-keys.ts'
import { useWindowKeys } from './use-window-keys.ts'

/** Everything around a screen: rail, top bar, queue strip, and the stripes of the training hotel. */
export const Frame = () => {
  const isTraining = useApp(isTrainingOf)
  const screen = useView((view) => view.screen)
  const [front, setFront] = useState<'palette' | 'recent' | 'help' | null>(null)
  const commands = useWindowCommands({
    openPalette: () => setFront('palette'),
    openRecent: () => setFront('recent'),
    openHelp: () => setFront('help'),
  })
  const jump = useWindowKeys(commands)
  useFocusGuard()
  useHistoryKeys()
  const say = useToast()
  const { issue } = useText()
  useDeliberatePress(() => say({ text: issue.typedOn, tone: 'alarm' }))
  useEffect(() => {
    const idle = requestIdleCallback(readAhead)
    return () => cancelIdleCallback(idle)
  }, [])
  const { board } = useText()
  const { Component } = screens.find(({ id }) => id === screen) ?? screens[0] ?? { Component: () => null }
  return (
    <div className={cx(styles.window, isTraining && styles.training)}>
      <div className={styles.frame}>
        <TopBar onFind={commands.palette} />
        <Rail />
        <main tabIndex={-1} className={styles.main}>
          <LostNote />
          <div className={styles.screen}>
            <Suspense>
              <Component />
            </Suspense>
          </div>
        </main>
        <BottomStrip />
      </div>
      <div role="status" className={cx(styles.jump, jump === null && styles.silent)}>
        {jump !== null && (jump.found ? board.jump(jump.digits) : board.noJump(jump.digits))}
      </div>
      <DropAnywhere />
      {front === 'palette' && <Palette commands={commands} onClose={() => setFront(null)} />}
      {front === 'recent' && <RecentRooms onClose={() => setFront(null)} />}
      {front === 'help' && <KeyboardHelp onClose={() => setFront(null)} />}
    </div>
  )
}
