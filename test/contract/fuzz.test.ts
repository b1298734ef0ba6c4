import { expect, test } from 'vitest'
import { fuzz } from '#test/fuzz/pool.ts'

test('2,000 spoilt workbooks and tables are read or refused; no thread ends, and nothing stalls', async () => {
  const { files, findings, longestStallMs } = await fuzz({ from: 1, files: 2000 }, 1)
  expect(files).toBe(2000)
  expect(findings).toEqual([])
  expect(longestStallMs).toBeLessThan(100)
})
