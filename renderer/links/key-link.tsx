import { useState } from 'react'
import type { Job } from '#shared/job.ts'
import { useApp } from '../state/app-context.tsx'
import { guestLanguageOf } from '../text/guest-words.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { GuestView } from './guest-view.tsx'
import { LinkPanel } from './link-panel.tsx'
import { useLinks } from './use-links.ts'
import { useKeyOfOurs } from './use-key-of-ours.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import styles from './link-panel.module.css'
import { SectionTitle } from '../ui/titles.tsx'

/** The panel and, over everything, what the guest scans. The address lives here while it is shown. */
const usePanel = (job: Job) => {
  const { locale } = useText()
  const links = useLinks(job)
  const [language, setLanguage] = useState(() => guestLanguageOf(locale))
  const [url, setUrl] = useState<string | null>(null)
  const spoken = { language, onLanguage: setLanguage }
  return {
    panel: <LinkPanel job={job} links={links} {...spoken} onScan={setUrl} />,
    view: url !== null && (
      <GuestView
        fullName={job.intent.guest.fullName}
        url={url}
        link={links.link}
        {...spoken}
        onClose={() => setUrl(null)}
      />
    ),
  }
}

/** After a phone key was asked for: how it gets to the guest. Nothing where the property says nothing about it. */
export const LinkOfNewKey = ({ job }: { readonly job: Job }) => {
  const delivery = useApp((mirror) => mirror.settings?.phoneDelivery ?? 'link')
  const isOver = job.revokedAt !== null || job.state === 'cancelled'
  if (job.intent.access === 'card' || delivery === 'nothing' || isOver) return null
  return <NewKeyPanel job={job} />
}

const NewKeyPanel = ({ job }: { readonly job: Job }) => {
  const { links: words } = useText()
  const { panel, view } = usePanel(job)
  return (
    <div className={styles.panel}>
      <SectionTitle>{words.title}</SectionTitle>
      {panel}
      {view}
    </div>
  )
}

type DialogProps = { readonly keyOnDoor: KeyOnDoor; readonly title: string; readonly onClose: () => void }

/** The same for a key that was issued earlier, from its row. */
export const KeyLinkDialog = ({ keyOnDoor, title, onClose }: DialogProps) => {
  const { common, links: words } = useText()
  const job = useKeyOfOurs(keyOnDoor.credentialId)
  if (job === 'asking') return null
  if (job !== null) return <OurKeyDialog job={job} title={title} onClose={onClose} />
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onPress={onClose}>{common.close}</Button>}>
      <p>{words.notOurs}</p>
    </Dialog>
  )
}

const OurKeyDialog = ({ job, title, onClose }: Omit<DialogProps, 'keyOnDoor'> & { readonly job: Job }) => {
  const { common } = useText()
  const { panel, view } = usePanel(job)
  // One modal at a time: while the guest scans, the dialog waits.
  if (view !== false) return view
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onPress={onClose}>{common.close}</Button>}>
      {panel}
    </Dialog>
  )
}
