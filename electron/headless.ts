import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { chooseDataDir } from '#adapters/system/data-dir.ts'
import { createLog } from '#adapters/system/log.ts'
import { endProcess } from '#adapters/vault/end-process.ts'
import { takeAccount } from '#adapters/vault/process-vault.ts'
import { heedSignals } from '#electron/web/heed-signals.ts'
import { openBrowser } from '#electron/web/open-browser.ts'
import { startWebHost } from '#electron/web/web-host.ts'
import type { WebHost } from '#electron/web/web-host.ts'
import type { Problem } from '#shared/problem.ts'
import { headlessText as text } from '#shared/text/headless-en.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { exitOf } from './cli/context.ts'
import { openCore, seamEndpoint } from './compose.ts'
import type { OpenedCore } from './compose.ts'

type Options = {
  readonly dataDir: string
  readonly port: number
  readonly training: boolean
  readonly opensBrowser: boolean
}

/** ROOT 2: the product on loopback for a browser of this computer. Not part of a packaged app. */
const main = async (): Promise<void> => {
  // First of all, so that neither children nor the Seam client find a key in the environment.
  const account = takeAccount(process.env, seamEndpoint)
  const options = readOptions()
  if (options === null) return end(2, text.usage)

  const opened = await openCore({
    dataDir: options.dataDir,
    training: options.training,
    account: options.training ? null : account,
    keepsWatch: true,
  })
  if (!opened.ok) return refuse(opened.error)
  const { core, close } = opened.value

  const host = await startHost(opened.value, options.port)
  if (host === null) {
    await close()
    return end(2, text.portTaken(options.port))
  }
  endOnSignal(async () => {
    await host.stop()
    await close()
  })
  const started = await core.start()
  if (!started.ok) {
    await host.stop()
    await close()
    return refuse(started.error)
  }
  say(text.open(host.openUrl, options.training))
  if (options.opensBrowser) openBrowser(host.newOpenUrl())
}

/** Flags first, then the environment; null when they make no sense. */
const readOptions = (): Options | null => {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        training: { type: 'boolean' },
        'no-open': { type: 'boolean' },
      },
    })
    const port = Number(values.port ?? process.env['JOINERY_PORT'] ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null
    return {
      dataDir: chooseDataDir({ flag: values.data, env: process.env }),
      port,
      training: values.training ?? process.env['JOINERY_TRAINING'] === '1',
      opensBrowser: values['no-open'] !== true,
    }
  } catch {
    return null
  }
}

/** null when the port is taken. */
const startHost = async ({ core, onBug, logFile }: OpenedCore, port: number): Promise<WebHost | null> => {
  try {
    return await startWebHost({
      handlers: core.handlers,
      subscribe: core.subscribe,
      staticDir: join(import.meta.dirname, '../renderer'),
      // Who knocked is another story than what the queue did.
      log: createLog({ file: join(dirname(logFile), 'web.log'), level: 'info' }),
      onBug,
      newToken: () => randomBytes(32).toString('base64url'),
      now: () => performance.now(),
      port,
      onStaleCode: (url) => say(text.staleCode(url)),
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null
    throw error
  }
}

/** Ctrl-C and friends end everything in order; asked a second time, it ends now. */
const endOnSignal = (stop: () => Promise<void>): void => {
  heedSignals({
    first: () => {
      say(text.ending)
      stop().then(
        () => end(0, text.ended),
        () => void endProcess(1),
      )
    },
    again: () => process.exit(130),
  })
}

// A terminal that went away takes no words with it; Joinery goes on and ends in order.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

const refuse = (problem: Problem): void => {
  const { message, hint } = sayProblem(problem)
  end(exitOf(problem), `${message} ${hint}`)
}

const end = (code: number, sentence: string): void => {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(`${sentence}\n`, () => void endProcess(code))
}

await main()
