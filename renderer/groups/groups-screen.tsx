import { useEffect, useEffectEvent } from 'react'
import { useView } from '../state/app-context.tsx'
import { BatchView } from './batch-view.tsx'
import { ListView } from './list-view.tsx'
import { StartView } from './start-view.tsx'
import { useOpenList } from './use-open-list.ts'

/** Group bookings: nothing open, a list being prepared, or a group job. */
export const GroupsScreen = () => {
  const openBatch = useView((view) => view.openBatch)
  const list = useView((view) => view.list)
  usePastedTable()
  if (openBatch !== null) return <BatchView key={openBatch} batchId={openBatch} />
  return list === null ? <StartView /> : <ListView draft={list} />
}

/** A table or a file pasted anywhere on the screen, except into a field of its own. */
const usePastedTable = () => {
  const { openFile, openText } = useOpenList()
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
    const file = event.clipboardData?.files[0]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    // A spreadsheet puts a picture of the cells beside their text: the text is the list.
    if (text !== '') openText(text)
    else if (file !== undefined) void openFile(file)
  })
  useEffect(() => {
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
