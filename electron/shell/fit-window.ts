/** A part of the desktop in device-independent pixels, as `Display.workArea` of electron.d.ts gives it. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Placed = {
  /** null: where the system puts it. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly width: number
  readonly height: number
}

/** The smallest window that shows a room board and a drawer side by side, where the screen has the room for it. */
export const smallest = { width: 1024, height: 600 } as const

/**
 * The smallest size a window may be made: `smallest`, or less where a screen has less. The smallest screen decides,
 * because a window is moved between screens without being asked again.
 */
export const minimumOn = (areas: readonly Area[]): { readonly width: number; readonly height: number } => ({
  width: Math.min(smallest.width, ...areas.map(({ width }) => width)),
  height: Math.min(smallest.height, ...areas.map(({ height }) => height)),
})

/**
 * The window on one of these screens, the primary one first: no larger than the work area, and with its title bar
 * within reach. A window whose screen is gone goes where the system puts it.
 */
export const fitWindow = (window: Placed, areas: readonly Area[]): Placed => {
  const { at } = window
  const own = at === null ? undefined : areas.find((area) => showsTitleBar(area, at))
  const area = own ?? areas[0]
  if (area === undefined) return window
  const least = minimumOn(areas)
  const width = clamp(window.width, least.width, area.width)
  const height = clamp(window.height, least.height, area.height)
  if (at === null || own === undefined) return { at: null, width, height }
  // One that was cut to the screen fills it; any other may hang over an edge as its owner left it.
  const isCut = width < window.width || height < window.height
  if (!isCut) return { at, width, height }
  return {
    at: {
      x: clamp(at.x, area.x, area.x + area.width - width),
      y: clamp(at.y, area.y, area.y + area.height - height),
    },
    width,
    height,
  }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** At least a hand's width of the title bar can be grabbed, and little of its left end is away. */
const showsTitleBar = (area: Area, at: { readonly x: number; readonly y: number }): boolean =>
  at.x >= area.x - 200 &&
  at.x <= area.x + area.width - 200 &&
  at.y >= area.y &&
  at.y <= area.y + area.height - 40
