import type { BatchId } from '#shared/ids.ts'
import { useSetView, useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './found-packet.module.css'

/** The packet that was scanned and whose it is; its room is marked among the keys below. */
export const FoundPacket = ({ batchId }: { readonly batchId: BatchId }) => {
  const { packets: words } = useText()
  const set = useSetView()
  const found = useView((view) => view.openPacket)
  const packet = found?.batchId === batchId ? found.packet : null
  return (
    <div role="status" className={styles.place}>
      {packet !== null && (
        <p className={styles.packet}>
          <Icon name="key" />
          <span>
            {words.found(packet.number, packet.room, packet.guests)} {words.keys(packet.keys)}.
          </span>
          <IconButton icon="close" label={words.closeFound} onPress={() => set({ openPacket: null })} />
        </p>
      )}
    </div>
  )
}
