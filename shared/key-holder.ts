import { z } from 'zod'
import { foldText } from './dates/fold-text.ts'
import { CredentialId } from './ids.ts'
import { Instant } from './instant.ts'
import type { KeyRef } from './key.ts'

/** One person with keys of a room. */
export const KeyHolder = z.object({
  /** null: Seam gives no name for these keys. */
  name: z.string().nullable(),
  /** The end of their last key; null when one of them has none. */
  endsAt: Instant.nullable(),
  /** Their keys; empty while the first of them is still to be made. */
  credentialIds: z.array(CredentialId).readonly(),
})
export type KeyHolder = z.infer<typeof KeyHolder>

/**
 * Keys of a room whose holders are not in the list that joins them: who they are, and what a person said. Seam's
 * documentation asks that joined keys belong to one reservation, and no credential of Seam names its reservation.
 */
export const Party = z.object({
  /** Whom the person was shown. */
  holders: z.array(KeyHolder).readonly(),
  /** null: nobody has answered, and nothing is sent. */
  confirmed: z.object({ by: z.string().nullable(), at: Instant }).nullable(),
})
export type Party = z.infer<typeof Party>

/** A name as two are compared: case, accents, titles' dots and the order of its words aside. `Silva, Ana` is `Ana Silva`. */
export const personKey = (name: string): string =>
  foldText(name)
    .split(/[\s,.;]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')

/** Keys by the person who holds them, in the order of the keys. Keys without a name are one nameless holder. */
export const holdersOf = (
  keys: readonly Pick<KeyRef, 'credentialId' | 'holder' | 'endsAt'>[],
): readonly KeyHolder[] =>
  joinHolders(
    keys.map(({ holder, endsAt, credentialId }) => ({
      name: holder,
      endsAt,
      credentialIds: [credentialId],
    })),
  )

/** One holder for each name of several rooms or readings; keys that come twice count once. */
export const joinHolders = (holders: readonly KeyHolder[]): readonly KeyHolder[] => {
  const byName = new Map<string | null, KeyHolder>()
  for (const one of holders) {
    const id = one.name === null ? null : personKey(one.name)
    const before = byName.get(id)
    byName.set(
      id,
      before === undefined
        ? one
        : {
            name: before.name,
            endsAt: laterOf(before.endsAt, one.endsAt),
            credentialIds: [...new Set([...before.credentialIds, ...one.credentialIds])],
          },
    )
  }
  return [...byName.values()]
}

const laterOf = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? null : a > b ? a : b
