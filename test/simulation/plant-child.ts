import { plantDefect } from './plant-hooks.ts'

// Imported first by every process a test starts (NODE_OPTIONS), so that the defect is there too.
plantDefect(process.env['JOINERY_PLANTED'] ?? '')
