import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { downloadCsv } from './download.ts'
import { FindPacket } from './find-packet.tsx'
import styles from './batch-side.module.css'
import type { GroupProgress } from './use-batch.ts'
import { useToast } from '../ui/toast.tsx'
import { useTellProblem } from './use-tell-problem.ts'
import { ButtonRow } from '../ui/button-row.tsx'
import { SplitSide, SplitSideBody } from '../ui/split.tsx'
import { SectionTitle } from '../ui/titles.tsx'

type Props = { readonly progress: GroupProgress; readonly onPack: () => void }

const sums = [
  'issued',
  'noCard',
  'queued',
  'paused',
  'needsAttention',
  'alreadyIssued',
  'cancelled',
  'refusedRows',
] as const

/** The group in figures, its papers, and the rows that were left out. */
export const BatchSide = ({ progress, onPack }: Props) => {
  const { batch: words } = useText()
  const download = useDownloads(progress)
  const { batch, summary } = progress
  return (
    <SplitSide label={words.label(batch.name)}>
      <SplitSideBody>
        <dl className={styles.figures}>
          {sums
            .filter((name) => name === 'issued' || summary[name] > 0)
            .map((name) => (
              <div key={name} className={cx(name === 'needsAttention' && styles.alarm)}>
                <dt>{words.sums[name]}</dt>
                <dd>{summary[name]}</dd>
              </div>
            ))}
        </dl>
        <ButtonRow>
          <Button icon="print" onPress={onPack}>
            {words.packets}
          </Button>
          <Button icon="download" onPress={() => void download('results')}>
            {words.results}
          </Button>
          {batch.refused.length > 0 && (
            <Button icon="download" onPress={() => void download('toFix')}>
              {words.toFix}
            </Button>
          )}
        </ButtonRow>
        <FindPacket />
        <RefusedRows progress={progress} />
      </SplitSideBody>
    </SplitSide>
  )
}

const RefusedRows = ({ progress }: { readonly progress: GroupProgress }) => {
  const text = useText()
  const { refused } = progress.batch
  if (refused.length === 0) return null
  return (
    <section className={styles.refused}>
      <SectionTitle>{text.batch.refused}</SectionTitle>
      <ul>
        {refused.map(({ row, cells, problems }) => (
          <li key={row}>
            <strong>{text.batch.refusedRow(row)}</strong> {cells.filter((cell) => cell !== '').join(', ')}
            {problems.map(({ problem }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same kind may stand twice in a row
              <small key={`${problem.kind}:${index}`}>{text.problem(problem).message}</small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The desktop asks for the place itself; in a browser the page hands the table over. */
const useDownloads = ({ batch }: GroupProgress) => {
  const { client } = useAppParts()
  const { batch: words, common, settings } = useText()
  const tell = useTellProblem()
  const say = useToast()
  return async (which: 'results' | 'toFix') => {
    const name = `${batch.name} - ${words.fileNames[which]}`
    const saved = await client.call('groups.saveResults', { batchId: batch.id, which, name })
    if (!saved.ok) return tell(saved.error)
    const { fileId } = saved.value
    const show = async (id: string) => {
      const shown = await client.call('groups.showSaved', { fileId: id })
      if (!shown.ok) tell(shown.error)
    }
    if (fileId !== null)
      say({ text: settings.saved, action: { text: common.showInFolder, onPress: () => void show(fileId) } })
    if (saved.value.how !== 'byPage') return
    const answer = await client.call('groups.results', { batchId: batch.id })
    if (!answer.ok) return tell(answer.error)
    const csv = answer.value[which]
    if (csv !== null) downloadCsv(name, csv)
  }
}
