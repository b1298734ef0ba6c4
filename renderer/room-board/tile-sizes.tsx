import { useApp } from '../state/app-context.tsx'
import { tileSizeOf } from '../state/selectors.ts'
import { useSettings } from '../settings/use-settings.ts'
import { useText } from '../text/languages.tsx'
import { Segmented } from '../ui/segmented.tsx'

const sizes = ['small', 'medium', 'large'] as const

export const TileSizes = () => {
  const { board } = useText()
  const size = useApp(tileSizeOf)
  const { change } = useSettings()
  return (
    <Segmented
      label={board.tileSize}
      options={sizes.map((value) => ({ value, text: board.sizes[value], label: board.sizeNames[value] }))}
      value={size}
      onChange={(tileSize) => void change({ tileSize })}
    />
  )
}
