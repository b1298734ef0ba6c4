import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { heedSignals } from '#electron/web/heed-signals.ts'
import { electronFolder, electronVersion } from './electron-binary.ts'
import { fetchElectron } from './electron-download.ts'
import { createProgressLines } from './progress-lines.ts'
import { startText } from './start-text.ts'

// The process that downloads Electron while the browser host serves: Node reads the proxy settings of the environment
// only when it starts (NODE_USE_ENV_PROXY). It ends with its parent. The options are for tests.
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: electronFolder },
    work: {
      type: 'string',
      default: join(import.meta.dirname, '../../node_modules/.cache/joinery-electron'),
    },
    'idle-ms': { type: 'string', default: '30000' },
    'pause-ms': { type: 'string', default: '2000' },
  },
})

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)
const abort = new AbortController()
heedSignals({ first: () => abort.abort(), again: () => process.exit(130) })
// Its parent has ended, and nobody reads any more.
process.on('disconnect', () => abort.abort('alone'))
process.stderr.on('error', () => undefined)

say(startText.downloading(electronVersion(values.folder)))
const problem = await fetchElectron(
  { folder: values.folder, workDir: values.work },
  {
    idleMs: Number(values['idle-ms']),
    pauseMs: Number(values['pause-ms']),
    signal: abort.signal,
    onProgress: createProgressLines(say, () => performance.now()),
  },
)
if (problem === null) say(startText.downloaded)
else if (problem.kind !== 'stopped') say(startText.notDownloaded(problem))
else if (abort.signal.reason !== 'alone') say(startText.stopped)
process.exit(problem === null ? 0 : 1)
