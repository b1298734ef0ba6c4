#!/usr/bin/env node
// `joinery …` from a checkout. One line starts it in every shell: node electron/joinery.js --training rooms
process.argv.splice(2, 0, 'electron/launch.ts', 'cli')
await import('./with-node-24.js')
