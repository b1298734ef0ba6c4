import { useSyncExternalStore } from 'react'
import { instantFromMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import { useApp } from './app-context.tsx'

const listeners = new Set<() => void>()
let nowMs = Date.now()
let timer: ReturnType<typeof setInterval> | null = null

// One timer for every clock on the screen; it stops with the last of them.
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(tick, 1_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
}

const tick = () => {
  nowMs = Date.now()
  for (const listener of listeners) listener()
}

/**
 * The core's now, as text that changes once per step, so that a component re-renders no more often than what it
 * shows can change.
 */
export const useNow = (stepMs: number): Instant => {
  const offsetMs = useApp((mirror) => mirror.clockOffsetMs)
  const step = useSyncExternalStore(subscribe, () => Math.floor((nowMs + offsetMs) / stepMs))
  return instantFromMs(step * stepMs)
}

export const aMinute = 60_000
export const aSecond = 1_000
