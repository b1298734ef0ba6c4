import type { IssueInput } from '#shared/issue.ts'
import type { Settings } from '#shared/session.ts'
import { templateOfProperty } from '#shared/label.ts'

/** The label as it will be asked for: the template of the property unless one was typed; none where Seam refuses it. */
export const withLabel = (input: IssueInput, settings: Settings): IssueInput => ({
  ...input,
  labelTemplate:
    settings.labelAccepted === false
      ? null
      : input.labelTemplate?.trim() || templateOfProperty(settings.labelTemplate, input.entranceIds.length),
})
