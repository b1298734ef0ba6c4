import type { KeyOnDoor } from '#shared/key.ts'
import { StillOpens } from '../stay/lost-dialog.tsx'
import { useRevokeKey } from '../stay/use-revoke-key.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { useToast } from '../ui/toast.tsx'

/** Revoking says what it cannot do: locks are offline, so a card in a guest's hand is out of reach. */
export const RevokeDialog = ({
  keyToRevoke: key,
  onClose,
}: {
  readonly keyToRevoke: KeyOnDoor
  readonly onClose: () => void
}) => {
  const text = useText()
  const say = useToast()
  const { revoke, isRevoking, notRevoked } = useRevokeKey()
  const isCopy = key.kind === 'phoneCopy'
  const press = async () => {
    if (!(await revoke(key.credentialId))) return
    say({ text: isCopy ? text.stay.copyRevoked : text.after.revoked })
    onClose()
  }
  return (
    <Dialog
      isAlert
      title={text.after.revokeTitle(key.holder ?? text.drawer.noHolder)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button kind="danger" onPress={() => void press()} isPending={isRevoking}>
            {isCopy ? text.stay.lostCopyButton : text.after.revoke}
          </Button>
        </>
      }
    >
      <p>{text.after.revokeBody}</p>
      {key.kind === 'card' && <p>{text.after.revokeCard}</p>}
      {key.kind === 'syncParent' && <p>{text.after.revokeFamily}</p>}
      {isCopy && <p>{text.stay.lostCopy}</p>}
      {key.kind !== 'card' && <StillOpens lost={key} />}
      {notRevoked !== null && <ProblemNote problem={text.problem(notRevoked)} />}
    </Dialog>
  )
}
