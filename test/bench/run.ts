import { cpus } from 'node:os'
import { bundleSize } from './bundle.ts'
import { enqueueRate } from './enqueue.ts'
import { listPreview } from './groups.ts'
import { headlessProcess } from './headless-process.ts'
import { manyKeys, oneKey } from './issue-keys.ts'
import { isMet, printFigures } from './measure.ts'

// Medians of several runs; a missed target ends with exit code 1.
console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}\n`)
const figures = [
  ...(await headlessProcess()),
  ...(await enqueueRate()),
  ...(await oneKey()),
  ...(await manyKeys()),
  ...(await listPreview()),
  bundleSize(),
]
printFigures(figures)
process.exitCode = figures.some((figure) => isMet(figure) === false) ? 1 : 0
