import { encode } from 'uqr'

type Props = { readonly text: string; readonly label: string; readonly className?: string | undefined }

/** A QR code as one path of squares: it prints at any size, and needs neither script nor picture. */
export const QrCode = ({ text, label, className }: Props) => {
  // A quarter of it may be torn, stained or creased; four modules of quiet around it are what scanners ask for.
  const { data, size } = encode(text, { ecc: 'Q', border: 4 })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <path d={data.map(rowPath).join('')} fill="currentColor" />
    </svg>
  )
}

const rowPath = (row: readonly boolean[], y: number): string =>
  row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')
