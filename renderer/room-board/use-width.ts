import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** The inner width of an element in CSS pixels, kept up to date. */
export const useWidth = (element: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const node = element.current
    if (node === null) return undefined
    const read = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(node)
      setWidth(node.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return width
}
