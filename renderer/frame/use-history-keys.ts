import { useEffect } from 'react'

/** Alt and an arrow go back and forward in the desktop window too, as every browser has it by itself. */
export const useHistoryKeys = (): void => {
  useEffect(() => {
    if (window.joinery === undefined) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key === 'ArrowLeft') window.history.back()
      else if (event.key === 'ArrowRight') window.history.forward()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
