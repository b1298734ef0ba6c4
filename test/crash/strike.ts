import { setTimeout as wait } from 'node:timers/promises'
import { startCli } from '#test/support/run-cli.ts'
import type { CliEnded, CliHotel } from '#test/support/run-cli.ts'
import type { Dice } from '../simulation/dice.ts'

/** Seam may be looked at again soon: a quiet period of a second, so that a run takes minutes and not hours. */
export const startWork = (hotel: CliHotel, ...args: readonly string[]) =>
  startCli(['--data', hotel.dir, '--quiet-period', '1s', ...args, '--json'], {
    SEAM_ENDPOINT: hotel.property.endpoint,
    SEAM_API_KEY: hotel.property.apiKey,
  })

/** When a kill may come at the latest: after this long, or once so many more keys were asked for. */
export type Latest = { readonly ms: number; readonly keys: number }

/**
 * Starts a command and kills it with SIGKILL: at any moment from its first, or while some key is made (after the
 * hotel has heard of a few, however slow this computer is). Answers whether it was still at work.
 */
export const startAndKill = async (
  hotel: CliHotel,
  throws: Dice,
  latest: Latest,
  ...args: readonly string[]
): Promise<boolean> => {
  const { child, ended } = await startWork(hotel, ...args)
  const moment = throws.chance(0.3)
    ? wait(throws.between(0, latest.ms))
    : keysAskedFor(hotel, throws.between(1, latest.keys), ended).then(() => wait(throws.between(0, 150)))
  await Promise.race([moment, ended])
  const wasAlive = child.exitCode === null && child.signalCode === null
  child.kill('SIGKILL')
  await ended
  return wasAlive && child.signalCode === 'SIGKILL'
}

const keysAskedFor = async (hotel: CliHotel, more: number, ended: Promise<CliEnded>): Promise<void> => {
  let isOver = false
  void ended.then(() => (isOver = true))
  const goal = creates(hotel) + more
  while (!isOver && creates(hotel) < goal) await wait(10)
}

const creates = ({ property }: CliHotel): number =>
  property.control
    .record()
    .filter((entry) => entry.kind === 'request' && entry.route === '/acs/credentials/create').length
