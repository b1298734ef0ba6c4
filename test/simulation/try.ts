import { planOf, runPlan } from './run-seed.ts'
const from = Number(process.argv[2] ?? 1), to = Number(process.argv[3] ?? 100)
const rules = new Map<string, string[]>(); const faults = new Map<string, number>()
const t = performance.now()
const states = new Map<string, number>()
for (let seed = from; seed <= to; seed++) {
  const r = await runPlan(planOf(seed))
  for (const [k, v] of r.faults) faults.set(k, (faults.get(k) ?? 0) + v)
  for (const j of r.jobs) states.set(j.state + ' ' + (j.problem?.kind ?? ''), (states.get(j.state + ' ' + (j.problem?.kind ?? '')) ?? 0) + 1)
  for (const v of r.violations) { const k = v.rule + ' ' + v.what.replace(/[\w-]*\d[\w-]*/g, '#'); const l = rules.get(k) ?? []; l.push(`${seed}: ${v.what}`); rules.set(k, l) }
}
console.log(((to - from + 1) / ((performance.now() - t) / 1000)).toFixed(1), 'seeds/s')
console.log(Object.fromEntries(states)); console.log(JSON.stringify(Object.fromEntries(faults)))
for (const [k, l] of [...rules].sort((a, b) => b[1].length - a[1].length).slice(0, 25)) console.log(l.length, k, '|', l.slice(0, 3).join(' ; ').slice(0, 300))
