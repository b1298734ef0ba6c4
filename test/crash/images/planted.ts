import { plant } from '#test/simulation/plant-hooks.ts'
import type { Planted } from '#test/simulation/planted.ts'

/** Mistakes that only a disk can show. Each must be seen in the images, or `npm run crash-images` is blind there. */
export const plantedForImages: readonly Planted[] = [
  {
    id: 'P1',
    defect: 'synchronous=NORMAL: a commit is told before it is on the disk',
    file: 'adapters/store/connection.ts',
    edits: [
      ['PRAGMA synchronous = FULL', 'PRAGMA synchronous = NORMAL'],
      // The store itself refuses to run like that; somebody relaxed the check too.
      ["['synchronous', String(found.synchronous), '2']", "['synchronous', String(found.synchronous), '1']"],
    ],
  },
  {
    id: 'D1',
    defect: 'a rooming list and its keys are accepted in two transactions',
    file: 'adapters/store/batch-store.ts',
    edits: [
      [
        'write(() => {\n        const accepted = enqueue(newJobs)\n',
        '{\n        const accepted = write(() => enqueue(newJobs))\n        return write(() => {\n',
      ],
      ['        return accepted\n      }),', '        return accepted\n      })},'],
    ],
  },
  {
    id: 'D2',
    defect: 'a migration is not one transaction',
    file: 'adapters/store/migrate.ts',
    edits: [
      ["db.exec('BEGIN IMMEDIATE')", ''],
      ["db.exec('COMMIT')", ''],
    ],
  },
]

export const plantForImages = (id: string): void => {
  const defect = plantedForImages.find((one) => one.id === id)
  if (defect === undefined) throw new Error(`no planted defect ${id}`)
  plant(defect)
}
