import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jobStatesPage } from './state-diagram.ts'

writeFileSync(join(import.meta.dirname, '../../docs/job-states.md'), jobStatesPage())
