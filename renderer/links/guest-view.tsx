import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Link } from '#shared/link.ts'
import { QrCode } from '../groups/qr-code.tsx'
import { firstName, guestLanguages, guestWords } from '../text/guest-words.ts'
import type { GuestLanguage } from '../text/guest-words.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Segmented } from '../ui/segmented.tsx'
import styles from './guest-view.module.css'

type Props = {
  readonly fullName: string
  readonly url: string
  readonly link: Link | null
  readonly language: GuestLanguage
  readonly onLanguage: (language: GuestLanguage) => void
  readonly onClose: () => void
}

/**
 * What is turned towards the guest: a code as large as the window allows, in their language, with their first name and
 * without the room, because others stand in the lobby too. Esc closes it.
 */
export const GuestView = ({ fullName, url, link, language, onLanguage, onClose }: Props) => {
  const { common, links: words } = useText()
  const spoken = guestWords[language]
  const guest = firstName(fullName)
  const phones = link?.phones ?? []
  const isUsedUp = link !== null && phones.length >= link.maxUses
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && onClose()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.view ?? ''} lang={language}>
          <Heading slot="title" className={styles.title ?? ''}>
            {phones.length === 0 ? spoken.title(guest) : spoken.done(guest)}
          </Heading>
          {isUsedUp ? (
            <div className={styles.done}>
              <Icon name="done" size={96} />
            </div>
          ) : (
            <QrCode text={url} label={spoken.how} className={styles.code} />
          )}
          <p className={styles.how} role="status">
            {phones.length === 0 ? spoken.how : spoken.onPhone(phones.filter(Boolean).join(', '))}
          </p>
          <footer className={styles.desk}>
            <Segmented
              label={words.guestLanguage}
              value={language}
              onChange={onLanguage}
              options={guestLanguages.map((value) => ({ value, text: guestWords[value].name }))}
            />
            <Button size="large" onPress={onClose}>
              {common.close}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
