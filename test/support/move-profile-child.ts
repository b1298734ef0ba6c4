import { moveProfile } from '#adapters/store/move-profile.ts'

/** A process that moves a profile and is killed as soon as the named step is on the disk. */
const [from = '', to = '', killAt = ''] = process.argv.slice(2)
moveProfile({
  from,
  to,
  computer: 'desk-1',
  onStep: (step) => {
    if (step === killAt) process.kill(process.pid, 'SIGKILL')
  },
})
