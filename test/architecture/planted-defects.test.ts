import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plantedForImages } from '../crash/images/planted.ts'
import { withDefect } from '../simulation/plant-hooks.ts'
import { planted } from '../simulation/planted.ts'

const electron = join(import.meta.dirname, '../../electron')

// Running them all takes many minutes (`npm run simulate -- --plant all`): a change of the code that one of them no
// longer fits is to be seen at once.
test.for([...planted, ...plantedForImages])('the planted defect $id fits the code it spoils', (defect) => {
  const source = readFileSync(join(electron, defect.file), 'utf8')
  expect(withDefect(source, defect)).not.toBe(source)
})
