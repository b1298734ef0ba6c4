import { useState } from 'react'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'

type Props = {
  readonly onClose: () => void
  readonly onConfirm: (to: string, note: string) => Promise<void>
}

/** A word for the next shift; the keys themselves need nobody. */
export const HandOver = ({ onClose, onConfirm }: Props) => {
  const { batch: words, common } = useText()
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const isReady = to.trim() !== '' && to.trim().length <= 80 && note.length <= 500
  const confirm = () => {
    if (isReady) void onConfirm(to.trim(), note.trim())
  }
  return (
    <Dialog
      title={words.handOverTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={confirm}>
            {words.handOver}
          </Button>
        </>
      }
    >
      <p>{words.handOverBody}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        <TextField autoFocus label={words.handOverTo} value={to} onChange={setTo} />
        <TextField label={words.handOverNote} value={note} onChange={setNote} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
