import { isMac } from '../commands/is-mac.ts'
import { shortcuts, shownKeys } from '../commands/shortcuts.ts'
import type { Shortcut } from '../commands/shortcuts.ts'
import { useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Keys } from '../ui/keys.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import styles from './keyboard-help.module.css'

/** The keys of the screen one is on, and those that work anywhere. */
export const KeyboardHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const { keys, common } = useText()
  const screen = useView((view) => view.screen)
  const here = shortcuts.filter(({ on }) => on === screen)
  return (
    <Dialog
      title={keys.title}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {common.close}
        </Button>
      }
    >
      {here.length > 0 && <KeyList title={keys.here} list={here} />}
      <KeyList title={keys.anywhere} list={shortcuts.filter(({ on }) => on === 'anywhere')} />
    </Dialog>
  )
}

const KeyList = ({ title, list }: { readonly title: string; readonly list: readonly Shortcut[] }) => {
  const { keys } = useText()
  return (
    <section>
      <SectionTitle level={3}>{title}</SectionTitle>
      <dl className={styles.keys}>
        {list.map(({ id }) => (
          <div key={id}>
            <dt>
              <Keys keys={shownKeys(id, keys.names, isMac)} />
            </dt>
            <dd>{keys.does[id]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
