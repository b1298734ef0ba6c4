import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { CodeBlock } from '#renderer/ui/code-block.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { Finder } from '#renderer/ui/finder.tsx'
import { Icon, iconNames } from '#renderer/ui/icons.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import { Split, SplitSide, SplitSideBody } from '#renderer/ui/split.tsx'
import { Banner, EmptyState, Fold, ProgressBar, Skeleton } from '#renderer/ui/states.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { PageTitle, SectionTitle } from '#renderer/ui/titles.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { VirtualList } from '#renderer/ui/virtual-list.tsx'
import styles from './gallery.module.css'
import { Family, longWords, Specimen } from './specimen.tsx'

export const Places = () => (
  <>
    <Family name="Words">
      <Specimen state="title of a screen" wide>
        <PageTitle>{longWords}</PageTitle>
      </Specimen>
      <Specimen state="title of a part">
        <SectionTitle>Waiting</SectionTitle>
      </Specimen>
      <Specimen state="title of a part that needs you">
        <SectionTitle isAlarm>Needs you</SectionTitle>
      </Specimen>
      {(['quiet', 'good', 'pending', 'alarm'] as const).map((tone) => (
        <Specimen key={tone} state={`status, ${tone}`}>
          <StatusWord tone={tone} icon={tone === 'alarm' ? 'revoke' : 'done'}>
            keeps working
          </StatusWord>
        </Specimen>
      ))}
    </Family>
    <Family name="Keys">
      <Specimen state="either of two">
        <Keys keys={['Ctrl+K', 'F1']} />
      </Specimen>
    </Family>
    <Family name="Code block">
      <Specimen state="for IT" wide>
        <CodeBlock
          code={'{ "acs_system_id": "system-1" }'}
          copies="curl"
          copyLabel="Copy as cURL"
          copiedLabel="Copied"
          notCopied="It could not be copied. Mark the text here and copy it by hand."
        />
      </Specimen>
    </Family>
    <Family name="Nothing here, or not yet">
      <Specimen state="empty">
        <EmptyState icon="queue" title="Nothing waits" body="Keys you issue appear here.">
          <Button>Open the board</Button>
        </EmptyState>
      </Specimen>
      <Specimen state="being read" wide>
        <Skeleton lines={4} label="Reading" />
      </Specimen>
      {[0, 92, 148].map((value) => (
        <Specimen key={value} state={`${value} of 148`}>
          <ProgressBar label="Keys issued" value={value} max={148} />
        </Specimen>
      ))}
      <Specimen state="folded">
        <Fold title="Details for IT">request req-8a41</Fold>
      </Specimen>
      <Specimen state="unfolded">
        <Fold title="Details for IT" isOpen>
          request req-8a41
        </Fold>
      </Specimen>
    </Family>
    <Family name="Banner">
      {(['plain', 'pending', 'alarm'] as const).map((tone) => (
        <Specimen key={tone} state={tone} wide>
          <Banner tone={tone} action={<Button size="small">Try again</Button>}>
            This is a copy from 14:02.
          </Banner>
        </Specimen>
      ))}
      <Specimen state="long words" wide>
        <Banner tone="pending">{longWords}</Banner>
      </Specimen>
    </Family>
    <Family name="Split">
      <div className={styles.frame}>
        <Split
          scrolls
          side={
            <SplitSide label="Beside">
              <SplitSideBody>What it means</SplitSideBody>
            </SplitSide>
          }
        >
          What one works through
        </Split>
      </div>
    </Family>
    <Family name="Virtual list">
      <div className={styles.frame}>
        <VirtualList label="Keys" entries={manyKeys}>
          {(entry, tabIndex) =>
            entry.isStop ? (
              <button type="button" tabIndex={tabIndex}>
                {entry.id}
              </button>
            ) : (
              <SectionTitle>{entry.id}</SectionTitle>
            )
          }
        </VirtualList>
      </div>
    </Family>
    <Family name="In front of everything">
      <OpenDialog />
      <OpenFinder />
      <SayToast />
    </Family>
    <Family name="Icons">
      <ul className={styles.icons}>
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} size={20} /> {name}
          </li>
        ))}
      </ul>
    </Family>
  </>
)

const manyKeys = ['Waiting', ...Array.from({ length: 1_000 }, (_, index) => `Key ${index + 1}`)].map(
  (id, index) => ({
    id,
    height: 28,
    isStop: index > 0,
  }),
)

const OpenDialog = () => {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Specimen state="dialog">
      <Button onPress={() => setOpen(true)}>Open the dialog</Button>
      {isOpen && (
        <Dialog
          isAlert
          title="Replace every key of 412?"
          onClose={close}
          actions={
            <>
              <Button onPress={close}>Cancel</Button>
              <Button kind="danger">Replace 2 keys</Button>
            </>
          }
        >
          <p>{longWords}</p>
          <TextField autoFocus label="Type 412 to go on" value="41" onChange={() => undefined} />
        </Dialog>
      )}
    </Specimen>
  )
}

const found = [
  { title: 'Rooms', options: [{ id: 'a', icon: 'rooms', text: 'Room 412', note: 'Ana Silva' }] },
  { title: 'Commands', options: [{ id: 'b', icon: 'info', text: longWords, keys: ['L'] }] },
] as const

const OpenFinder = () => {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  return (
    <Specimen state="finder">
      <Button onPress={() => setOpen(true)}>Open the finder</Button>
      {isOpen && (
        <Finder
          label="Find anything"
          placeholder="Room, guest or command"
          query={query}
          onQuery={setQuery}
          groups={query === 'nothing' ? [] : found}
          none="Nothing is called that."
          results="2 matches"
          onPick={() => setOpen(false)}
          onClose={() => setOpen(false)}
        />
      )}
    </Specimen>
  )
}

const SayToast = () => {
  const say = useToast()
  return (
    <Specimen state="toast">
      <Button
        onPress={() =>
          say({
            text: 'The key was revoked.',
            tone: 'alarm',
            action: { text: 'Undo', onPress: () => undefined },
          })
        }
      >
        Say something
      </Button>
    </Specimen>
  )
}
