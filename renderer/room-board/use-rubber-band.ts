import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { bandBetween, edgeSpeed, roomsUnder } from './band.ts'
import type { Band, Ground, Point } from './band.ts'
import { useBoardActions } from './use-board-actions.ts'

// A hand that clicks moves the mouse a little.
const clickSlackPx = 5

type Drag = {
  readonly pointerId: number
  readonly from: Point
  /** What was selected when the button went down: Esc brings it back. */
  readonly before: ReadonlySet<EntranceId>
  readonly keeps: boolean
  pointer: { x: number; y: number }
  isBand: boolean
}

/**
 * Rooms selected by drawing a rectangle over them. Works in places of the whole board, so lines that are not in the
 * page count, and the board scrolls while the pointer is at its edge. Ctrl or Shift keep what was selected; Esc
 * brings it back. Less than a few pixels stay a click.
 */
export const useRubberBand = (
  scroller: RefObject<HTMLDivElement | null>,
  ground: Ground,
  onBand: (band: Band | null) => void,
): void => {
  const { view } = useAppParts()
  const act = useBoardActions()

  const select = useEffectEvent((band: Band, { before, keeps }: Drag) => {
    const selected = new Set([...(keeps ? before : []), ...roomsUnder(band, ground)])
    if (!isSame(selected, view.getState().selected)) act.select(selected)
  })
  const selectedNow = useEffectEvent(() => view.getState().selected)
  const bringBack = useEffectEvent((ids: ReadonlySet<EntranceId>) => act.select(ids))
  const show = useEffectEvent(onBand)

  useEffect(() => {
    const node = scroller.current
    if (node === null) return undefined
    let drag: Drag | null = null
    let frame = 0

    const place = ({ x, y }: Point): Point => {
      const grid = node.firstElementChild?.getBoundingClientRect()
      return { x: x - (grid?.left ?? 0), y: y - (grid?.top ?? 0) }
    }
    const draw = () => {
      if (drag === null) return
      const box = node.getBoundingClientRect()
      // The band ends at the board, wherever the pointer went.
      const x = Math.min(Math.max(drag.pointer.x, box.left), box.right)
      const y = Math.min(Math.max(drag.pointer.y, box.top), box.bottom)
      const band = bandBetween(drag.from, place({ x, y }))
      show({ ...band, left: band.left + paddingLeft(node), top: band.top + paddingTop(node) })
      select(band, drag)
    }
    const scrollOn = () => {
      if (drag === null) return
      const { top, bottom } = node.getBoundingClientRect()
      const speed = edgeSpeed(drag.pointer.y, top, bottom)
      const { scrollTop } = node
      if (speed !== 0) node.scrollTop += speed
      if (node.scrollTop !== scrollTop) draw()
      frame = requestAnimationFrame(scrollOn)
    }
    const end = () => {
      cancelAnimationFrame(frame)
      drag = null
      show(null)
    }

    const onDown = (event: PointerEvent) => {
      // Fingers scroll, and a press on the scroll bar is not one on the board.
      const isScrollBar = event.target === node && event.offsetX >= node.clientWidth
      if (event.button !== 0 || event.pointerType === 'touch' || isScrollBar) return
      drag = {
        pointerId: event.pointerId,
        from: place({ x: event.clientX, y: event.clientY }),
        before: selectedNow(),
        keeps: event.ctrlKey || event.metaKey || event.shiftKey,
        pointer: { x: event.clientX, y: event.clientY },
        isBand: false,
      }
    }
    const onMove = (event: PointerEvent) => {
      if (drag === null || event.pointerId !== drag.pointerId) return
      drag.pointer = { x: event.clientX, y: event.clientY }
      if (drag.isBand) return draw()
      const { x, y } = place(drag.pointer)
      if (Math.hypot(x - drag.from.x, y - drag.from.y) < clickSlackPx) return
      drag.isBand = true
      // From here on the click belongs to the board and not to the tile it began on.
      node.setPointerCapture(event.pointerId)
      frame = requestAnimationFrame(scrollOn)
      draw()
    }
    const onUp = () => {
      if (drag?.isBand === true) node.addEventListener('click', swallow, { capture: true, once: true })
      // A release outside the window brings no click to swallow.
      setTimeout(() => node.removeEventListener('click', swallow, { capture: true }))
      end()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drag?.isBand !== true) return
      event.stopPropagation()
      bringBack(drag.before)
      node.releasePointerCapture(drag.pointerId)
      node.addEventListener('click', swallow, { capture: true, once: true })
      end()
    }
    const onLost = () => drag !== null && end()

    node.addEventListener('pointerdown', onDown)
    node.addEventListener('pointermove', onMove)
    node.addEventListener('pointerup', onUp)
    node.addEventListener('pointercancel', onLost)
    document.addEventListener('keydown', onKey, { capture: true })
    return () => {
      end()
      node.removeEventListener('pointerdown', onDown)
      node.removeEventListener('pointermove', onMove)
      node.removeEventListener('pointerup', onUp)
      node.removeEventListener('pointercancel', onLost)
      document.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [scroller])
}

const swallow = (event: Event): void => event.stopPropagation()

const paddingLeft = (node: HTMLElement): number => Number.parseFloat(getComputedStyle(node).paddingLeft)
const paddingTop = (node: HTMLElement): number => Number.parseFloat(getComputedStyle(node).paddingTop)

const isSame = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item))
