import { useState } from 'react'
import type { VaultState } from '#shared/session.ts'
import { ConnectForm } from '../first-run/connect-form.tsx'
import { useConnect } from '../first-run/use-connect.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { isTrainingOf, propertyOf, timeZoneOf } from '../state/selectors.ts'
import type { Text } from '../text/en.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './settings.module.css'
import { ButtonRow } from '../ui/button-row.tsx'

/** Which property, where its key is kept, and how to change either. */
export const Connection = () => {
  const text = useText()
  const property = useApp(propertyOf)
  const vault = useApp((mirror) => mirror.status?.vault)
  const zone = useApp(timeZoneOf)
  const isTraining = useApp(isTrainingOf)
  const [asks, setAsks] = useState<'replace' | 'disconnect' | null>(null)
  const close = () => setAsks(null)
  return (
    <section className={styles.section}>
      <h2>{text.settings.connection}</h2>
      <dl>
        <div>
          <dt>{text.settings.property}</dt>
          <dd>
            {property?.system.name}
            <small>{text.settings.workspace(property?.workspace.name ?? '')}</small>
          </dd>
        </div>
        <div>
          <dt>{text.settings.zone}</dt>
          <dd>{zone}</dd>
        </div>
        {!isTraining && (
          <div>
            <dt>{text.settings.keyKept}</dt>
            <dd>{vault === undefined ? '' : vaultWords(vault, text)}</dd>
          </div>
        )}
      </dl>
      <ButtonRow>
        <Button onPress={() => setAsks('replace')}>
          {isTraining ? text.firstRun.realTitle : text.settings.replaceKey}
        </Button>
        <Button onPress={() => setAsks('disconnect')}>{text.settings.disconnect}</Button>
      </ButtonRow>
      {asks === 'replace' && <ReplaceKey onClose={close} />}
      {asks === 'disconnect' && <Disconnect onClose={close} />}
    </section>
  )
}

const vaultWords = (vault: VaultState, { settings, frame }: Text): string => {
  if (!vault.hasKey) return settings.vault.none
  switch (vault.is) {
    case 'keychain':
      return settings.vault.keychain(vault.backend)
    case 'memory':
      return settings.vault.memory(frame.vaultWhy[vault.why])
    case 'process':
      return settings.vault.process
  }
}

const ReplaceKey = ({ onClose }: { readonly onClose: () => void }) => {
  const { settings, common } = useText()
  const { connect, isBusy, problem } = useConnect(onClose)
  return (
    <Dialog
      title={settings.replaceKey}
      onClose={onClose}
      actions={<Button onPress={onClose}>{common.cancel}</Button>}
    >
      <ConnectForm onConnect={connect} isBusy={isBusy} problem={problem} />
    </Dialog>
  )
}

const Disconnect = ({ onClose }: { readonly onClose: () => void }) => {
  const { settings, common } = useText()
  const { client, refresh } = useAppParts()
  const disconnect = async () => {
    await client.call('session.disconnect', {})
    await refresh()
    onClose()
  }
  return (
    <Dialog
      isAlert
      title={settings.disconnectTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="danger" onPress={() => void disconnect()}>
            {settings.disconnect}
          </Button>
        </>
      }
    >
      <p>{settings.disconnectBody}</p>
    </Dialog>
  )
}
