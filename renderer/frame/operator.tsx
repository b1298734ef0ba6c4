import { useState } from 'react'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { operatorOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './operator.module.css'

/** Who is at the desk; one press changes it. */
export const Operator = () => {
  const operator = useApp(operatorOf)
  const { frame } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.operator}
        title={operator ?? undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="person" size={14} />
        <span>{operator ?? frame.noOperator}</span>
      </button>
      {isOpen && <OperatorDialog current={operator ?? ''} onClose={() => setOpen(false)} />}
    </>
  )
}

const OperatorDialog = ({ current, onClose }: { readonly current: string; readonly onClose: () => void }) => {
  const { frame, common } = useText()
  const { client } = useAppParts()
  const [name, setName] = useState(current)
  const save = async () => {
    const trimmed = name.trim()
    await client.call('session.setOperator', { name: trimmed === '' ? null : trimmed.slice(0, 80) })
    onClose()
  }
  return (
    <Dialog
      title={frame.noOperator}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="primary" onPress={() => void save()}>
            {common.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={frame.operator}
          value={name}
          onChange={setName}
          hint={frame.operatorHint}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
