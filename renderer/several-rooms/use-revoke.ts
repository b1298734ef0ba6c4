import { useRef, useState } from 'react'
import type { CredentialId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import { useAppParts } from '../state/app-context.tsx'
import type { KeyToRevoke } from './keys-to-revoke.ts'

export type Refused = { readonly toRevoke: KeyToRevoke; readonly problem: Problem }

/** Revokes keys one by one, so that it can be stopped between two and each answer belongs to a key. */
export const useRevoke = () => {
  const { client } = useAppParts()
  const [revoked, setRevoked] = useState<ReadonlySet<CredentialId>>(new Set())
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [asked, setAsked] = useState<number | null>(null)
  const isStopped = useRef(false)

  const revoke = async (keys: readonly KeyToRevoke[]) => {
    isStopped.current = false
    setRefused([])
    setAsked(keys.length)
    const done = new Set(revoked)
    const problems: Refused[] = []
    for (const toRevoke of keys) {
      if (isStopped.current) break
      const { credentialId } = toRevoke.key
      // oxlint-disable-next-line no-await-in-loop -- one after another: stopping leaves the rest untouched
      const answer = await client.call('keys.revoke', { credentialId })
      if (answer.ok) done.add(credentialId)
      else problems.push({ toRevoke, problem: answer.error })
      setRevoked(new Set(done))
      setRefused([...problems])
    }
    setAsked(null)
    return { revoked: done.size, isWhole: problems.length === 0 && !isStopped.current }
  }
  return {
    revoke,
    revoked,
    refused,
    /** How many are being revoked right now; null when nothing is. */
    asked,
    stop: () => {
      isStopped.current = true
    },
  }
}
