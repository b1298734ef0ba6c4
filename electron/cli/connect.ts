import { readKeyLine, takeAccount } from '#adapters/vault/process-vault.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import type { SystemId } from '#shared/ids.ts'
import { seamEndpoint } from '../compose.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer, Globals } from './context.ts'
import { standardInput } from './standard-input.ts'
import { withDesk } from './with-core.ts'

export type ConnectFlags = { readonly apiKeyStdin?: boolean; readonly system?: SystemId }

/** `joinery connect`: the key comes from standard input or the environment, never from the command line. */
export const connect = async (globals: Globals, flags: ConnectFlags): Promise<Answer> => {
  const given = flags.apiKeyStdin === true ? await accountFromStdin() : takeAccount(process.env, seamEndpoint)
  // A real key that happens to lie in the environment is never tried on anything while practising.
  const account = globals.training ? null : given
  if (account === null && !globals.training) {
    const message = 'give the key with SEAM_API_KEY, or on standard input with --api-key-stdin'
    throw new Refusal({ kind: 'invalidInput', path: 'connect', message })
  }
  const options = { account, keepAccount: true, needsNoProperty: true, sendsNothing: true }
  return withDesk(globals, options, async (desk) => {
    const systemId = flags.system ?? null
    const connected =
      account === null
        ? await desk.tryCall('session.useTraining', {})
        : await desk.tryCall('session.connect', { apiKey: account.apiKey, systemId })
    if (!connected.ok) throw new Refusal(connected.error)
    const { workspace, system, credentialManager, keyStored } = connected.value
    return {
      json: { workspace, system, credentialManager, keyStored },
      text: [
        `Connected to ${system.name} (${system.timeZone ?? 'no time zone'}) in the workspace ${workspace.name}${workspace.isSandbox ? ', a sandbox' : ''}.`,
        whereKeyIs(globals.training, keyStored),
      ].join('\n'),
      exit: exitCode.done,
    }
  })
}

const whereKeyIs = (isTraining: boolean, keyStored: boolean): string => {
  if (isTraining) return 'The training property needs no key; add --training to each command.'
  return keyStored
    ? 'The key is in the keychain.'
    : 'The key is not stored: no keychain could be used. Give it again next time.'
}

/** `joinery disconnect` forgets the key. */
export const disconnect = (globals: Globals): Promise<Answer> =>
  withDesk(globals, { account: null, needsNoProperty: true, sendsNothing: true }, async (desk) => {
    await desk.call('session.disconnect', {})
    return {
      json: { disconnected: true },
      text: 'The key is forgotten. Waiting work is kept.',
      exit: exitCode.done,
    }
  })

/** A key on standard input goes where its giver says, or to Seam; the variables leave the environment either way. */
const accountFromStdin = async (): Promise<SeamAccount> => {
  const endpoint = process.env['SEAM_ENDPOINT']?.trim() || seamEndpoint
  takeAccount(process.env, seamEndpoint)
  const apiKey = await readKeyLine(standardInput())
  if (apiKey === null) throw new Refusal({ kind: 'keyMalformed', instead: null })
  return { apiKey, endpoint }
}
