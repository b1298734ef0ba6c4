import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * Calls `read` at once and again after every change of `trigger`, at most once per `everyMs`. The last change is
 * never missed, and an answer that comes while more changes arrive is still used.
 */
export const useReread = (
  read: (isCurrent: () => boolean) => Promise<void>,
  trigger: unknown,
  everyMs: number,
): void => {
  const lastAt = useRef(0)
  const isMounted = useRef(false)
  const go = useEffectEvent(() => {
    lastAt.current = Date.now()
    void read(() => isMounted.current)
  })
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => go(), Math.max(0, lastAt.current + everyMs - Date.now()))
    return () => clearTimeout(timer)
  }, [trigger, everyMs])
}
