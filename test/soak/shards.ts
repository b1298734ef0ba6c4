/** What `npm run test:soak` repeats: Playwright's specs, component tests, the other vitest projects, all of `npm test`. */
export const kinds = ['playwright', 'components', 'unit', 'all'] as const
export type Kind = (typeof kinds)[number]

/** How often each kind runs unless `--times` says otherwise. */
export const usualTimes: Readonly<Record<Kind, number>> = { playwright: 20, components: 20, unit: 5, all: 3 }

/** A piece of the soak that is run as a whole; one that was interrupted is run again from its start. */
export type Shard = {
  /** The same for the same piece in the next process, for example `playwright web/issue.spec.ts 1-5`. */
  readonly id: string
  readonly kind: Kind
  /** Arguments to Node. */
  readonly args: readonly string[]
}

export type Wanted = {
  readonly kinds: readonly Kind[]
  /** Null is the usual number of the kind. */
  readonly times: number | null
  /** Only test files whose path contains this; not for `unit` and `all`, which run whole. */
  readonly match: string
  /** Paths from the root of the checkout. */
  readonly specs: readonly string[]
  readonly components: readonly string[]
}

/** So often one Playwright process repeats a spec file: it starts once, and little is lost when it is interrupted. */
const repeatsInAProcess = 5

/** All shards that were asked for, the cheap ones to fail first: a spec file at a time, `npm test` last. */
export const shardsFor = (wanted: Wanted): readonly Shard[] =>
  kinds
    .filter((kind) => wanted.kinds.includes(kind))
    .flatMap((kind) => shardsOfKind[kind](wanted, wanted.times ?? usualTimes[kind]))

type ShardsOf = (wanted: Wanted, times: number) => readonly Shard[]

const playwright: ShardsOf = ({ specs, match }, times) => {
  const files = specs.filter((file) => file.includes(match))
  return chunks(times).flatMap(({ from, to }) =>
    files.map((file) => ({
      id: `playwright ${file} ${from}-${to}`,
      kind: 'playwright' as const,
      args: ['node_modules/@playwright/test/cli.js', 'test', file, `--repeat-each=${to - from + 1}`],
    })),
  )
}

const components: ShardsOf = ({ components: files, match }, times) => {
  const chosen = files.filter((file) => file.includes(match))
  if (chosen.length === 0) return []
  const only = match === '' ? [] : chosen
  return oneToN(times).map((time) => ({
    id: `components ${match === '' ? '' : `${match} `}${time}`,
    kind: 'components' as const,
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'components', ...only],
  }))
}

const unit: ShardsOf = (_wanted, times) =>
  oneToN(times).map((time) => ({
    id: `unit ${time}`,
    kind: 'unit' as const,
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', '!components'],
  }))

const all: ShardsOf = (_wanted, times) =>
  oneToN(times).map((time) => ({ id: `all ${time}`, kind: 'all' as const, args: ['test/run-all.ts'] }))

const shardsOfKind: Readonly<Record<Kind, ShardsOf>> = { playwright, components, unit, all }

const oneToN = (times: number): readonly number[] => Array.from({ length: times }, (_, index) => index + 1)

const chunks = (times: number): readonly { readonly from: number; readonly to: number }[] =>
  oneToN(Math.ceil(times / repeatsInAProcess)).map((chunk) => ({
    from: (chunk - 1) * repeatsInAProcess + 1,
    to: Math.min(chunk * repeatsInAProcess, times),
  }))
