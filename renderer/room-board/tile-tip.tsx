import { useEffect, useId, useState } from 'react'
import type { RefObject } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { roomState } from '../state/room-state.ts'
import { useDates, useText } from '../text/languages.tsx'
import styles from './tile-tip.module.css'

/** A pointer or a keyboard that only comes by is told nothing. */
const restMs = 350

type Tip = { readonly tile: HTMLElement; readonly room: EntranceId }

/** Who is in the room under the pointer, or under the keyboard: the tile itself names nobody unless it is asked to. */
export const TileTip = ({ scroller }: { readonly scroller: RefObject<HTMLDivElement | null> }) => {
  const [tip, setTip] = useState<Tip | null>(null)
  const { store } = useAppParts()
  useEffect(() => {
    const place = scroller.current
    if (place === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setTip(null)
    }
    const showSoon = ({ target }: Event) => {
      const tile = target instanceof Element ? target.closest<HTMLElement>('[data-room]') : null
      hide()
      if (tile === null) return
      timer = setTimeout(() => {
        const room = store.getState().building.rackOrder.find((id) => id === tile.dataset['room'])
        if (room !== undefined && tile.isConnected) setTip({ tile, room })
      }, restMs)
    }
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) showSoon(event)
    }
    const events = [
      ['pointerover', showSoon],
      ['pointerleave', hide],
      ['pointerdown', hide],
      ['focusout', hide],
      ['scroll', hide],
      ['keydown', hide],
    ] as const
    for (const [name, listener] of events) place.addEventListener(name, listener)
    place.addEventListener('focusin', onFocus)
    return () => {
      hide()
      for (const [name, listener] of events) place.removeEventListener(name, listener)
      place.removeEventListener('focusin', onFocus)
    }
  }, [scroller, store])
  return tip === null ? null : <Words key={tip.room} tip={tip} />
}

const Words = ({ tip: { tile: element, room } }: { readonly tip: Tip }) => {
  const tile = useApp((mirror) => mirror.tiles[room])
  const now = useNow(aMinute)
  const { people } = useText()
  const dates = useDates()
  const id = useId()
  const [below] = useState(() => placeBeside(element))
  useEffect(() => {
    element.setAttribute('aria-describedby', id)
    return () => element.removeAttribute('aria-describedby')
  }, [element, id])
  if (tile === undefined || tile.holders.length === 0) return null
  const isArriving = roomState(tile, now) === 'arriving'
  const at = isArriving ? tile.stayFrom : tile.stayUntil
  return (
    <div id={id} role="tooltip" className={styles.tip} style={below}>
      <ul>
        {tile.holders.map((holder) => (
          <li key={holder}>{holder}</li>
        ))}
      </ul>
      {at !== null && (
        <small>{isArriving ? people.arrives(dates.when(at, now)) : people.until(dates.when(at, now))}</small>
      )}
    </div>
  )
}

const gap = 6

/** Below the tile, or above it where the window ends; never beyond the right edge. */
const placeBeside = (element: HTMLElement) => {
  const { left, top, bottom } = element.getBoundingClientRect()
  const isLow = bottom > window.innerHeight * 0.7
  return {
    left: Math.min(left, window.innerWidth - 280),
    ...(isLow ? { bottom: window.innerHeight - top + gap } : { top: bottom + gap }),
  }
}
