import { useEffect, useEffectEvent, useState } from 'react'
import { useText } from '../text/languages.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './drop-anywhere.module.css'
import { useOpenList } from './use-open-list.ts'

/** A rooming list may be dropped on any screen. Without this the browser would leave the page to show the file. */
export const DropAnywhere = () => {
  const { groups: words } = useText()
  const { openFile } = useOpenList()
  const [isOver, setOver] = useState(false)

  const onOver = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  })
  const onLeave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  })
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    const file = event.dataTransfer?.files[0]
    if (file === undefined) return
    event.preventDefault()
    void openFile(file)
  })

  useEffect(() => {
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className={styles.dropHere} aria-hidden>
      <p>
        <Icon name="sheet" size={28} />
        {words.dropNow}
      </p>
    </div>
  )
}
