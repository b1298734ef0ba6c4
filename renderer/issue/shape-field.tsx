import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import styles from './shape-field.module.css'
import { CapacityMeter } from './capacity-meter.tsx'
import type { Issue } from './use-issue.ts'

const shapes = ['join', 'override', 'autoJoin'] as const

/** Join is the way; the other two say what they cost before they are chosen. */
export const ShapeField = ({ issue }: { readonly issue: Issue }) => {
  const { issue: words } = useText()
  return (
    <>
      <fieldset className={styles.shapes}>
        <legend>{words.shape}</legend>
        {shapes.map((shape) => (
          <label key={shape} className={cx(issue.draft.shape === shape && styles.chosen)}>
            <input
              type="radio"
              name="shape"
              checked={issue.draft.shape === shape}
              onChange={() => issue.change({ shape })}
            />
            <span>
              <strong>{words.shapes[shape]}</strong>
              <small>{words.shapeNotes[shape]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <CapacityMeter issue={issue} />
    </>
  )
}
