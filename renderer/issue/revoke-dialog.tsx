import { useState } from 'react'
import type { KeyOnDoor } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { useToast } from '../ui/toast.tsx'

/** Revoking says what it cannot do: a card in a guest's hand is out of reach (seam-visionline.md 5). */
export const RevokeDialog = ({
  keyToRevoke: key,
  onClose,
}: {
  readonly keyToRevoke: KeyOnDoor
  readonly onClose: () => void
}) => {
  const text = useText()
  const { client } = useAppParts()
  const say = useToast()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const revoke = async () => {
    setBusy(true)
    const answer = await client.call('keys.revoke', { credentialId: key.credentialId })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error)
    say({ text: text.after.revoked })
    return onClose()
  }
  return (
    <Dialog
      isAlert
      title={text.after.revokeTitle(key.holder ?? text.drawer.noHolder)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button kind="danger" onPress={() => void revoke()} isPending={isBusy}>
            {text.after.revoke}
          </Button>
        </>
      }
    >
      <p>{text.after.revokeBody}</p>
      {key.kind === 'card' && <p>{text.after.revokeCard}</p>}
      {key.kind === 'syncParent' && <p>{text.after.revokeFamily}</p>}
      {problem !== null && <ProblemNote problem={text.problem(problem)} />}
    </Dialog>
  )
}
