import { planOf, runPlan } from './run-seed.ts'
import type { Plan, SeedResult } from './run-seed.ts'

/** Runs one seed twice and says its hash; when it fails, the shortest story that still breaks the same rule. */
export const tellStory = async (seed: number, print: (text: string) => void): Promise<number> => {
  const first = await runPlan(planOf(seed))
  const again = await runPlan(planOf(seed))
  print(`seed ${seed} trace ${first.history.hash()} again ${again.history.hash()}`)
  if (first.history.hash() !== again.history.hash()) {
    print('the two runs differ: something is not simulated')
    return 1
  }
  const [violation] = first.violations
  if (violation === undefined) {
    print('no violation')
    return 0
  }
  const shortest = await shrink(planOf(seed), violation.rule)
  const result = await runPlan(shortest)
  print(`${result.violations.map(({ rule, what }) => `${rule}: ${what}`).join('\n')}\n`)
  print(`faults: ${[...shortest.mix.keys()].join(' ')}`)
  for (const { atMs, does } of shortest.script) print(`at ${(atMs / 1000).toFixed(0)} s: ${does}`)
  print('')
  for (const line of lines(result)) print(line)
  return 1
}

/** Leaves out faults and actions one at a time while the same rule stays broken. */
export const shrink = async (plan: Plan, rule: string): Promise<Plan> => {
  const fails = async (candidate: Plan): Promise<boolean> =>
    (await runPlan(candidate)).violations.some((one) => one.rule === rule)
  let best = plan
  for (let isShorter = true; isShorter;) {
    isShorter = false
    for (const candidate of shorter(best)) {
      if (!(await fails(candidate))) continue
      best = candidate
      isShorter = true
      break
    }
  }
  return best
}

function* shorter(plan: Plan): Generator<Plan> {
  for (const id of plan.mix.keys()) {
    yield { ...plan, mix: new Map([...plan.mix].filter(([one]) => one !== id)) }
  }
  for (const action of plan.script) {
    yield { ...plan, script: plan.script.filter((one) => one !== action) }
  }
}

/** Both histories as one, the client's on the left, the server's on the right. */
const lines = ({ history }: SeedResult): readonly string[] => {
  const all = [...history.clientEvents(), ...history.serverEvents()].toSorted((a, b) => a.order - b.order)
  const startMs = all[0]?.atMs ?? 0
  return all.flatMap((event) => {
    const at = `${((event.atMs - startMs) / 1000).toFixed(1).padStart(8)}  `
    switch (event.is) {
      case 'invoke':
        return [`${at}call ${event.call} ${event.name} ${brief(event.input)}`]
      case 'ok':
      case 'info':
        return [`${at}call ${event.call} ${event.is}`]
      case 'fail':
        return [`${at}call ${event.call} fail ${event.problem}`]
      case 'stored': {
        const { id, state, problem, credentialId } = event.job
        return [`${at}${event.op} ${id} ${state} ${problem?.kind ?? ''} ${credentialId ?? ''}`]
      }
      case 'attempt':
        return [`${at}written down ${event.jobId} attempt ${event.attempt.n}`]
      case 'wire':
        return [`${at}request ${event.wire} ${brief(event.body)}`]
      case 'answer':
        return [`${at}answer ${event.wire} ${event.outcome}`]
      case 'shown':
        return []
      case 'boot':
      case 'crash':
        return [`${at}${event.is} ${event.epoch} ${event.at}`]
      case 'broken':
        return [`${at}BROKEN ${event.rule} ${event.what}`]
      case 'applied':
        return [`${at}          SERVER ${event.credentialId} for request ${event.wire ?? 'of others'}`]
      case 'died':
        return [`${at}          SERVER ${event.credentialId} ${event.why}`]
      case 'changed':
        return [`${at}          SERVER ${event.credentialId} ${event.what}`]
    }
  })
}

const brief = (value: unknown): string => JSON.stringify(value).slice(0, 160)
