import { globSync, readFileSync } from 'node:fs'
import { verdictOf } from './compare.ts'
const root = process.argv[2]!
const count = new Map<string, number>()
for (const f of globSync(process.argv[3]!, { cwd: root }).toSorted()) {
  const t = performance.now()
  let v: string
  try { v = await verdictOf(f, readFileSync(root + '/' + f)) } catch (e) { v = 'THROWS ' + (e as Error).stack }
  const ms = performance.now() - t
  const key = v.slice(0, 40); count.set(key, (count.get(key) ?? 0) + 1)
  if (v.includes('differs') || v.startsWith('THROWS') || ms > 1500 || v.startsWith('refused')) console.log(f, ms.toFixed(0), v.slice(0, 500))
}
console.log([...count].sort((a, b) => b[1] - a[1]))
