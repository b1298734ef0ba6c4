import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

type Props = { readonly count: number; readonly onClose: () => void; readonly onConfirm: () => void }

export const CancelRest = ({ count, onClose, onConfirm }: Props) => {
  const { batch: words } = useText()
  return (
    <Dialog
      isAlert
      title={words.cancelTitle(count)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.keepGoing}</Button>
          <Button kind="danger" onPress={onConfirm}>
            {words.cancelYes}
          </Button>
        </>
      }
    >
      <p>{words.cancelBody}</p>
    </Dialog>
  )
}
