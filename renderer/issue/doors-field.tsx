import { useMemo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { isCommonDoor } from '#shared/property.ts'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { SelectMany } from '../ui/select.tsx'
import type { Issue } from './use-issue.ts'
import { useShownProblem } from './use-shown-problem.ts'

/** Common doors on the same key. Lifts and entrances come by themselves and are not offered. */
export const DoorsField = ({ issue }: { readonly issue: Issue }) => {
  const { issue: words, common } = useText()
  const doors = useApp((mirror) => mirror.doors)
  const problem = useShownProblem(issue, 'doors')
  const commonDoors = useMemo(() => doors.filter(isCommonDoor), [doors])
  const chosen = commonDoors.filter((door) => issue.draft.doorIds.includes(door.entranceId))
  const pick = (ids: readonly string[]): readonly EntranceId[] =>
    commonDoors.filter((door) => ids.includes(door.entranceId)).map((door) => door.entranceId)
  return (
    <div>
      <SelectMany
        label={words.doors}
        options={commonDoors.map((door) => ({ id: door.entranceId, text: door.name }))}
        values={chosen.map((door) => door.entranceId)}
        onChange={(ids) => issue.change({ doorIds: pick(ids) })}
        summary={chosen.length === 0 ? words.noDoors : common.list(chosen.map((door) => door.name))}
      />
      {problem !== null && <ProblemNote problem={problem} />}
    </div>
  )
}
