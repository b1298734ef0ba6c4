import { describe, expect, it } from 'vitest'
import { classifyError } from '#adapters/seam/classify-error.ts'
import { namesLabel } from '#adapters/seam/names-label.ts'
import { readRetryAfter } from '#adapters/seam/retry-after.ts'
import { Instant } from '#shared/instant.ts'

const now = Instant.parse('2026-11-23T12:00:00.000Z')
const classify = (thrown: unknown) =>
  classifyError(thrown, { now: () => now, whyNotSent: () => null, clean: (text) => text })

/** What the client throws when its fetch fails with this cause. */
const network = (cause: object) =>
  Object.assign(new Error('Network Error'), { isAxiosError: true, code: 'ERR_NETWORK', cause })
const failed = (fields: object) => Object.assign(new Error('fetch failed'), fields)

describe('a failure that only carries a code', () => {
  it.each([
    ['a reset while reading', { code: 'ECONNRESET', syscall: 'read' }],
    ['a broken pipe while writing', { code: 'EPIPE', syscall: 'write' }],
    ['an operating-system time-out while reading', { code: 'ETIMEDOUT', syscall: 'read' }],
    ['a socket error of fetch', { code: 'UND_ERR_SOCKET' }],
    ['no headers in time', { code: 'UND_ERR_HEADERS_TIMEOUT' }],
    ['a broken TLS record', { code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }],
    [
      'one address refused and one connection was reset',
      {
        errors: [
          { code: 'ECONNREFUSED', syscall: 'connect' },
          { code: 'ECONNRESET', syscall: 'read' },
        ],
      },
    ],
    ['a refused connection that nobody vouches for', { code: 'ECONNREFUSED', syscall: 'connect' }],
    ['a code of next year', { code: 'EWHATEVER' }],
    ['no code at all', {}],
  ])('%s: the outcome is unknown', (_, fields) => {
    expect(classify(network(failed(fields)))).toMatchObject({ is: 'unknown', status: null })
  })

  it.each([new Error('bug'), 'text', null, undefined, { cause: null }])('%s thrown is unknown', (thrown) => {
    expect(classify(thrown).is).toBe('unknown')
  })
})

describe('a refusal of the label', () => {
  const invalid = (message: string, tree?: unknown) => ({
    type: 'invalid_input',
    message,
    validation_errors: tree,
  })

  it.each([
    [
      'a nested validation error',
      invalid('Bad', { visionline_metadata: { label: { _errors: ['Unrecognized'] } } }),
    ],
    [
      'a message on its block',
      invalid('Bad', { visionline_metadata: { _errors: ['Unrecognized key: "label"'] } }),
    ],
    ['the general message', invalid("Unrecognized key(s) in object: 'label'")],
    ['a tree that is no tree', invalid('label is not allowed', 'nonsense')],
  ])('is seen in %s', (_, error) => {
    expect(namesLabel(error)).toBe(true)
  })

  it.each([
    ['another member', invalid('Bad', { visionline_metadata: { card_format: { _errors: ['Invalid'] } } })],
    ['a word that contains it', invalid('The door is not available, relabelled')],
    ['another type', { type: 'not_supported', message: 'label' }],
  ])('is not seen in %s', (_, error) => {
    expect(namesLabel(error)).toBe(false)
  })
})

it.each([
  [null, null],
  ['0', 0],
  [' 3 ', 3000],
  ['Mon, 23 Nov 2026 11:59:00 GMT', 0],
  ['Mon, 23 Nov 2026 12:00:05 GMT', 5000],
  ['99999999999999999999', 3_600_000],
  ['soon', null],
  ['', null],
])('Retry-After %j means a wait of %j ms', (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected)
})
