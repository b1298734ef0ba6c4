import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'

/** Threads that this process starts from now on until the test ends; Node tells of each. */
export const threadsStarted = (): readonly Worker[] => {
  const started: Worker[] = []
  const hear = (message: unknown): void => {
    const worker =
      message !== null && typeof message === 'object' && 'worker' in message ? message.worker : null
    if (worker instanceof Worker) started.push(worker)
  }
  subscribe('worker_threads', hear)
  onTestFinished(() => void unsubscribe('worker_threads', hear))
  return started
}
