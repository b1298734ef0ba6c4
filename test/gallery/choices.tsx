import { useState } from 'react'
import { ContextMenu } from '#renderer/ui/context-menu.tsx'
import type { MenuPlace } from '#renderer/ui/context-menu.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ChoiceList } from '#renderer/ui/choice-list.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Family, longWords, Specimen } from './specimen.tsx'

const keep = () => undefined
const lostKeys = [
  { id: 'a', name: 'Ana Silva, phone key', words: 'Ana Silva, phone key', note: 'Thu 11:00' },
  { id: 'b', name: 'iPhone of Ana', words: 'iPhone of Ana', isPart: true },
  { id: 'c', name: longWords, words: longWords },
]
const doings = [
  { id: 'late', icon: 'waiting', text: 'Late check-out', about: 'Other times for every key', keys: ['F8'] },
  { id: 'revoke', icon: 'revoke', text: 'Revoke this key', isDanger: true },
] as const

export const Choices = () => (
  <>
    <Family name="Checkbox">
      <Specimen state="off">
        <Tick />
      </Specimen>
      <Specimen state="on">
        <Tick on />
      </Specimen>
      <Specimen state="has the keyboard" forced="focus-visible">
        <Tick on />
      </Specimen>
      <Specimen state="not possible now">
        <Checkbox label="Join" isSelected={false} isDisabled onChange={keep} />
      </Specimen>
      <Specimen state="with words">
        <Checkbox label="Join" isSelected onChange={keep}>
          Ana Silva, phone key
        </Checkbox>
      </Specimen>
      <Specimen state="long words" wide>
        <Checkbox label="Join" isSelected onChange={keep}>
          {longWords}
        </Checkbox>
      </Specimen>
    </Family>
    <Family name="MenuButton">
      <Specimen state="more of a row">
        <MenuButton label="What to do with this key" choices={doings} onPick={keep} />
      </Specimen>
      <Specimen state="with words">
        <MenuButton label="Actions for room 412" text="Actions" choices={doings} onPick={keep} />
      </Specimen>
      <Specimen state="has the keyboard" forced="focus-visible">
        <MenuButton label="Actions for room 412" text="Actions" choices={doings} onPick={keep} />
      </Specimen>
    </Family>
    <Family name="ChoiceList">
      <Specimen state="one of three, by its number" wide>
        <ChoiceList label="Keys" choices={lostKeys} value="b" onChange={keep} onEnter={keep} />
      </Specimen>
    </Family>
    <Family name="ContextMenu">
      <Specimen state="closed; a right click opens it">
        <WithMenu />
      </Specimen>
    </Family>
    <Family name="Segmented">
      <Specimen state="in a line">
        <Kind />
      </Specimen>
      <Specimen state="has the keyboard" forced="focus-visible">
        <Kind />
      </Specimen>
      <Specimen state="as a field" wide>
        <Kind asField />
      </Specimen>
      <Specimen state="long words" wide>
        <Segmented
          asField
          label="Kind"
          value="a"
          onChange={keep}
          options={[
            { value: 'a', text: 'Auf die Entscheidung warten' },
            { value: 'b', text: 'Alle ersetzen' },
          ]}
        />
      </Specimen>
    </Family>
  </>
)

const WithMenu = () => {
  const [at, setAt] = useState<MenuPlace | null>(null)
  return (
    <div
      onContextMenu={(event) => {
        event.preventDefault()
        setAt({ x: event.clientX, y: event.clientY })
      }}
    >
      Room 412
      {at !== null && (
        <ContextMenu
          label="Room 412"
          at={at}
          entries={[
            { id: 'open', icon: 'rooms', text: 'Open the room', run: keep },
            { id: 'revoke', icon: 'revoke', text: longWords, isAlarm: true, run: keep },
          ]}
          onClose={() => setAt(null)}
        />
      )}
    </div>
  )
}

const Tick = ({ on = false }: { readonly on?: boolean }) => {
  const [isOn, setOn] = useState(on)
  return <Checkbox label="Join" isSelected={isOn} onChange={setOn} />
}

const Kind = ({ asField = false }: { readonly asField?: boolean }) => {
  const [kind, setKind] = useState<'mobile' | 'card'>('mobile')
  return (
    <Segmented
      asField={asField}
      label="Kind"
      value={kind}
      onChange={setKind}
      options={[
        { value: 'mobile', text: 'Phone' },
        { value: 'card', text: 'Card' },
      ]}
    />
  )
}
