import { useMemo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { isWrong } from '#shared/list-questions.ts'
import type { ListReading } from '#shared/rooming-list.ts'
import { isCommonDoor } from '#shared/property.ts'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { TextField } from '../ui/field.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select, SelectMany } from '../ui/select.tsx'
import { Fold } from '../ui/states.tsx'
import { ClockField } from './clock-field.tsx'
import styles from './plan-options.module.css'
import type { List } from './use-list.ts'

/** How the keys of this group are made. What decides about other people's keys is always in sight. */
export const PlanOptions = ({ list, reading }: { readonly list: List; readonly reading: ListReading }) => {
  const { groups: words } = useText()
  const { choice, options } = list.draft
  const settings = useApp((mirror) => mirror.settings)
  const needsDates = reading.rows.some((row) =>
    row.problems.some((found) => found.problem.kind === 'dateMissing' && isWrong(reading, row, found)),
  )
  return (
    <section className={styles.options} aria-label={words.options}>
      <Segmented
        asField
        label={words.firstKey}
        value={choice.firstKey}
        onChange={(firstKey) => list.choose({ firstKey, confirmedRooms: [] })}
        options={(['hold', 'override'] as const).map((value) => ({
          value,
          text: words.firstKeys[value],
        }))}
      />
      <p className={styles.hint}>{words.firstKeyHint[choice.firstKey]}</p>
      <Fold title={words.more} isOpen={needsDates}>
        <div className={styles.optionGrid}>
          <Segmented
            asField
            label={words.join}
            value={choice.join}
            onChange={(join) => list.choose({ join })}
            options={(['all', 'parents'] as const).map((value) => ({ value, text: words.joins[value] }))}
          />
          <Segmented
            asField
            label={words.access}
            value={options.access}
            onChange={(access) => list.say({ access })}
            options={(['mobile', 'card'] as const).map((value) => ({ value, text: words.accesses[value] }))}
          />
          <Select
            label={words.keysPerGuest}
            value={String(options.keysPerGuest)}
            onChange={(count) => list.say({ keysPerGuest: Number(count) })}
            options={['1', '2', '3', '4'].map((count) => ({ id: count, text: count }))}
          />
          <TextField
            label={words.arrive}
            placeholder={words.dateHint}
            value={options.arrive ?? ''}
            onChange={(arrive) => list.say({ arrive: arrive === '' ? null : arrive })}
          />
          <TextField
            label={words.depart}
            placeholder={words.dateHint}
            value={options.depart ?? ''}
            onChange={(depart) => list.say({ depart: depart === '' ? null : depart })}
          />
          <ClockField
            label={words.checkIn}
            usual={settings?.checkIn ?? ''}
            value={options.checkIn}
            onChange={(checkIn) => list.say({ checkIn })}
          />
          <ClockField
            label={words.checkOut}
            usual={settings?.checkOut ?? ''}
            value={options.checkOut}
            onChange={(checkOut) => list.say({ checkOut })}
          />
          <CommonDoors list={list} />
        </div>
      </Fold>
    </section>
  )
}

const CommonDoors = ({ list }: { readonly list: List }) => {
  const { groups: words, common } = useText()
  const doors = useApp((mirror) => mirror.doors)
  const commonDoors = useMemo(() => doors.filter(isCommonDoor), [doors])
  const ids = list.draft.choice.doorRules.find(({ roomType }) => roomType === null)?.doorIds ?? []
  const chosen = commonDoors.filter(({ entranceId }) => ids.includes(entranceId))
  const idsIn = (picked: readonly string[]): EntranceId[] =>
    commonDoors.filter(({ entranceId }) => picked.includes(entranceId)).map(({ entranceId }) => entranceId)
  return (
    <SelectMany
      label={words.doors}
      options={commonDoors.map(({ entranceId, name }) => ({ id: entranceId, text: name }))}
      values={chosen.map(({ entranceId }) => entranceId)}
      onChange={(picked) =>
        list.choose({ doorRules: picked.length === 0 ? [] : [{ roomType: null, doorIds: idsIn(picked) }] })
      }
      summary={chosen.length === 0 ? words.noDoors : common.list(chosen.map(({ name }) => name))}
    />
  )
}
