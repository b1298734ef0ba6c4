import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { jobStatesPage } from '#test/support/state-diagram.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('the page of job states says what the code does, and every arrow says why', () => {
  expect(read('docs/job-states.md')).toBe(jobStatesPage())
  expect(jobStatesPage()).not.toContain(': ?')
})

test('every link in the docs leads somewhere', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ]
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !existsSync(resolve(root, dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  )
  expect(dead).toEqual([])
})

test('no source file names a page that is not in the repository', () => {
  // Written by the build, not by a person.
  const built = new Set(['licences.md', 'list-worker-licences.md'])
  const isHere = (page: string) =>
    built.has(page) || ['', 'docs'].some((folder) => existsSync(join(root, folder, page)))
  const sources = ['electron', 'renderer', 'shared', 'test']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.(ts|tsx|css|cjs)$/.test(file))
  const missing = sources.flatMap((file) =>
    [...read(file).matchAll(/[\w./-]*\w\.md\b/g)]
      .map(([page]) => page.replace(/^(\.\.\/)+/, ''))
      .filter((page) => !isHere(page))
      .map((page) => `${file}: ${page}`),
  )
  expect(missing).toEqual([])
  expect(sources.length).toBeGreaterThan(1000)
})

test('nobody imports what they may not: one set of rules, read by the tool that checks them', () => {
  const report = execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['--config', 'test/architecture/depcruise.config.cjs', '--output-type', 'json'],
      ...['electron', 'renderer', 'shared', 'test'],
    ],
    { cwd: root, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' },
  )
  const { summary } = JSON.parse(report) as { summary: { violations: unknown[]; totalCruised: number } }
  expect(summary.violations).toEqual([])
  // The tool says "no violations" as well when it could read nothing.
  expect(summary.totalCruised).toBeGreaterThan(200)
})
