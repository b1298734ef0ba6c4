import { useState } from 'react'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { ProblemNote, TextField } from '#renderer/ui/field.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select, SelectMany } from '#renderer/ui/select.tsx'
import { Family, longWords, Specimen } from './specimen.tsx'

const keep = () => undefined
const wrong = { message: 'Room 0102 is not in this hotel.', hint: 'Type a room of the board.' }
const options = [
  { id: 'gym', text: 'Gym' },
  { id: 'pool', text: 'Pool', note: 'until 22:00' },
  { id: 'garage', text: longWords },
]

export const Fields = () => (
  <>
    <Family name="Text field">
      <Specimen wide state="empty, with an example">
        <TextField label="Guest" value="" placeholder="A new name, or a guest Seam knows" onChange={keep} />
      </Specimen>
      <Specimen wide state="filled, with a note and a hint">
        <TextField
          label="Email"
          note="optional"
          hint="Kept by Seam"
          value="rui@example.com"
          onChange={keep}
        />
      </Specimen>
      <Specimen wide state="under the pointer" forced="hovered">
        <TextField label="Guest" value="Rui Silva" onChange={keep} />
      </Specimen>
      <Specimen wide state="has the keyboard" forced="focused">
        <TextField label="Guest" value="Rui Silva" onChange={keep} />
      </Specimen>
      <Specimen wide state="wrong">
        <TextField label="Room" value="0102" problem={wrong} onChange={keep} />
      </Specimen>
      <Specimen wide state="not possible now">
        <TextField label="Guest" value="Rui Silva" isDisabled onChange={keep} />
      </Specimen>
      <Specimen wide state="a secret">
        <TextField label="Seam API key" type="password" value="seam_test_key" onChange={keep} />
      </Specimen>
      <Specimen wide state="long words">
        <TextField label={longWords} note={longWords} hint={longWords} value={longWords} onChange={keep} />
      </Specimen>
      <Specimen wide state="a problem without a field">
        <ProblemNote problem={wrong} />
      </Specimen>
    </Family>
    <Family name="Search field">
      <Specimen state="empty, with its key">
        <SearchField label="Guest or room" value="" onChange={keep} shortcut="/" />
      </Specimen>
      <Specimen state="filled">
        <SearchField label="Guest or room" value="silva" onChange={keep} />
      </Specimen>
    </Family>
    <Family name="Combo box">
      <Specimen wide state="empty">
        <Guest text="" />
      </Specimen>
      <Specimen wide state="filled, with a note">
        <Guest text="Ana Silva" note="known guest" />
      </Specimen>
      <Specimen wide state="has the keyboard" forced="focused">
        <Guest text="Ana Silva" />
      </Specimen>
      <Specimen wide state="wrong">
        <ComboBox
          label="Room"
          text="0102"
          onText={keep}
          options={[]}
          onPick={keep}
          openLabel="Rooms"
          problem={wrong}
        />
      </Specimen>
    </Family>
    <Family name="Select">
      <Specimen wide state="one chosen">
        <Doors />
      </Specimen>
      <Specimen wide state="under the pointer" forced="hovered">
        <Doors />
      </Specimen>
      <Specimen wide state="has the keyboard" forced="focus-visible">
        <Doors />
      </Specimen>
      <Specimen wide state="without a label for the eye">
        <Select bare label="Also opens" options={options} value="pool" onChange={keep} />
      </Specimen>
      <Specimen wide state="long words">
        <Select label={longWords} options={options} value="garage" onChange={keep} />
      </Specimen>
      <Specimen wide state="several chosen">
        <SelectMany
          label="Also opens"
          options={options}
          values={['gym', 'pool']}
          summary="Gym and Pool"
          onChange={keep}
        />
      </Specimen>
    </Family>
  </>
)

const Guest = ({ text, note }: { readonly text: string; readonly note?: string }) => {
  const [typed, setTyped] = useState(text)
  const names = ['Ana Silva', 'Jörg Müller', 'Inês Carvalho']
  return (
    <ComboBox
      label="Guest"
      note={note}
      placeholder="A new name, or a guest Seam knows"
      openLabel="Guests"
      text={typed}
      onText={setTyped}
      options={names.map((name) => ({ id: name, text: name }))}
      onPick={setTyped}
    />
  )
}

const Doors = () => {
  const [door, setDoor] = useState('gym')
  return <Select label="Also opens" options={options} value={door} onChange={setDoor} />
}
