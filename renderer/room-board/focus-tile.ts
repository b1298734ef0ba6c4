import type { EntranceId } from '#shared/ids.ts'

// A board of thousands of rooms on a slow computer has scrolled and drawn by then.
const patienceMs = 2_000
let wanted: EntranceId | null = null

/**
 * Gives a room's tile the keyboard: at once, or when the board has scrolled to it and drawn it. The room asked for
 * last gets it: of 4, 41 and 412 typed in one go, the tile of 41 may come into the page after that of 412.
 */
export const focusTile = (room: EntranceId): void => {
  wanted = room
  look(room, performance.now() + patienceMs)
}

const look = (room: EntranceId, until: number): void => {
  if (wanted !== room) return
  const tile = document.querySelector<HTMLElement>(`[data-room="${CSS.escape(room)}"]`)
  if (tile === null && performance.now() < until) {
    requestAnimationFrame(() => look(room, until))
    return
  }
  wanted = null
  tile?.focus({ preventScroll: true })
}
