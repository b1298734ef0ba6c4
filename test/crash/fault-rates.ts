import type { FaultPlan } from '#adapters/sandbox/faults.ts'

/** The rates of the issue: answers lost after and before, 500 after commit, garbage, 429, HTML from a proxy. */
export const badLine: FaultPlan = {
  seed: 7,
  rates: {
    create: {
      lostAfter: 0.12,
      lostBefore: 0.06,
      status500After: 0.06,
      garbage: 0.04,
      throttle: 0.08,
      html502: 0.04,
    },
  },
}
