import type { CallInput } from '#shared/contract.ts'
import { take } from './start-core.ts'
import type { Desk } from './start-core.ts'

type IssueGroup = CallInput<'groups.issue'>

/** Rooms of this desk's hotel without and with keys that are still valid in the night of 23 November 2026. */
export const roomsOf = async (desk: Desk) => {
  const { tiles } = take(await desk.client().call('app.snapshot', {}))
  const vacant = tiles.filter((tile) => tile.occupancy === 'vacant').map((tile) => tile.name)
  const occupied = tiles.filter((tile) => tile.phoneKeys + tile.cardKeys > 0).map((tile) => tile.name)
  return { vacant, occupied }
}

export const coach = (
  rows: readonly (readonly [string, string])[],
  from = '2026-11-23',
  until = '2026-11-24',
) =>
  ['Room;Guest;Arrival;Departure', ...rows.map(([room, guest]) => `${room};${guest};${from};${until}`)].join(
    '\r\n',
  )

/** A list of text with choices, as a person would issue it who knows that its guests belong to the rooms' people. */
export const request = (text: string, { choice, ...change }: Partial<IssueGroup> = {}): IssueGroup => ({
  source: { is: 'text', name: 'coach.csv', text },
  name: 'Coach from Oslo',
  onlyGoodRows: false,
  ...change,
  choice: { sameParty: 'all', ...choice },
})

export const issueList = async (desk: Desk, text: string, change: Partial<IssueGroup> = {}) =>
  take(await desk.client().call('groups.issue', request(text, change)))

export const checkList = async (
  desk: Desk,
  text: string,
  options: CallInput<'groups.check'>['options'] = {},
) =>
  take(await desk.client().call('groups.check', { source: { is: 'text', name: 'coach.csv', text }, options }))
