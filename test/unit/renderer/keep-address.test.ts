import { expect, test, vi } from 'vitest'
import { aJob, fakeHotel, roomId } from '#test/support/fake-hotel.ts'
import { applySnapshot } from '#renderer/state/apply-event.ts'
import { keepAddress } from '#renderer/state/keep-address.ts'
import { memoryAddressBar } from '#renderer/state/memory-address-bar.ts'
import { createAppStore } from '#renderer/state/store.ts'
import { createViewStore } from '#renderer/state/view.ts'

/** @param backMs how long the browser takes to go back */
const open = (first = '', backMs = 0) => {
  const store = createAppStore()
  const view = createViewStore()
  const memory = memoryAddressBar(first)
  const bar = { ...memory, back: () => (backMs === 0 ? memory.back() : void setTimeout(memory.back, backMs)) }
  const { stepBack, stop } = keepAddress({ view, store, bar })
  const connect = () =>
    store.setState(applySnapshot(store.getState(), fakeHotel({ jobs: [aJob()] }).snapshot, 0))
  const room = (...names: readonly string[]) =>
    view.setState({ screen: 'rooms', openRooms: names.map(roomId) })
  return { store, view, bar, stepBack, stop, connect, room, close: () => room() }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('an address is read once there are rooms, and not before', () => {
  const { view, bar, connect, stop } = open('/rooms/412')
  expect(view.getState().openRooms).toEqual([])
  connect()
  expect(view.getState().openRooms).toEqual([roomId('412')])
  expect(bar.entries()).toEqual(['/rooms/412'])
  stop()
})

test('opening a room is a step one can take back and forward', async () => {
  const { view, bar, connect, room, stop } = open()
  connect()
  room('412')
  expect(bar.entries()).toEqual(['/rooms', '/rooms/412'])
  bar.back()
  await settled()
  expect(view.getState().openRooms).toEqual([])
  bar.forward()
  await settled()
  expect(view.getState().openRooms).toEqual([roomId('412')])
  stop()
})

test('a day of opening and closing rooms leaves a history of two entries', async () => {
  const { view, bar, connect, room, close, stop } = open()
  connect()
  for (const name of ['412', '413', '601', '120']) {
    room(name)
    await settled()
    room('205')
    await settled()
    close()
    await settled()
  }
  expect(bar.entries()).toHaveLength(2)
  expect(bar.at()).toBe(0)
  expect(view.getState().openRooms).toEqual([])
  stop()
})

test('a hand quicker than the browser: a room opened while the last one is still being left stays open', async () => {
  const { view, bar, connect, room, close, stop } = open()
  connect()
  room('412')
  close()
  room('413')
  await settled()
  expect(view.getState().openRooms).toEqual([roomId('413')])
  expect(bar.address()).toBe('/rooms/413')
  expect(bar.entries()).toEqual(['/rooms', '/rooms/413'])
  stop()
})

test('a screen gone to while the browser still leaves a room is a step from the board', async () => {
  const { view, bar, connect, room, close, stop } = open()
  connect()
  room('412')
  close()
  view.setState({ screen: 'queue' })
  await settled()
  expect(view.getState().screen).toBe('queue')
  expect(bar.entries()).toEqual(['/rooms', '/queue'])
  stop()
})

test('a browser that goes back late, on a busy computer, opens and closes nothing by that', async () => {
  vi.useFakeTimers()
  const { view, bar, connect, room, close, stop } = open('', 15_000)
  connect()
  room('412')
  close()
  await vi.advanceTimersByTimeAsync(11_000)
  room('413')
  await vi.advanceTimersByTimeAsync(20_000)
  vi.useRealTimers()
  expect(view.getState().openRooms).toEqual([roomId('413')])
  expect(bar.address()).toBe('/rooms/413')
  stop()
})

test('screens are steps; Esc out of one makes no new one', async () => {
  const { view, bar, connect, stepBack, stop } = open()
  connect()
  view.setState({ screen: 'queue' })
  view.setState({ screen: 'health' })
  expect(bar.entries()).toEqual(['/rooms', '/queue', '/health'])
  stepBack({ screen: 'queue' })
  await settled()
  expect([bar.address(), bar.at()]).toEqual(['/queue', 1])
  stepBack({ screen: 'rooms' })
  await settled()
  expect([bar.address(), bar.at()]).toEqual(['/rooms', 0])
  stop()
})

test('Esc to a place one did not come from rewrites the entry', async () => {
  const { view, bar, connect, stepBack, stop } = open('/queue')
  connect()
  stepBack({ screen: 'rooms' })
  await settled()
  expect(bar.entries()).toEqual(['/rooms'])
  expect(view.getState().screen).toBe('rooms')
  stop()
})

test('closing a room that was come to from its job leaves the way back to the job', async () => {
  const { view, bar, connect, room, close, stop } = open('/queue/job-1')
  connect()
  room('412')
  close()
  await settled()
  expect(bar.entries()).toEqual(['/queue/job-1', '/rooms'])
  bar.back()
  await settled()
  expect(view.getState()).toMatchObject({ screen: 'queue', openJob: 'job-1' })
  stop()
})

test('a stale address is put right, says so, and the sentence goes with the next step', () => {
  const { view, bar, connect, room, stop } = open('/rooms/999')
  connect()
  expect(view.getState().lost).toEqual({ what: 'room', room: '999' })
  expect(bar.entries()).toEqual(['/rooms'])
  room('412')
  expect(view.getState().lost).toBeNull()
  stop()
})

test('a selection is in the address once it rests, and is no step of its own', async () => {
  const { view, bar, connect, stop } = open()
  connect()
  for (const rooms of [['401'], ['401', '402'], ['401', '402', '403']])
    view.setState({ selected: new Set(rooms.map(roomId)) })
  await expect.poll(() => bar.entries()).toEqual(['/rooms?selected=401+402+403'])
  stop()
})

test('a notification that was clicked before the rooms are there is not forgotten', () => {
  const { view, bar, connect, stop } = open('/rooms/412')
  view.setState({ screen: 'queue' })
  connect()
  expect(view.getState().screen).toBe('queue')
  expect(bar.entries()).toEqual(['/queue'])
  stop()
})
