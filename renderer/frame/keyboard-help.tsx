import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './keyboard-help.module.css'

export const KeyboardHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const { frame, common } = useText()
  return (
    <Dialog
      title={frame.keysTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {common.close}
        </Button>
      }
    >
      <dl className={styles.keys}>
        {frame.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
