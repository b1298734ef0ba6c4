import { useEffect } from 'react'

const focusable = 'a[href], button:not([disabled]), input:not([disabled]), [tabindex]:not([tabindex="-1"])'

/**
 * Something that goes away under the keyboard (a row that is done, a button after its work) hands it to what stood
 * around it. Who moves the keyboard on purpose comes first: this looks only when two frames later nobody has it.
 */
export const useFocusGuard = (): void => {
  useEffect(() => {
    let around: readonly Element[] = []
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? upwards(target) : []
    }
    const look = () => {
      if (document.activeElement !== document.body || around[0]?.isConnected !== false) return
      const left = around.find((element) => element.isConnected && element !== document.body)
      around = []
      nearest(left)?.focus()
    }
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body && around[0]?.isConnected === false)
        requestAnimationFrame(() => requestAnimationFrame(look))
    })
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
}

const upwards = (element: Element): readonly Element[] =>
  element.parentElement === null || element === document.body
    ? [element]
    : [element, ...upwards(element.parentElement)]

const nearest = (place: Element | undefined): HTMLElement | null =>
  place?.querySelector<HTMLElement>(focusable) ?? document.querySelector<HTMLElement>('main')
