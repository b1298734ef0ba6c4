import { readFileSync } from 'node:fs'
import { faultPlan } from '#adapters/sandbox/faults.ts'
import type { FaultPlan } from '#adapters/sandbox/faults.ts'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import { Refusal } from './context.ts'
import type { Globals } from './context.ts'
import { note } from './print.ts'

export type ServeFlags = {
  readonly port?: number
  readonly rooms?: number
  readonly latency?: number
  readonly seed?: number
  readonly faults?: string
}

/** `joinery training serve`: prints where it is, then stays until it is told to end. */
export const serveTraining = async (globals: Globals, flags: ServeFlags): Promise<void> => {
  const faults = flags.faults === undefined ? undefined : readFaults(flags.faults)
  const property = await open(flags, faults)
  const { endpoint, apiKey } = property
  const text = `The training property listens. In another terminal:\n\n  export SEAM_ENDPOINT=${endpoint}\n  export SEAM_API_KEY=${apiKey}\n`
  process.stdout.write(
    globals.json ? `${JSON.stringify({ endpoint, apiKey })}\n` : `${text}\nCtrl-C ends it.\n`,
  )
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
  })
  await property.stop()
  if (!globals.json) note('The training property has ended.')
}

const open = async ({ port, rooms, latency, seed }: ServeFlags, faults: FaultPlan | undefined) => {
  try {
    return await startTrainingProperty({
      ...(port === undefined ? {} : { port }),
      ...(rooms === undefined ? {} : { rooms }),
      ...(latency === undefined ? {} : { latencyMs: latency }),
      ...(seed === undefined ? {} : { seed }),
      ...(faults === undefined ? {} : { faults }),
    })
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal({ kind: 'invalidInput', path: '--rooms', message: error.message })
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      const message = `port ${port ?? 0} is in use; leave it out to take a free one`
      throw new Refusal({ kind: 'invalidInput', path: '--port', message })
    }
    throw error
  }
}

const readFaults = (file: string): FaultPlan => {
  const fail = (message: string) => new Refusal({ kind: 'invalidInput', path: file, message })
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw fail('the file cannot be read')
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw fail(error instanceof Error ? error.message : 'no JSON')
  }
  const parsed = faultPlan.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw fail(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a fault plan'}`)
}
