import { openapi } from '@seamapi/types/connect'
import { Ajv } from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

type Json = Readonly<Record<string, unknown>>

const COMPONENTS = 'seam:components'

/** `request`: closed objects, and `anyOf` where a variant is the empty object. `response`: as published. */
type Side = 'request' | 'response'

/**
 * Checks an answer against Seam's OpenAPI document.
 * @param route path such as `/acs/credentials/get`
 * @param method HTTP method; a method the document leaves out is checked as POST
 * @returns one readable line per fault, empty when the answer is right
 */
export const validateResponse = (route: string, method: string, json: unknown): string[] => {
  const check = cached(`response ${method} ${route}`, () => responseSchema(route, method), false)
  return check(json) ? [] : readable(check.errors)
}

/**
 * Checks a request against a closed schema: a member Seam does not publish is a fault.
 * @param input the JSON body, or the decoded query (numbers and booleans may still be text)
 * @param permitted members outside the schema to let pass, e.g. `visionline_metadata.label`
 * @returns one readable line per fault, empty when the request is right
 */
export const validateRequest = (
  route: string,
  method: string,
  input: unknown,
  permitted: readonly string[] = [],
): string[] => {
  const isQuery = method !== 'POST' && method !== 'PATCH' && method !== 'PUT'
  const check = cached(`request ${method} ${route}`, () => requestSchema(route, method), isQuery)
  const copy: unknown = structuredClone(input ?? {})
  if (isObject(copy)) delete copy['_strict']
  return check(copy)
    ? []
    : readable(check.errors).filter((line) => !permitted.includes(line.split(': ')[0] ?? ''))
}

const cache = new Map<string, ValidateFunction>()
const compilers = new Map<string, Ajv>()

// Compiling all operations takes half a minute, so each is compiled when first asked for.
const cached = (key: string, schema: () => unknown, coerce: boolean): ValidateFunction => {
  const known = cache.get(key)
  if (known !== undefined) return known
  const side: Side = key.startsWith('request') ? 'request' : 'response'
  const wanted = normalise(schema(), side)
  const check = compilerFor(side, coerce).compile(isObject(wanted) ? wanted : {})
  cache.set(key, check)
  return check
}

const compilerFor = (side: Side, coerce: boolean): Ajv => {
  const key = `${side} ${coerce}`
  const known = compilers.get(key)
  if (known !== undefined) return known
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: coerce ? 'array' : false })
  addFormats.default(ajv)
  ajv.addFormat('float', true)
  const components = normalise(at(openapi, 'components', 'schemas'), side)
  ajv.addSchema({ $id: COMPONENTS, schemas: isObject(components) ? components : {} })
  compilers.set(key, ajv)
  return ajv
}

const responseSchema = (route: string, method: string): unknown =>
  at(operation(route, method), 'responses', '200', 'content', 'application/json', 'schema')

const requestSchema = (route: string, method: string): unknown => {
  const parameters = at(operation(route, method), 'parameters')
  // Two lists publish no query parameters at all; their body schema says what they take.
  if (method !== 'GET' || !Array.isArray(parameters)) return bodySchema(route, method)
  const named = parameters.filter(isObject)
  return {
    type: 'object',
    properties: Object.fromEntries(
      named.map((parameter) => [String(parameter['name']), parameter['schema']]),
    ),
    required: named.filter((parameter) => parameter['required'] === true).map(({ name }) => name),
  }
}

const bodySchema = (route: string, method: string): unknown =>
  at(operation(route, method), 'requestBody', 'content', 'application/json', 'schema') ??
  at(operation(route, 'POST'), 'requestBody', 'content', 'application/json', 'schema') ?? {
    type: 'object',
    properties: {},
  }

const operation = (route: string, method: string): Json => {
  const path = at(openapi, 'paths', route)
  const found = at(path, method.toLowerCase()) ?? at(path, 'post')
  if (!isObject(found)) throw new RangeError(`Seam's document has no ${method} ${route}`)
  return found
}

/** Turns OpenAPI 3.0 into the JSON Schema that ajv understands. */
const normalise = (schema: unknown, side: Side): unknown => {
  if (Array.isArray(schema)) return schema.map((part) => normalise(part, side))
  if (!isObject(schema)) return schema
  const { nullable, ...rest } = schema
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(rest)) {
    if (name.startsWith('x-') || (name === 'description' && typeof value === 'string')) continue
    if (name === 'deprecated' && typeof value === 'boolean') continue
    const target = name === 'oneOf' && side === 'request' ? 'anyOf' : name
    plain[target] = name === '$ref' ? rewriteRef(value) : normalise(value, side)
  }
  if (plain['exclusiveMinimum'] === true) {
    plain['exclusiveMinimum'] = plain['minimum'] ?? 0
    delete plain['minimum']
  }
  if (side === 'request' && isObject(plain['properties']) && plain['type'] === 'object') {
    plain['additionalProperties'] ??= false
  }
  if (nullable !== true) return plain
  return Object.keys(plain).length === 0 ? { type: 'null' } : { anyOf: [plain, { type: 'null' }] }
}

const rewriteRef = (ref: unknown): string => String(ref).replace('#/components', `${COMPONENTS}#`)

const readable = (errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map(({ instancePath, message, params }) => {
    const extra: unknown = params['additionalProperty']
    const path = instancePath.slice(1).replaceAll('/', '.')
    const where = typeof extra === 'string' ? [path, extra].filter((part) => part !== '').join('.') : path
    return `${where}: ${message ?? 'is wrong'}`
  })

const at = (value: unknown, ...steps: readonly string[]): unknown =>
  steps.reduce<unknown>((inner, step) => (isObject(inner) ? inner[step] : undefined), value)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
