import { z } from 'zod'

/**
 * Whether an `invalid_input` is about the label key, which Seam's create schema does not list: named in the nested
 * validation errors, or in a message about `visionline_metadata`, or in the general message ("Unrecognized key:
 * label").
 * The Seam client flattens the tree and loses the nested part, so the body is read here.
 */
export const namesLabel = (error: {
  readonly type: string
  readonly message: string
  readonly validation_errors?: unknown
}): boolean => {
  if (error.type !== 'invalid_input') return false
  const tree = ValidationTree.safeParse(error.validation_errors)
  if (!tree.success) return LABEL.test(error.message)
  const block = tree.data.visionline_metadata
  const messages = [error.message, ...(block?._errors ?? []), ...(tree.data._errors ?? [])]
  return block?.label !== undefined || messages.some((message) => LABEL.test(message))
}

const LABEL = /\blabel\b/i
const messages = z.array(z.string()).optional().catch(undefined)
const ValidationTree = z.object({
  _errors: messages,
  visionline_metadata: z
    .object({ _errors: messages, label: z.unknown().optional() })
    .optional()
    .catch(undefined),
})
