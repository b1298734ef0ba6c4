import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { endProcess } from '#adapters/vault/end-process.ts'
import { createKeychainVault, service } from '#adapters/vault/keychain-vault.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'

/** What a test asks a process of its own to do with the real keychain, one after another. */
export type Step =
  /** saveAtOnce answers 'waits' when the vault does not answer without waiting. */
  | { readonly do: 'save' | 'saveAtOnce'; readonly account: SeamAccount }
  | { readonly do: 'read' | 'state' | 'forget' | 'marker' | 'freeze' | 'thaw' | 'returned' }
  /** An entry as an earlier version wrote it, and what is under a name now. */
  | { readonly do: 'saveUnder'; readonly name: string; readonly account: SeamAccount }
  | { readonly do: 'entry'; readonly name: string }
  /** Ends the process as the front doors do. */
  | { readonly do: 'end'; readonly code: number; readonly isDesktop: boolean }
export type Script = {
  readonly profile: string
  readonly formerProfiles?: readonly string[]
  readonly steps: readonly Step[]
  readonly limitMs?: number
  readonly keyExpected?: boolean
}

let input = ''
for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk
const script: Script = JSON.parse(input)

const vault = createKeychainVault({
  profile: script.profile,
  ...(script.formerProfiles === undefined ? {} : { formerProfiles: script.formerProfiles }),
  isKeyExpected: async () => script.keyExpected ?? false,
  ...(script.limitMs === undefined ? {} : { limitMs: script.limitMs }),
})

const keyringDaemon = () => {
  const question = 'org.freedesktop.DBus.GetConnectionUnixProcessID'
  const bus = ['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/']
  const answer = execFileSync('dbus-send', bus.concat(question, 'string:org.freedesktop.secrets'))
  // "uint32 4711": the process is the last number.
  return Number(/\d+(?=\s*$)/.exec(answer.toString())?.[0])
}

let frozen = 0
let returns = 0
vault.onReturn?.(() => (returns += 1))
const perform = async (step: Step): Promise<unknown> => {
  switch (step.do) {
    case 'save':
      return vault.save(step.account)
    case 'saveAtOnce':
      return Promise.race([
        vault.save(step.account),
        new Promise((resolve) => setImmediate(resolve, 'waits')),
      ])
    case 'marker':
      return (await import('keytar')).default.getPassword(service, `${script.profile} (check)`)
    case 'read':
      return vault.read()
    case 'state':
      return vault.state()
    case 'forget':
      return (await vault.forget()) ?? null
    case 'freeze':
      frozen = keyringDaemon()
      // For whoever has to wake it when this process is gone.
      writeFileSync(`${process.env['HOME'] ?? ''}/frozen.pid`, String(frozen))
      return process.kill(frozen, 'SIGSTOP')
    case 'returned':
      while (returns === 0) await new Promise(setImmediate)
      returns = 0
      return true
    case 'saveUnder':
      return (await import('keytar')).default.setPassword(service, step.name, JSON.stringify(step.account))
    case 'entry':
      return (await import('keytar')).default.getPassword(service, step.name)
    case 'end':
      await endProcess(step.code, step.isDesktop ? (code) => process.exit(code) : undefined)
      return null
    case 'thaw':
      process.kill(frozen, 'SIGCONT')
      while (vault.isStuck()) await new Promise(setImmediate)
      return true
  }
}

const results: unknown[] = []
for (const step of script.steps) results.push(await perform(step))
process.stdout.write(JSON.stringify(results))
