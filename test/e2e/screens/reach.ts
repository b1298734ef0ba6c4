/**
 * What is left for the page when a window fills such a screen, in CSS pixels: the screen divided by its scaling, less
 * 40 for the taskbar and 51 for title bar and menu (Windows 11).
 */
export const smallSizes = [
  { of: '1024×600 at 100 %', width: 1024, height: 509 },
  { of: '1366×768 at 125 %', width: 1093, height: 523 },
  { of: '1920×1080 at 150 %', width: 1280, height: 629 },
] as const

/**
 * Controls that no hand can reach: cut off by a box that does not scroll, or outside the window. Written for the page:
 * it may use nothing from around it.
 */
export const unreachable = (): readonly string[] => {
  type Box = { top: number; bottom: number; left: number; right: number }
  const boxOf = (element: Element): Box => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return { top, bottom, left, right }
  }
  const isWithin = (box: Box, around: Box) =>
    box.top >= around.top - 1 &&
    box.bottom <= around.bottom + 1 &&
    box.left >= around.left - 1 &&
    box.right <= around.right + 1
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
  const whyNot = (control: Element): string | null => {
    const box = boxOf(control)
    let isFixed = getComputedStyle(control).position === 'fixed'
    for (let at = control.parentElement; at !== null && !isFixed; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at)
      if (at === document.body || at === document.documentElement) break
      const around = boxOf(at)
      // What a person can scroll to is as good as the place it scrolls in.
      if (scrolls(overflowY)) Object.assign(box, { top: around.top, bottom: around.top + 24 })
      if (scrolls(overflowX)) Object.assign(box, { left: around.left, right: around.left + 24 })
      if ((overflowX !== 'visible' || overflowY !== 'visible') && !isWithin(box, around))
        return `cut off by ${at.tagName.toLowerCase()}.${at.className}`
      if (position === 'fixed') isFixed = true
    }
    const window = { top: 0, left: 0, bottom: innerHeight, right: innerWidth }
    return isWithin(box, window) ? null : 'outside the window'
  }
  const controls =
    'button, a[href], input, textarea, select, summary, [role=gridcell], [role=radio], [role=tab]'
  return [...document.querySelectorAll(controls)].flatMap((control) => {
    const { width, height } = control.getBoundingClientRect()
    const { visibility, clipPath } = getComputedStyle(control)
    const isHidden = control.closest('.visually-hidden, [hidden], [aria-hidden=true]') !== null
    // A native control behind a drawn one is a pixel in size.
    if (isHidden || visibility !== 'visible' || clipPath !== 'none' || width < 2 || height < 2) return []
    const wrapped = control.parentElement === null ? null : getComputedStyle(control.parentElement)
    if (wrapped !== null && (wrapped.clipPath !== 'none' || wrapped.clip !== 'auto')) return []
    const why = whyNot(control)
    const name = control.getAttribute('aria-label') ?? control.textContent
    return why === null ? [] : [`${control.tagName.toLowerCase()} "${name.slice(0, 40)}": ${why}`]
  })
}
