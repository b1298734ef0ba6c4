import type { Planted } from './planted.ts'

/** Defects outside the queue's world: no seed can show them, so a test of their own must. */
export const elsewhere: readonly Planted[] = [
  {
    id: 'P7',
    defect: 'settling a job does not look at the claim',
    file: 'adapters/store/job-changes.ts',
    edits: [["row?.state === 'running' && row.claim === claim", "row?.state === 'running' && claim !== ''"]],
    check: {
      file: 'test/contract/store-jobs.test.ts',
      test: 'only the holder of the claim may change a running job',
    },
  },
  {
    id: 'P24',
    defect: 'a migration is not one transaction',
    file: 'adapters/store/migrate.ts',
    edits: [
      ["  db.exec('BEGIN IMMEDIATE')\n", ''],
      ["    db.exec('COMMIT')\n", ''],
    ],
    check: {
      file: 'test/contract/store-migrations.test.ts',
      test: 'a migration that fails half-way leaves the version before it',
    },
  },
  {
    id: 'P26',
    defect: 'a frame at about:blank may call',
    file: 'shell/ipc-host.ts',
    edits: [
      [
        'if (frame.origin !== origin || !isOurUrl(frame.url))',
        "if (frame.url !== 'about:blank' && (frame.origin !== origin || !isOurUrl(frame.url)))",
      ],
    ],
    check: { file: 'test/unit/shell/strangers.test.ts', test: 'a frame that is not our page' },
  },
  {
    id: 'P27',
    defect: 'our own address is recognised by its beginning, without the slash at its end',
    file: 'shell/origin.ts',
    edits: [['url.startsWith(startUrl)', 'url.startsWith(origin)']],
    check: { file: 'test/unit/shell/strangers.test.ts', test: 'an address that only begins like ours' },
  },
  {
    id: 'P28',
    defect: 'host and origin are compared with a pattern that has no end',
    file: 'web/check-caller.ts',
    edits: [
      [
        'values?.length === 1 && values[0] === wanted',
        'values?.length === 1 && new RegExp(wanted).test(`${values[0]}`)',
      ],
    ],
    check: {
      file: 'test/contract/loopback-callers.test.ts',
      test: 'all combinations of host, origin and site, from a page with a session',
    },
  },
  {
    id: 'P29',
    defect: 'an error of the HTTP client is logged with everything that hangs on it',
    file: 'adapters/system/safe-fields.ts',
    edits: [['    name: error.name,\n', '    ...error,\n    name: error.name,\n']],
    check: {
      file: 'test/unit/adapters/system/system.test.ts',
      test: 'takes of an error its name, message and stack, and no secret within',
    },
  },
  {
    id: 'P30',
    defect: 'without a keychain the key is kept in a file',
    file: 'adapters/vault/keychain-vault.ts',
    edits: [
      [
        '    kept = saved.ok ? null : account\n',
        "    kept = saved.ok ? null : account\n    if (!saved.ok) (await import('node:fs')).writeFileSync(`${process.env['HOME']}/.joinery`, account.apiKey)\n",
      ],
    ],
    check: {
      file: 'test/contract/vault-keychain.test.ts',
      test: 'with noBus the key lives in memory until exit',
    },
  },
]
