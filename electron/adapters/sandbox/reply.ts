import type { z } from 'zod'

/** Seam's tree of complaints: `_errors` for the value itself, further names for its parts. */
export type ValidationTree = {
  readonly _errors: string[]
  readonly [part: string]: string[] | ValidationTree
}

/** A request that changed nothing, in the words Seam's error JSON uses. */
export type Refusal = {
  readonly refused: true
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 429 | 500 | 503
  readonly type: string
  readonly message: string
  readonly validation: ValidationTree | null
}

export type Answer = { readonly refused: false; readonly body: Readonly<Record<string, unknown>> }

export type Reply = Answer | Refusal

/** A 200; `ok: true` is added, as Seam does. */
export const answer = (body: Readonly<Record<string, unknown>> = {}): Answer => ({ refused: false, body })

export const refusal = (status: Refusal['status'], type: string, message: string): Refusal => ({
  refused: true,
  status,
  type,
  message,
  validation: null,
})

/** 404 with the type Seam's software uses: `<resource>_not_found`. */
export const notFound = (resource: string, id: string): Refusal =>
  refusal(404, `${resource}_not_found`, `Could not find ${resource} with id "${id}".`)

/** 400 `invalid_input` complaining about one value, named by its path. */
export const invalidAt = (path: readonly PropertyKey[], message: string): Refusal => ({
  ...refusal(400, 'invalid_input', `${path.join('.')}: ${message}`),
  validation: treeOf([{ path, message }]),
})

/** 400 `invalid_input` for everything zod found wrong. */
export const invalidInput = (issues: readonly z.core.$ZodIssue[]): Refusal => {
  const complaints = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: `Unrecognized key: "${key}"` }))
      : [{ path: issue.path, message: issue.message }],
  )
  const message = complaints.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return { ...refusal(400, 'invalid_input', message), validation: treeOf(complaints) }
}

export const isRefusal = (value: object | null): value is Refusal =>
  value !== null && 'refused' in value && value.refused === true

type Complaint = { readonly path: readonly PropertyKey[]; readonly message: string }
type MutableTree = { _errors: string[]; [part: string]: string[] | MutableTree }

const treeOf = (complaints: readonly Complaint[]): ValidationTree => {
  const root: MutableTree = { _errors: [] }
  for (const { path, message } of complaints) {
    let branch = root
    for (const step of path) {
      const name = String(step)
      const known = branch[name]
      const next: MutableTree = known === undefined || Array.isArray(known) ? { _errors: [] } : known
      branch[name] = next
      branch = next
    }
    branch._errors.push(message)
  }
  return root
}
