import { useRef, useState } from 'react'
import type { SystemId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNote, TextField } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import styles from './first-run.module.css'

type Props = {
  readonly onConnect: (apiKey: string, systemId: SystemId | null) => void
  readonly isBusy: boolean
  readonly problem: Problem | null
}

/**
 * A Seam key and, when the workspace has several, its system. The key lives in the field itself and never in
 * React state or the store; it is emptied as soon as the property is connected because the form goes away.
 */
export const ConnectForm = ({ onConnect, isBusy, problem }: Props) => {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const [isEmpty, setEmpty] = useState(true)
  const systems = problem?.kind === 'severalSystems' ? problem.systems : []
  const [picked, setPicked] = useState<string | null>(null)
  const system = systems.find(({ id }) => id === picked) ?? systems[0] ?? null
  const words = problem === null || systems.length > 0 ? null : text.problem(problem)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const apiKey = field.current?.value.trim() ?? ''
        if (apiKey !== '') onConnect(apiKey, system?.id ?? null)
      }}
    >
      <SecretField ref={field} onChange={(value) => setEmpty(value.trim() === '')} />
      {system !== null && (
        <Select
          label={text.firstRun.chooseSystem}
          options={systems.map(({ id, name }) => ({ id, text: name }))}
          value={system.id}
          onChange={setPicked}
        />
      )}
      {words !== null && <ProblemNote problem={words} />}
      <Button type="submit" kind="quiet" isDisabled={isEmpty} isPending={isBusy}>
        {isBusy
          ? text.firstRun.connecting
          : system === null
            ? text.firstRun.connect
            : text.firstRun.useSystem}
      </Button>
    </form>
  )
}

type SecretProps = {
  readonly ref: React.RefObject<HTMLInputElement | null>
  readonly onChange: (value: string) => void
}

const SecretField = ({ ref, onChange }: SecretProps) => {
  const { firstRun } = useText()
  return (
    <TextField
      ref={ref}
      type="password"
      label={firstRun.apiKey}
      hint={firstRun.apiKeyHint}
      onChange={onChange}
    />
  )
}
