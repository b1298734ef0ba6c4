import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { childEnv } from '#electron/launch/child-env.ts'
import type { DiskEvent, Files } from './disk-event.ts'
import { isSharedMemory } from './disk-event.ts'
import { Facts } from './facts.ts'
import { parseTrace, tracedCalls } from './parse-trace.ts'
import { layOut } from './reopen.ts'

export type Recording = {
  readonly start: Files
  readonly events: readonly DiskEvent[]
  /** What the store said after each operation; the first is how the day began. */
  readonly facts: readonly Facts[]
}

export type RecordInput = {
  /** A folder of its own for the recording; what is in it is replaced. */
  readonly folder: string
  readonly seed: number
  readonly steps: number
  readonly plant: string | null
  /** The profile to begin with; empty for a new one. */
  readonly start: Files
}

/** Runs a day of the production store under strace, and keeps what its database did to the disk. */
export const record = ({ folder, seed, steps, plant, start }: RecordInput): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  layOut(join(folder, 'start'), start)
  layOut(join(folder, 'profile'), start)
  const { status, stderr, error } = spawnSync(
    'strace',
    [
      ...['-f', '-y', '-z', '-xx', '-s', '67108864', '--seccomp-bpf', '-e', `trace=${tracedCalls.join(',')}`],
      ...['-o', join(folder, 'trace'), process.execPath, join(import.meta.dirname, 'traced.ts')],
      ...[join(folder, 'profile'), folder, String(seed), String(steps), plant ?? ''],
    ],
    { encoding: 'utf8', env: childEnv() },
  )
  if (error !== undefined) throw new Error(`strace is needed to record a disk: ${error.message}`)
  if (status !== 0) throw new Error(`the recorded day ended with ${status}: ${stderr}`)
  writeFileSync(join(folder, 'recorded'), '')
}

export const readRecording = (folder: string): Recording => {
  const start = filesIn(join(folder, 'start'))
  const events = parseTrace({
    text: readFileSync(join(folder, 'trace'), 'latin1'),
    dir: join(folder, 'profile'),
    marks: join(folder, 'marks'),
    start: [...start.keys()],
  })
  const lines = readFileSync(join(folder, 'facts'), 'utf8').trim().split('\n')
  const facts = lines.map((line) => z.object({ facts: Facts }).parse(JSON.parse(line)).facts)
  // The first operation is the start itself, which changes none of the facts.
  return { start, events, facts: [...facts.slice(0, 1), ...facts] }
}

const filesIn = (dir: string): Files =>
  new Map(
    readdirSync(dir)
      .filter((name) => !isSharedMemory(name))
      .map((name) => [name, readFileSync(join(dir, name))]),
  )
