import type { Vault } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'

export type ProcessVaultOptions = {
  /** The key this process was given, or null when it was given none. */
  readonly account: SeamAccount | null
  /** Only when a person asked to keep the key: where `save` puts it and `forget` removes it. */
  readonly saveTo?: Vault
}

/**
 * A key from the environment or from standard input, for this process alone. Nothing is kept
 * unless `saveTo` names the vault that keeps it.
 */
export const createProcessVault = ({ account, saveTo }: ProcessVaultOptions): Vault => {
  let own = account
  const state = () => ({ is: 'process', hasKey: own !== null }) as const
  return {
    read: async () => own,
    state: async () => state(),
    save: async (account) => {
      own = account
      return saveTo === undefined ? state() : saveTo.save(account)
    },
    forget: async () => {
      own = null
      await saveTo?.forget()
    },
  }
}

/**
 * Takes SEAM_API_KEY and SEAM_ENDPOINT out of `env`, so that neither children nor the Seam client can read them
 * there. The endpoint counts only together with a key from the same place: alone it would redirect a stored key.
 */
export const takeAccount = (env: NodeJS.ProcessEnv, defaultEndpoint: string): SeamAccount | null => {
  const apiKey = env['SEAM_API_KEY']?.trim() ?? ''
  const endpoint = env['SEAM_ENDPOINT']?.trim() ?? ''
  delete env['SEAM_API_KEY']
  delete env['SEAM_ENDPOINT']
  if (apiKey === '') return null
  return { apiKey, endpoint: endpoint === '' ? defaultEndpoint : endpoint }
}

/** The first line of standard input as a key; null when it is empty or longer than any key. */
export const readKeyLine = async (input: AsyncIterable<string | Uint8Array>): Promise<string | null> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of input) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    if (text.length > maxKeyLength + 2 || text.includes('\n')) break
  }
  const line = (text.split('\n', 1)[0] ?? '').trim()
  return line === '' || line.length > maxKeyLength ? null : line
}

const maxKeyLength = 500
