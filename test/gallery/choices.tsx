import { useState } from 'react'
import { ContextMenu } from '#renderer/ui/context-menu.tsx'
import type { MenuPlace } from '#renderer/ui/context-menu.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Family, longWords, Specimen } from './specimen.tsx'

const keep = () => undefined

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
