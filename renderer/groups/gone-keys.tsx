import type { ListReading } from '#shared/rooming-list.ts'
import { useText } from '../text/languages.tsx'
import { Banner } from '../ui/states.tsx'

const mostNamed = 6

/** Keys of the list as it was issued before that this one does not have: said, and left to a person. */
export const GoneKeys = ({ reading }: { readonly reading: ListReading }) => {
  const { groups: words, common } = useText()
  const { difference } = reading
  if (difference === null || difference.gone.length === 0) return null
  const { gone, batch } = difference
  const named = gone.slice(0, mostNamed).map(({ room, guest }) => `${room} ${guest}`)
  return (
    <Banner tone="pending">
      {words.gone(gone.length, batch.name)}{' '}
      {gone.length > mostNamed ? `${named.join(', ')} …` : common.list(named)}
    </Banner>
  )
}
