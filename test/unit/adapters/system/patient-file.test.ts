import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { patiently, patientlySync } from '#adapters/system/patient-file.ts'
import type { Patience } from '#adapters/system/patient-file.ts'
import { createRotatingFile } from '#adapters/system/rotating-file.ts'
import { saveWindowState } from '#shell/window-state.ts'

const failure = (code: string) => Object.assign(new Error(`${code}: held`), { code })

/** A clock that waiting moves, and a file that another program holds for a while. */
const scanner = (heldMs: number, code = 'EPERM', platform: NodeJS.Platform = 'win32') => {
  let now = 0
  let tries = 0
  const pass = (ms: number) => void (now += ms)
  const patience: Patience = { platform, now: () => now, wait: async (ms) => pass(ms), block: pass }
  const act = () => {
    tries += 1
    if (now < heldMs) throw failure(code)
    return 'done'
  }
  return { patience, act, seen: () => ({ now, tries }) }
}

describe('a file that a virus scanner holds on Windows', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])('%s for 1.5 seconds is waited for', async (code) => {
    const { patience, act } = scanner(1_500, code)
    expect(await patiently(async () => act(), patience)).toBe('done')
  })

  test('held for ever, the last answer comes after about two seconds', async () => {
    const { patience, act, seen } = scanner(Infinity)
    await expect(patiently(async () => act(), patience)).rejects.toThrow('EPERM')
    expect(seen().now).toBeGreaterThanOrEqual(2_000)
    expect(seen().now).toBeLessThan(2_300)
  })

  test('where waiting stops the window it is at most a third of a second or so', () => {
    const short = scanner(200)
    expect(patientlySync(short.act, short.patience)).toBe('done')
    const long = scanner(Infinity)
    expect(() => patientlySync(long.act, long.patience)).toThrow('EPERM')
    expect(long.seen().now).toBeLessThan(700)
  })

  test.each([
    ['a full disk on Windows', 'ENOSPC', 'win32'],
    ['a folder without rights on Linux', 'EACCES', 'linux'],
    ['a folder without rights on a Mac', 'EPERM', 'darwin'],
  ] as const)('%s is answered at once', async (_name, code, platform) => {
    const { patience, act, seen } = scanner(Infinity, code, platform)
    await expect(patiently(async () => act(), patience)).rejects.toThrow(code)
    expect(() => patientlySync(act, patience)).toThrow(code)
    expect(seen()).toEqual({ now: 0, tries: 2 })
  })
})

describe('files of the profile while another program holds them', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'joinery-held-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const held = () => {
    throw failure('EBUSY')
  }

  test('a full log that cannot be set aside goes on, loses no line and keeps its older parts', () => {
    const path = join(folder, 'a.log')
    let isHeld = false
    const log = createRotatingFile(path, 100, 2, (from, to) => (isHeld ? held() : renameSync(from, to)))
    const write = (from: number, to: number) => {
      for (let n = from; n <= to; n += 1) log.write(`line ${String(n).padStart(3, '0')}\n`)
    }
    write(1, 24)
    isHeld = true
    write(25, 60)
    isHeld = false
    write(61, 70)
    const all = readdirSync(folder)
      .sort()
      .reverse()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
    const numbers = [...all.matchAll(/\d+/g)].map(([number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, n) => 71 - numbers.length + n))
    expect(numbers.length).toBeGreaterThanOrEqual(46)
    expect(readdirSync(folder).sort()).toEqual(['a.log', 'a.log.1', 'a.log.2'])
  })

  test('a log part that was left half-way aside is taken along', () => {
    const path = join(folder, 'a.log')
    let blocked = true
    // The first step works, the second does not: what a scanner does that wakes up in between.
    const rename = (from: unknown, to: unknown) =>
      blocked && String(from).endsWith('.0') ? held() : renameSync(String(from), String(to))
    const log = createRotatingFile(path, 10, 3, rename)
    log.write('one one one\n')
    log.write('two two two\n')
    blocked = false
    log.write('three three\n')
    log.write('four four\n')
    expect(readFileSync(`${path}.3`, 'utf8') + readFileSync(`${path}.2`, 'utf8')).toBe(
      'one one one\ntwo two two\n',
    )
  })

  test('a window size that cannot be saved is lost, and nothing else', () => {
    const state = { at: null, width: 1200, height: 800, maximized: false }
    expect(() => saveWindowState(join(folder, 'window.json'), state, held)).not.toThrow()
  })
})
