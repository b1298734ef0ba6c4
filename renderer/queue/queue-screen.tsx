import { useMemo, useState } from 'react'
import { useApp, useSetView, useView } from '../state/app-context.tsx'
import { gateOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Split, SplitSide, SplitSideBody } from '../ui/split.tsx'
import { PageTitle, SectionTitle } from '../ui/titles.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { JobRow } from './job-row.tsx'
import { JobStory } from './job-story.tsx'
import { noQueueFilters, queueView } from './queue-filter.ts'
import type { QueueFilters as Filters, QueueView } from './queue-filter.ts'
import { QueueFilters } from './queue-filters.tsx'
import styles from './queue-screen.module.css'
import { usePause } from './use-queue.ts'

/** The working list, and beside it the story of one key. */
export const QueueScreen = () => {
  const { queue: words } = useText()
  const dates = useDates()
  const queue = useApp((mirror) => mirror.queue)
  const jobs = useApp((mirror) => mirror.jobs)
  const [filters, setFilters] = useState<Filters>(noQueueFilters)
  const shown = useMemo(() => queueView(queue, jobs, filters, dates.day), [queue, jobs, filters, dates])
  const isEmpty = Object.values(queue).every((ids) => ids.length === 0)
  return (
    <Split side={<Story />}>
      <div className={styles.head}>
        <PageTitle>{words.title}</PageTitle>
        <PauseButton />
      </div>
      {isEmpty ? (
        <EmptyState icon="queue" title={words.emptyTitle} body={words.emptyBody} />
      ) : (
        <>
          <QueueFilters
            filters={filters}
            counts={shown.counts}
            onChange={(part) => setFilters((before) => ({ ...before, ...part }))}
          />
          {shown.groups.length === 0 ? (
            <EmptyState icon="search" title={words.noneTitle} body={words.noneBody}>
              <Button onPress={() => setFilters(noQueueFilters)}>{words.showAll}</Button>
            </EmptyState>
          ) : (
            <Jobs groups={shown.groups} />
          )}
        </>
      )}
    </Split>
  )
}

const Jobs = ({ groups }: Pick<QueueView, 'groups'>) => {
  const { queue: words } = useText()
  const openJob = useView((view) => view.openJob)
  const set = useSetView()
  const entries = groups.flatMap(({ state, ids }) => [
    { is: 'heading' as const, id: `heading ${state}`, height: 40, isStop: false, state, count: ids.length },
    ...ids.map((jobId) => ({ is: 'job' as const, id: jobId, height: 52, isStop: true, jobId, state })),
  ])
  return (
    <VirtualList label={words.title} entries={entries}>
      {(entry, tabIndex) =>
        entry.is === 'heading' ? (
          <div className={styles.heading}>
            <SectionTitle isAlarm={entry.state === 'needsYou'}>
              {words.lists[entry.state]} <span>{entry.count}</span>
            </SectionTitle>
          </div>
        ) : (
          <JobRow
            jobId={entry.jobId}
            state={entry.state}
            tabIndex={tabIndex}
            isOpen={entry.jobId === openJob}
            onOpen={() => set({ openJob: entry.jobId })}
          />
        )
      }
    </VirtualList>
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
