import type { EntranceId } from '#shared/ids.ts'

// A board of thousands of rooms has scrolled and drawn by then. In frames, of which a slow computer draws fewer a second.
const patienceFrames = 120
let wanted: EntranceId | null = null

/**
 * Gives a room's tile the keyboard: at once, or when the board has scrolled to it and drawn it. The room asked for
 * last gets it: of 4, 41 and 412 typed in one go, the tile of 41 may come into the page after that of 412.
 */
export const focusTile = (room: EntranceId): void => {
  wanted = room
  look(room, patienceFrames)
}

const look = (room: EntranceId, framesLeft: number): void => {
  if (wanted !== room) return
  const tile = document.querySelector<HTMLElement>(`[data-room="${CSS.escape(room)}"]`)
  if (tile === null && framesLeft > 0) {
    requestAnimationFrame(() => look(room, framesLeft - 1))
    return
  }
  wanted = null
  tile?.focus({ preventScroll: true })
}
