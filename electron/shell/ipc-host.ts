import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { channels } from '#shared/channels.ts'
import type { EventData, EventName } from '#shared/contract.ts'
import type { Problem } from '#shared/problem.ts'
import { err } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { isOurUrl, origin } from './origin.ts'
import { isPlain } from './plain.ts'

export type IpcHostOptions = {
  /** The contract's host: `serve` of shared/rpc.ts. */
  readonly answer: (name: string, input: unknown) => Promise<Result<unknown, Problem>>
  /** The pages we opened ourselves. */
  readonly pages: () => readonly WebContents[]
}

export type IpcHost = {
  /** Sends an event to every page of ours. */
  readonly broadcast: <Name extends EventName>(name: Name, data: EventData<Name>) => void
  readonly close: () => void
}

/**
 * The only place that listens to windows: one channel for every call of the contract. Whoever asks is checked
 * first and told no more than that they are a stranger (Electron's security
 * checklist: validate the sender of all IPC messages).
 */
export const hostIpc = ({ answer, pages }: IpcHostOptions): IpcHost => {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown) => {
    if (!isOurPage(event, pages())) return err({ kind: 'stranger' })
    if (typeof name !== 'string' || !isPlain(input))
      return err({ kind: 'invalidInput', path: '', message: 'not plain data' })
    return answer(name, input)
  })
  return {
    broadcast: (name, data) => {
      for (const page of pages()) if (!page.isDestroyed()) page.send(channels.event, name, data)
    },
    close: () => ipcMain.removeHandler(channels.call),
  }
}

const isOurPage = (event: IpcMainInvokeEvent, pages: readonly WebContents[]): boolean => {
  try {
    const frame = event.senderFrame
    // A frame that is gone or not yet loaded proves nothing, so it is a stranger too.
    if (frame === null || frame.parent !== null) return false
    if (frame.origin !== origin || !isOurUrl(frame.url)) return false
    return pages.some((page) => page.id === event.sender.id)
  } catch {
    // Reading a frame that was just disposed throws.
    return false
  }
}
