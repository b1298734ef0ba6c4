import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Check } from './planted.ts'

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const config = fileURLToPath(new URL('planted.config.ts', import.meta.url))
const child = new URL('plant-child.ts', import.meta.url).href

const TestState = z.object({ name: z.string(), state: z.string() })
export type TestState = z.infer<typeof TestState>

/** Whether the named test fails with the defect; throws when it does not pass without it. */
export const isSeenByCheck = async (id: string, check: Check): Promise<boolean> => {
  const sound = await statusOf(check, '')
  if (sound !== 'passed') throw new Error(`"${check.test}" is ${sound} without a planted defect too`)
  return (await statusOf(check, id)) === 'failed'
}

const statusOf = async ({ file, test }: Check, id: string): Promise<string> => {
  const options = id === '' ? {} : { JOINERY_PLANTED: id, NODE_OPTIONS: `--import=${child}` }
  const run = spawn(process.execPath, [vitest, 'run', '--config', config, file, '-t', test], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...options },
  })
  const told = z.array(TestState).parse(JSON.parse(await text(run.stdout)))
  const found = told.filter(({ name }) => name.startsWith(test))
  return (found.find(({ state }) => state === 'failed') ?? found[0])?.state ?? 'not there'
}
