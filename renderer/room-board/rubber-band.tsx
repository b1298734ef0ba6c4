import { useState } from 'react'
import type { RefObject } from 'react'
import type { Band, Ground } from './band.ts'
import styles from './board-grid.module.css'
import { useRubberBand } from './use-rubber-band.ts'

type Props = { readonly scroller: RefObject<HTMLDivElement | null>; readonly ground: Ground }

/** The rectangle one draws with the mouse over the rooms. */
export const RubberBand = ({ scroller, ground }: Props) => {
  const [band, setBand] = useState<Band | null>(null)
  useRubberBand(scroller, ground, setBand)
  return band === null ? null : <div aria-hidden className={styles.band} style={band} />
}
