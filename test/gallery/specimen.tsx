import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './gallery.module.css'

type Forced = 'hovered' | 'pressed' | 'focus-visible' | 'focused'

type Props = {
  /** Which state of the component this is. */
  readonly state: string
  readonly children: ReactNode
  /** A state that only a hand can bring about, written onto what is shown as react-aria would. */
  readonly forced?: Forced
  readonly wide?: boolean
}

/** One component in one state, with the name of the state beneath. */
export const Specimen = ({ state, children, forced, wide = false }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (forced === undefined) return
    const targets = place.current?.querySelectorAll('button, input, label, a') ?? []
    for (const target of targets) target.setAttribute(`data-${forced}`, 'true')
  }, [forced])
  return (
    <figure className={wide ? styles.wide : styles.specimen}>
      <div ref={place}>{children}</div>
      <figcaption>{state}</figcaption>
    </figure>
  )
}

export const Family = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section className={styles.family} aria-label={name}>
    <h2>{name}</h2>
    <div className={styles.specimens}>{children}</div>
  </section>
)

/** A sentence as long as the longest language makes it. */
export const longWords = 'Diesen Schlüssel und alle seine Kopien auf den Telefonen des Gastes widerrufen'
