import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Banner, ProgressBar } from '../ui/states.tsx'
import type { PacketLinks } from './use-packet-links.ts'

/** One button that brings every phone key of the group onto its packet, and what a code on a packet is without it. */
export const PacketLinksBar = ({ links }: { readonly links: PacketLinks }) => {
  const { links: all } = useText()
  const words = all.packets
  const { isOffered, keys, addresses, failed, done, make } = links
  if (!isOffered) return null
  if (done !== null) {
    const label = words.progress(done, keys)
    return (
      <Banner tone="plain">
        {label} <ProgressBar label={label} value={done} max={keys} />
      </Banner>
    )
  }
  const isComplete = addresses.size >= keys
  return (
    <Banner
      tone={failed > 0 ? 'alarm' : 'plain'}
      action={
        isComplete ? undefined : (
          <Button icon="link" onPress={() => void make()}>
            {words.make(keys - addresses.size)}
          </Button>
        )
      }
    >
      {[
        addresses.size === 0 ? words.indexOnly : words.made(addresses.size),
        ...(addresses.size > 0 ? [words.finder] : []),
        ...(failed > 0 ? [words.failed(failed)] : []),
      ].join(' ')}
    </Banner>
  )
}
