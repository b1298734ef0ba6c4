import type { Job } from '#shared/job.ts'
import { dice } from './dice.ts'
import type { Dice } from './dice.ts'
import type { Stage } from './events.ts'
import { revoke } from './operator.ts'
import { scriptMs } from './script.ts'

/**
 * In every third seed somebody hands keys out by links while all the rest happens. Drawn apart from the script, so
 * that leaving an action of it out changes nothing here.
 */
export const handOut = ({ desk, clock }: Stage, seed: number): void => {
  const throws = dice(seed, 'links')
  if (!throws.chance(1 / 3)) return
  for (let n = throws.between(2, 5); n > 0; n -= 1) {
    const details = dice(seed, `link ${n}`)
    clock.inWorld(throws.between(10_000, scriptMs), () => void act(details))
  }

  async function act(details: Dice): Promise<void> {
    const issued = await desk.store.jobs.list({ states: ['issued'] })
    const job = details.pickOrNull(issued.filter(isPhoneKey))
    if (job === null) return
    if (details.chance(0.7)) {
      await makeLink(job, details.chance(0.4), details.chance(0.5))
      return
    }
    const links = await desk.store.links.ofJobs([job.id])
    const link = details.pickOrNull(links)
    if (link !== null && details.chance(0.4)) {
      const linkId = link.id
      await desk.call('withdraw', { linkId }, (handlers) => handlers['links.withdraw']({ linkId }))
    } else if (job.credentialId !== null) await revoke(desk, job.credentialId)
  }

  /** Impatient people press twice. */
  async function makeLink({ id: jobId }: Job, another: boolean, isImpatient: boolean): Promise<void> {
    const press = () =>
      desk.call(pressName, { jobId }, (handlers) => handlers['links.make']({ jobId, maxUses: 1, another }))
    await Promise.all(isImpatient ? [press(), press()] : [press()])
  }
}

/** The name under which the history keeps a person's wish for a link. */
export const pressName = 'link'

const isPhoneKey = ({ intent, revokedAt }: Job): boolean => intent.access === 'mobile' && revokedAt === null
