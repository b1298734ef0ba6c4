import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { openStore } from '#adapters/store/open-store.ts'
import type { JobState } from '#shared/job-states.ts'
import { at } from '#test/support/build.ts'
import type { Files } from './disk-event.ts'
import { readFacts } from './facts.ts'
import type { Facts } from './facts.ts'

export type Reopened =
  | { readonly is: 'open'; readonly found: Facts; readonly recovered: ReadonlyMap<string, JobState> }
  | { readonly is: 'damaged'; readonly what: string }

/**
 * Puts an image on the disk as `dir`, starts on it as Joinery does (which runs quick_check), recovers, closes, and
 * looks at every page and every index.
 */
export const reopen = async (open: typeof openStore, dir: string, image: Files): Promise<Reopened> => {
  layOut(dir, image)
  try {
    const opened = open({ dir, mode: 'owner', appVersion: '0.0.0-test' })
    if (!opened.ok) return { is: 'damaged', what: JSON.stringify(opened.error) }
    const store = opened.value
    const found = await readFacts(store)
    await store.jobs.recover(at('12:10'))
    const recovered = new Map((await store.jobs.list({})).map((job) => [job.id, job.state]))
    store.close()
    const verdict = integrityOf(join(dir, 'joinery.db'))
    return verdict === 'ok' ? { is: 'open', found, recovered } : { is: 'damaged', what: verdict }
  } catch (error) {
    return { is: 'damaged', what: String(error) }
  }
}

export const layOut = (dir: string, image: Files): void => {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  for (const [name, bytes] of image) writeFileSync(join(dir, name), bytes)
}

const integrityOf = (path: string): string => {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const check = ['integrity_check', 'foreign_key_check'].flatMap((pragma) =>
      db.prepare(`PRAGMA ${pragma}`).all().flatMap(Object.values),
    )
    return check.every((word) => word === 'ok') ? 'ok' : check.join(' ')
  } finally {
    db.close()
  }
}
