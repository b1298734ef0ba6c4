import type { LogFields } from '#core/ports/ambient.ts'

/**
 * What may be written of a log call's fields. An allow-list of names: a field nobody thought of is left out
 * rather than a guest's name let through. Numbers and booleans pass under any name.
 */
export const safeFields = (fields: LogFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, safeValue(name, value)]))

const safeValue = (name: string, value: unknown): unknown => {
  if (name === 'error') return safeError(value)
  if (value === null || ['number', 'boolean', 'undefined'].includes(typeof value)) return value
  if (!ALLOWED.has(name) && !/(?:Id|Ids|At)$/.test(name)) return '[left out]'
  if (Array.isArray(value)) return value.map((item) => safeValue(name, item))
  return typeof value === 'string' ? withoutSecrets(value) : '[left out]'
}

const ALLOWED: ReadonlySet<string> = new Set([
  'reference',
  'call',
  'route',
  'outcome',
  'state',
  'from',
  'to',
  'is',
  'kind',
  'code',
  'detail',
  'method',
  'shape',
  'access',
  'fault',
  'version',
  'platform',
  'profile',
  'setting',
  'signal',
  'backend',
  'why',
])

/** Name, message and stack, with the causes below. Nothing else of an error is taken: clients hang tokens on them. */
const safeError = (error: unknown, depth = 0): unknown => {
  if (!(error instanceof Error)) return `[thrown ${typeof error}]`
  return {
    name: error.name,
    message: withoutSecrets(error.message),
    stack: withoutSecrets(error.stack ?? ''),
    ...(error.cause instanceof Error && depth < 3 ? { cause: safeError(error.cause, depth + 1) } : {}),
  }
}

/** The second net, for secrets inside texts that are allowed. */
const withoutSecrets = (text: string): string =>
  text.replace(/Bearer\s+[^\s"']+/gi, '[secret]').replace(/seam_[A-Za-z0-9_]+/g, '[secret]')
