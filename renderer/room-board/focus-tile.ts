import type { EntranceId } from '#shared/ids.ts'

/** Gives a room's tile the keyboard: at once, or when the board has scrolled to it and drawn it. */
export const focusTile = (room: EntranceId, tries = 10): void => {
  const tile = document.querySelector<HTMLElement>(`[data-room="${CSS.escape(room)}"]`)
  if (tile !== null) tile.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusTile(room, tries - 1))
}
