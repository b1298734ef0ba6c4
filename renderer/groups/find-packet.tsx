import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Problem } from '#shared/problem.ts'
import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { TextField } from '../ui/field.tsx'

/**
 * A packet's code leads to its guests. A scanner that types like a keyboard needs no field: its letters, like typed
 * ones, come here from anywhere on the screen, and it ends with Enter by itself.
 */
export const FindPacket = () => {
  const text = useText()
  const { packets: words } = text
  const { client, view } = useAppParts()
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const find = async () => {
    if (code.trim() === '') return
    const answer = await client.call('groups.findPacket', { code })
    setProblem(answer.ok ? null : answer.error)
    if (!answer.ok) return input.current?.select()
    setCode('')
    view.setState({ openBatch: answer.value.batchId, openPacket: answer.value })
  }
  useTypedAnywhere(input)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void find()
      }}
    >
      <TextField
        ref={input}
        label={words.find}
        hint={words.findHint}
        value={code}
        onChange={(value) => {
          setCode(value)
          setProblem(null)
        }}
        problem={problem === null ? null : text.problem(problem)}
      />
    </form>
  )
}

const useTypedAnywhere = (input: React.RefObject<HTMLInputElement | null>): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isLetter = /^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey
    const isBusy =
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement ||
      document.querySelector('[role=dialog], [role=alertdialog], [role=listbox]') !== null
    if (!isLetter || isBusy) return
    // The letter itself lands in the field, which has the focus by the time the browser types it.
    input.current?.focus()
    event.stopPropagation()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}
