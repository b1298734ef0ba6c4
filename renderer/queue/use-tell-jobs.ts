import type { JobId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { useToast } from '../ui/toast.tsx'
import type { ToastMessage } from '../ui/toast.tsx'

/**
 * Says how many keys were taken in, and goes on saying what became of them: issued, or in need of a person. Once none
 * is under way any more, the issued ones can be taken back.
 */
export const useTellJobs = () => {
  const { store, client } = useAppParts()
  const { bulk, told } = useText()
  const say = useToast()

  const takeBack = async (jobs: readonly Job[]) => {
    const answers = await Promise.all(
      jobs.flatMap(({ credentialId }) =>
        credentialId === null ? [] : [client.call('keys.revoke', { credentialId })],
      ),
    )
    say({ text: told.undone(answers.filter(({ ok }) => ok).length) })
  }

  return (ids: readonly JobId[]): void => {
    const jobsNow = () => ids.flatMap((id) => store.getState().jobs[id] ?? [])
    const message = (): ToastMessage => {
      const jobs = jobsNow()
      const issued = jobs.filter(({ state, revokedAt }) => state === 'issued' && revokedAt === null)
      const stuck = jobs.filter(({ state }) => state === 'needsAttention')
      if (issued.length + stuck.length === 0) return { text: bulk.eachQueued(ids.length) }
      const text = told.issuedOf(issued.length, ids.length)
      const isOver = issued.length + stuck.length === ids.length
      return {
        text: stuck.length === 0 ? text : `${text} ${told.failed(stuck.length)}`,
        ...(stuck.length === 0 ? {} : { tone: 'alarm' as const }),
        ...(isOver && issued.length > 0
          ? { action: { text: told.undo, onPress: () => void takeBack(issued) } }
          : {}),
      }
    }
    let last = message()
    say({
      ...last,
      follow: (change) =>
        store.subscribe((mirror, before) => {
          if (mirror.jobs === before.jobs) return
          const next = message()
          if (next.text !== last.text || (next.action === undefined) !== (last.action === undefined))
            change(next)
          last = next
        }),
    })
  }
}
