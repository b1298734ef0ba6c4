import type { EntranceId } from '#shared/ids.ts'

/** Gives a room's tile the keyboard. The tile may be drawn only after the board has scrolled to it. */
export const focusTile = (room: EntranceId, tries = 10): void => {
  requestAnimationFrame(() => {
    const tile = document.querySelector<HTMLElement>(`[data-room="${CSS.escape(room)}"]`)
    if (tile !== null) tile.focus({ preventScroll: true })
    else if (tries > 0) focusTile(room, tries - 1)
  })
}
