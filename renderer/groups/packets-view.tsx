import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Batch, LineWithJob, Packet } from '#shared/groups.ts'
import type { Problem } from '#shared/problem.ts'
import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { EmptyState, Skeleton } from '../ui/states.tsx'
import { OpenKeys } from './open-keys.tsx'
import { PacketLinksBar } from './packet-links.tsx'
import { LeaderSheet, PacketSheet } from './packet-sheets.tsx'
import styles from './packets.module.css'
import { usePacketLinks } from './use-packet-links.ts'
import { PageTitle } from '../ui/titles.tsx'

type Props = { readonly batch: Batch; readonly onBack: () => void }

/** Papers for the hand-out: envelopes that tell a finder nothing, and the sheet that says whose each is. */
export const PacketsView = ({ batch, onBack }: Props) => {
  const text = useText()
  const { packets: words } = text
  const { packets, open, problem } = usePackets(batch)
  const links = usePacketLinks(batch)
  const [kind, setKind] = useState<'packets' | 'leader'>('packets')
  // A hotel that hands envelopes to a leader unseen may want the room on none of them.
  const [withRoom, setWithRoom] = useState(true)
  const sheet = packets !== null && (
    <>
      {kind === 'packets' ? (
        <PacketSheet packets={packets} withRoom={withRoom} addresses={links.addresses} />
      ) : (
        <LeaderSheet name={batch.name} packets={packets} open={open} />
      )}
    </>
  )
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <IconButton icon="back" label={words.back} onPress={onBack} />
        <div className={styles.title}>
          <PageTitle title={words.title(batch.name)}>{words.title(batch.name)}</PageTitle>
        </div>
        {kind === 'packets' && (
          <Checkbox label={words.withRoom} isSelected={withRoom} onChange={setWithRoom}>
            {words.withRoom}
          </Checkbox>
        )}
        <Segmented
          label={words.kind}
          value={kind}
          onChange={setKind}
          options={(['packets', 'leader'] as const).map((value) => ({ value, text: words.kinds[value] }))}
        />
        <Button
          kind="primary"
          icon="print"
          isDisabled={packets === null || packets.length === 0}
          onPress={() => window.print()}
        >
          {words.print}
        </Button>
      </header>
      <p className={styles.note}>{words.note}</p>
      {kind === 'packets' && <PacketLinksBar links={links} />}
      {problem !== null && <ProblemNote problem={text.problem(problem)} />}
      {packets === null && problem === null && <Skeleton lines={6} label={words.title(batch.name)} />}
      {packets?.length === 0 && <EmptyState icon="print" title={words.none} />}
      {sheet}
      {kind === 'packets' && open.length > 0 && <OpenKeys open={open} />}
      {/* What is printed stands outside the window's frame, which does not grow with the paper. */}
      {createPortal(<div className={styles.paper}>{sheet}</div>, document.body)}
    </div>
  )
}

const usePackets = ({ id }: Batch) => {
  const { client } = useAppParts()
  const [packets, setPackets] = useState<readonly Packet[] | null>(null)
  const [open, setOpen] = useState<readonly LineWithJob[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const answer = await client.call('groups.packets', { batchId: id })
      if (!isCurrent) return
      if (!answer.ok) return setProblem(answer.error)
      setOpen(answer.value.open)
      return setPackets(answer.value.packets)
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [client, id])
  return { packets, open, problem }
}
