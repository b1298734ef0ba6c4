import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '#adapters/system/clock.ts'
import { newId } from '#adapters/system/ids.ts'
import { createLog } from '#adapters/system/log.ts'
import { random } from '#adapters/system/random.ts'
import { createRotatingFile } from '#adapters/system/rotating-file.ts'

/** Windows has no such modes; there the profile folder's rights are what counts. */
const PRIVATE = process.platform === 'win32' ? 0o666 : 0o600

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinery-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const inFolder = (name: string) => join(folder, name)
const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

describe('the log file', () => {
  it('says what happened to which job, and when', () => {
    const log = createLog({ file: inFolder('a.log'), level: 'info' })
    log.info('job.settled', { jobId: 'job-1', to: 'issued', attempts: 1, credentialIds: ['k1', 'k2'] })
    expect(lines(inFolder('a.log'))).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        event: 'job.settled',
        jobId: 'job-1',
        to: 'issued',
        attempts: 1,
        credentialIds: ['k1', 'k2'],
      },
    ])
  })

  it('leaves out every field nobody allowed: names, contacts, keys', () => {
    const log = createLog({ file: inFolder('a.log'), level: 'info' })
    log.info('x', {
      guest: 'Anna Berg',
      email: 'a@b.c',
      apiKey: 'seam_test_1',
      request: { full_name: 'Anna Berg' },
      holderId: { name: 'Anna Berg' },
    })
    const text = readFileSync(inFolder('a.log'), 'utf8')
    for (const secret of ['Anna', 'a@b.c', 'seam_test']) expect(text).not.toContain(secret)
    expect(text).toContain('[left out]')
  })

  it('takes of an error its name, message and stack, and no secret within', () => {
    const cause = Object.assign(new Error('Authorization: Bearer abc.def'), {
      config: { headers: { token: 'tok123' } },
    })
    const error = new Error('refused for seam_test1_secret', { cause })
    createLog({ file: inFolder('a.log'), level: 'info' }).error('bug', { reference: 'R1', error })

    const text = readFileSync(inFolder('a.log'), 'utf8')
    for (const secret of ['seam_test1', 'abc.def', 'tok123']) expect(text).not.toContain(secret)
    expect(lines(inFolder('a.log'))).toMatchObject([
      {
        event: 'bug',
        reference: 'R1',
        error: {
          name: 'Error',
          message: 'refused for [secret]',
          cause: { message: 'Authorization: [secret]' },
        },
      },
    ])
  })

  it('keeps quiet below its level', () => {
    const log = createLog({ file: inFolder('a.log'), level: 'warn' })
    log.info('quiet', {})
    log.warn('loud', {})
    expect(lines(inFolder('a.log'))).toMatchObject([{ event: 'loud' }])
  })

  it('can be read by its owner only, also when it was open to all before', () => {
    writeFileSync(inFolder('old.log'), 'x\n', { mode: 0o644 })
    for (const name of ['old.log', 'new.log']) {
      createLog({ file: inFolder(name), level: 'info' }).info('x', {})
      expect(statSync(inFolder(name)).mode & 0o777).toBe(PRIVATE)
    }
  })

  it('is set aside when full, and the oldest of its predecessors goes', () => {
    const file = createRotatingFile(inFolder('a.log'), 10, 3)
    for (let n = 1; n <= 6; n += 1) file.write(`line ${String(n)} 0123456789\n`)
    expect(readdirSync(folder).sort()).toEqual(['a.log', 'a.log.1', 'a.log.2', 'a.log.3'])
    expect(readFileSync(inFolder('a.log'), 'utf8')).toContain('line 6')
    expect(readFileSync(inFolder('a.log.3'), 'utf8')).toContain('line 3')
  })

  it('that cannot be written stops nothing', () => {
    const log = createLog({ file: inFolder('no/such/folder.log'), level: 'info' })
    expect(() => log.info('x', {})).not.toThrow()
  })
})

describe('the clock', () => {
  afterEach(() => vi.useRealTimers())

  it('tells the time and calls back once, unless told not to', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z') })
    const calls: string[] = []
    systemClock.after(50, () => calls.push(systemClock.now()))
    const cancel = systemClock.after(50, () => calls.push('cancelled'))
    cancel()
    cancel()
    vi.advanceTimersByTime(200)
    expect(calls).toEqual(['2026-11-23T12:00:00.050Z'])
  })

  it('does not fire at once for a month from now', () => {
    vi.useFakeTimers()
    const calls: number[] = []
    systemClock.after(40 * 86_400_000, () => calls.push(1))
    vi.advanceTimersByTime(86_400_000)
    expect(calls).toEqual([])
  })
})

it('ids are new each time and random numbers are below one', () => {
  expect(newId()).not.toBe(newId())
  expect(newId()).toMatch(/^[0-9a-f-]{36}$/)
  expect(random()).toBeLessThan(1)
})
