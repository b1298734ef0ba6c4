import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import styles from './shape-field.module.css'
import { CapacityMeter } from './capacity-meter.tsx'
import type { Issue } from './use-issue.ts'

const shapes = ['join', 'override'] as const

/**
 * Join is the way; the other says what it costs before it is chosen. Auto-join, by which Seam decides at the door
 * whether a key joins or replaces, is not offered in the window: the command line has it.
 */
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
