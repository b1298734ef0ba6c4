import { useState } from 'react'
import type { Job } from '#shared/job.ts'
import { isLinkOpenable } from '#shared/link.ts'
import type { Link } from '#shared/link.ts'
import { useApp } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { firstName, guestLanguages, guestWords } from '../text/guest-words.ts'
import type { GuestLanguage } from '../text/guest-words.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonRow } from '../ui/button-row.tsx'
import { copyText } from '../ui/copy-text.ts'
import { ProblemNote } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import { Select } from '../ui/select.tsx'
import { useToast } from '../ui/toast.tsx'
import styles from './link-panel.module.css'
import type { Links } from './use-links.ts'

type Props = {
  readonly job: Job
  readonly links: Links
  readonly language: GuestLanguage
  readonly onLanguage: (language: GuestLanguage) => void
  readonly onScan: (url: string) => void
}

/** How this phone key gets to the guest's phone, and whether it has. */
export const LinkPanel = (props: Props) => {
  const { job, links } = props
  const { links: words, problem: say } = useText()
  const delivery = useApp((mirror) => mirror.settings?.phoneDelivery ?? 'link')
  const now = useNow(aMinute)
  if (delivery === 'ownApp') {
    return <p className={styles.quiet}>{words.inApp(firstName(job.intent.guest.fullName))}</p>
  }
  if (job.state !== 'issued') return <p className={styles.quiet}>{words.notYet}</p>
  const { link, problem } = links
  const isOpenable = link !== null && isLinkOpenable(link, now)
  return (
    <div className={styles.panel}>
      {link !== null && <LinkState link={link} isOpenable={isOpenable} />}
      {problem !== null && <ProblemNote problem={say(problem)} />}
      {link !== null && isOpenable ? (
        <OpenLink {...props} link={link} />
      ) : (
        (link === null || ['withdrawn', 'failed', 'lost', 'made'].includes(link.state)) && (
          <NewLink {...props} another={link?.state === 'made'} />
        )
      )}
    </div>
  )
}

type StateProps = { readonly link: Link; readonly isOpenable: boolean }

const LinkState = ({ link, isOpenable }: StateProps) => {
  const { links: words } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const phones = link.phones.map((name) => (name === '' ? words.somePhone : name))
  const opened = phones.length === 0 ? words.notOpened : words.openedOn(phones)
  if (link.state === 'withdrawing') return <p className={styles.quiet}>{words.withdrawing}</p>
  if (link.state === 'withdrawn' && link.endedBy !== null)
    return <p className={styles.quiet}>{words.withdrawn[link.endedBy]}</p>
  if (link.state !== 'made') return null
  return (
    <p className={styles.state} role="status">
      <Icon name={phones.length === 0 ? 'waiting' : 'done'} size={14} />
      <span>
        <span>{opened}</span>
        <small>
          {words.limit(link.maxUses)}.{' '}
          {link.expiresAt !== null &&
            (isOpenable ? words.until : words.expired)(dates.when(link.expiresAt, now))}
        </small>
      </span>
    </p>
  )
}

const usesOffered = ['1', '2', '3', '4', '5', '6', '10']

/** One press makes the link and shows it. */
const NewLink = ({ links, onScan, another }: Props & { readonly another: boolean }) => {
  const { links: words } = useText()
  const [uses, setUses] = useState('1')
  const press = async () => {
    const url = await links.makeAndShow({ maxUses: Number(uses), another })
    if (url !== null) onScan(url)
  }
  return (
    <div className={styles.make}>
      <Select
        label={words.uses}
        value={uses}
        onChange={setUses}
        options={usesOffered.map((id) => ({ id, text: words.usesOf(Number(id)) }))}
      />
      <Button kind="primary" icon="link" isPending={links.isBusy} onPress={() => void press()}>
        {links.isBusy ? words.making : words.scan}
      </Button>
    </div>
  )
}

/** A link that is there: shown again, handed over as text, withdrawn, or one more for another phone. */
const OpenLink = ({ job, links, language, onLanguage, onScan, link }: Props & { readonly link: Link }) => {
  const { links: words, common } = useText()
  const say = useToast()
  const [isAnother, setAnother] = useState(false)
  const guest = firstName(job.intent.guest.fullName)
  const hotel = job.intent.siteName
  const spoken = guestWords[language]
  const withAddress = async (use: (url: string) => void | Promise<void>) => {
    const url = await links.show(link)
    if (url !== null) await use(url)
  }
  const copy = (textOf: (url: string) => string) =>
    void withAddress(async (url) => {
      const isCopied = await copyText(textOf(url))
      say(isCopied ? { text: words.copied } : { text: common.notCopied, tone: 'alarm' })
    })
  return (
    <>
      <ButtonRow>
        <Button kind="primary" icon="link" isDisabled={links.isBusy} onPress={() => void withAddress(onScan)}>
          {words.scan}
        </Button>
        <Button isDisabled={links.isBusy} onPress={() => void links.withdraw(link)}>
          {words.withdraw}
        </Button>
        {!isAnother && <Button onPress={() => setAnother(true)}>{words.another}</Button>}
      </ButtonRow>
      {isAnother && <NewLink {...{ job, links, language, onLanguage, onScan }} another />}
      <div className={styles.hand}>
        <Select
          label={words.guestLanguage}
          value={language}
          onChange={(id) => {
            const chosen = guestLanguages.find((known) => known === id)
            if (chosen !== undefined) onLanguage(chosen)
          }}
          options={guestLanguages.map((id) => ({ id, text: guestWords[id].name }))}
        />
        <ButtonRow>
          <Button size="small" onPress={() => copy((url) => url)}>
            {words.copyLink}
          </Button>
          <Button
            size="small"
            onPress={() => copy((url) => `${spoken.subject(hotel)}\n\n${spoken.mail(guest, hotel, url)}`)}
          >
            {words.copyMail}
          </Button>
          <Button size="small" onPress={() => copy((url) => spoken.message(hotel, url))}>
            {words.copyMessage}
          </Button>
        </ButtonRow>
      </div>
    </>
  )
}
