import { useState } from 'react'
import type { CredentialId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import { useAppParts } from '../state/app-context.tsx'

/** Revokes one key; why it was not is told in words where it was asked. */
export const useRevokeKey = () => {
  const { client } = useAppParts()
  const [isRevoking, setRevoking] = useState(false)
  const [notRevoked, setNotRevoked] = useState<Problem | null>(null)
  const revoke = async (credentialId: CredentialId): Promise<boolean> => {
    setRevoking(true)
    const answer = await client.call('keys.revoke', { credentialId })
    setRevoking(false)
    setNotRevoked(answer.ok ? null : answer.error)
    return answer.ok
  }
  return { revoke, isRevoking, notRevoked }
}
