import { useState } from 'react'
import type { JobId } from '#shared/ids.ts'
import { useApp, useSetView, useView } from '../state/app-context.tsx'
import { gateOf } from '../state/selectors.ts'
import type { QueueLists } from '../state/queue-lists.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'
import { JobRow } from './job-row.tsx'
import { JobStory } from './job-story.tsx'
import styles from './queue-screen.module.css'
import { usePause } from './use-queue.ts'
import { Split, SplitSide, SplitSideBody } from '../ui/split.tsx'
import { PageTitle, SectionTitle } from '../ui/titles.tsx'

const lists = ['needsYou', 'sending', 'waiting', 'done'] as const satisfies readonly (keyof QueueLists)[]

/** The working list, and beside it the story of one key. */
export const QueueScreen = () => {
  const { queue: words } = useText()
  const queue = useApp((mirror) => mirror.queue)
  const isEmpty = lists.every((list) => queue[list].length === 0)
  return (
    <Split scrolls side={<Story />}>
      <div className={styles.head}>
        <PageTitle>{words.title}</PageTitle>
        <PauseButton />
      </div>
      {isEmpty ? (
        <EmptyState icon="queue" title={words.emptyTitle} body={words.emptyBody} />
      ) : (
        lists.map((list) => <JobList key={list} list={list} ids={queue[list]} />)
      )}
    </Split>
  )
}

const Story = () => {
  const { queue: words } = useText()
  const openJob = useView((view) => view.openJob)
  return (
    <SplitSide>
      {openJob === null ? (
        <EmptyState icon="key" title={words.pick} />
      ) : (
        <SplitSideBody>
          <JobStory key={openJob} jobId={openJob} />
        </SplitSideBody>
      )}
    </SplitSide>
  )
}

const PauseButton = () => {
  const { queue: words } = useText()
  const gate = useApp(gateOf)
  const { pause, resume } = usePause()
  return gate?.is === 'paused' ? (
    <Button icon="resume" kind="primary" onPress={resume}>
      {words.resume}
    </Button>
  ) : (
    <Button icon="pause" onPress={pause}>
      {words.pause}
    </Button>
  )
}

type ListProps = { readonly list: keyof QueueLists; readonly ids: readonly JobId[] }
const shownAtFirst = 30

const JobList = ({ list, ids }: ListProps) => {
  const { queue: words } = useText()
  const [shown, setShown] = useState(shownAtFirst)
  const openJob = useView((view) => view.openJob)
  const set = useSetView()
  return (
    <section className={styles.list} aria-label={words.lists[list]}>
      <SectionTitle isAlarm={list === 'needsYou' && ids.length > 0}>
        {words.lists[list]} <span>{ids.length}</span>
      </SectionTitle>
      {ids.length === 0 ? (
        <p className={styles.none}>{words.empty[list]}</p>
      ) : (
        <ul>
          {ids.slice(0, shown).map((id) => (
            <li key={id}>
              <JobRow jobId={id} isOpen={id === openJob} onOpen={() => set({ openJob: id })} />
            </li>
          ))}
        </ul>
      )}
      {ids.length > shown && (
        <Button kind="plain" size="small" onPress={() => setShown(shown + 200)}>
          {words.more(ids.length - shown)}
        </Button>
      )}
    </section>
  )
}
