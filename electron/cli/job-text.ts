import type { Job } from '#shared/job.ts'
import { exitCode } from './context.ts'
import type { ExitCode } from './context.ts'
import { paint, problemText } from './print.ts'
import type { WaitingFor } from './waiting.ts'

/** How a job that can do no more by itself ends a command. */
export const exitOfJob = (job: Job): ExitCode => {
  if (job.state === 'issued' || job.state === 'cancelled') return exitCode.done
  return job.state === 'needsAttention' ? exitCode.needsPerson : exitCode.cannotReach
}

export const jobText = (job: Job, waiting: WaitingFor | null = null): string => {
  const what = `Key for ${job.intent.guest.fullName}, room ${job.intent.rooms.map((room) => room.name).join(', ')}`
  switch (job.state) {
    case 'issued':
      return paint('green', `${what}: issued (${job.credentialId ?? ''}).`)
    case 'needsAttention':
      return `${paint('red', `${what}: needs you.`)}\n${job.problem === null ? '' : problemText([job.problem], job.intent.timeZone)}\n  joinery queue show ${job.id}`
    case 'queued':
    case 'running':
    case 'uncertain':
      return paint(
        'yellow',
        `${what}: kept in the queue (${job.id}).${waiting === null ? '' : `\n  ${waiting.sentence}`}`,
      )
    case 'cancelled':
      return `${what}: cancelled.`
  }
}
