import { useSyncExternalStore } from 'react'

/** How much larger than usual the operator reads, also when that changes while the window is open: tiles grow with it. */
export const useTextScale = (): number => useSyncExternalStore(onTextResize, textScale)

const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16

/** The browser tells of no change of its text size, only of boxes measured in it. */
const onTextResize = (changed: () => void): (() => void) => {
  const box = document.createElement('div')
  Object.assign(box.style, { position: 'absolute', visibility: 'hidden', inlineSize: '1rem' })
  document.body.append(box)
  const observer = new ResizeObserver(changed)
  observer.observe(box)
  return () => {
    observer.disconnect()
    box.remove()
  }
}
