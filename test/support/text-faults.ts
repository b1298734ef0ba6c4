import { strayWords } from './pseudo.ts'

/** What is wrong with the words in the page: some are not of the pseudo-language, or do not fit where they stand. */
export const textFaults = (known: readonly string[]): readonly string[] => [
  ...new Set([...strays(known), ...overflows()]),
]

/** Everything the page shows or says, without what the hotel itself has named. */
const strays = (known: readonly string[]): readonly string[] =>
  spokenTexts().flatMap((words) => {
    const stray = strayWords(words).filter((word) => !known.includes(word))
    return stray.length === 0 ? [] : [`hard-coded: ${stray.join(' ')} (in "${words.slice(0, 90)}")`]
  })

const spokenAttributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']

const spokenTexts = (): readonly string[] => {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && !isCode(node.parentElement)) found.push(node.data)
    if (!(node instanceof Element)) continue
    for (const name of spokenAttributes) found.push(node.getAttribute(name) ?? '')
  }
  return found.filter((words) => words.trim() !== '')
}

const isCode = (element: Element | null): boolean =>
  (element?.closest('script, style, code, pre') ?? null) !== null

/** Text that is cut off without saying so, and a page that scrolls sideways. */
const overflows = (): readonly string[] => {
  const page = document.documentElement
  const wide = page.scrollWidth > innerWidth ? [`the page is ${page.scrollWidth} wide in ${innerWidth}`] : []
  return [...wide, ...[...document.body.querySelectorAll<HTMLElement>('*')].flatMap(faultOf)]
}

const faultOf = (element: HTMLElement): readonly string[] => {
  const words = ownWords(element)
  if (words === '' || !element.checkVisibility() || element.closest('.visually-hidden') !== null) return []
  const box = element.getBoundingClientRect()
  if (box.width <= 1) return []
  const where = `${element.tagName.toLowerCase()}.${element.className} "${words.slice(0, 60)}"`
  if (box.right > innerWidth + 1 && !canScroll(element)) return [`out of the window: ${where}`]
  const isBlock = getComputedStyle(element).display !== 'inline'
  if (isBlock && element.scrollWidth > element.clientWidth + 1 && !saysAll(element))
    return [`too narrow by ${element.scrollWidth - element.clientWidth}: ${where}`]
  if (isBlock && isCutBelow(element)) return [`too low: ${where}`]
  return cutBy(element) === null || saysAll(element) ? [] : [`cut off: ${where}`]
}

const ownWords = (element: HTMLElement): string =>
  [...element.childNodes]
    .flatMap((node) => (node instanceof Text ? [node.data.trim()] : []))
    .join(' ')
    .trim()

const isCutBelow = (element: HTMLElement): boolean =>
  element.scrollHeight > element.clientHeight + 4 && hides(getComputedStyle(element).overflowY)

/** A shortened text is fine when it looks shortened and the whole can be read. */
const saysAll = (element: HTMLElement): boolean => {
  const parent = element.parentElement ?? element
  const isShortened = [element, parent].some((one) => getComputedStyle(one).textOverflow === 'ellipsis')
  // A tile tells its guests whole under the pointer and the keyboard (renderer/room-board/tile-tip.tsx).
  const isTold = element.closest('[title], [data-room]') !== null
  return (isShortened && isTold) || element.matches('input, textarea')
}

/** The nearest ancestor that hides a part of this text to the right, none when it can be scrolled there. */
const cutBy = (element: HTMLElement): HTMLElement | null => {
  const right = textRight(element)
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const { overflowX } = getComputedStyle(box)
    if (scrolls(overflowX)) return null
    if (hides(overflowX) && right > box.getBoundingClientRect().right + 1) return box
  }
  return null
}

const textRight = (element: HTMLElement): number => {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect().right
}

const canScroll = (element: HTMLElement): boolean => {
  for (let box = element.parentElement; box !== null; box = box.parentElement)
    if (scrolls(getComputedStyle(box).overflowX)) return true
  return false
}
const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
