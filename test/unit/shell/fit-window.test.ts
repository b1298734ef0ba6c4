import { expect, test } from 'vitest'
import { fitWindow, minimumOn } from '#shell/fit-window.ts'

/** Work areas in device-independent pixels: the screen divided by its scaling, without a taskbar of 48. */
const laptop125 = { x: 0, y: 0, width: 1093, height: 566 }
const laptop150 = { x: 0, y: 0, width: 1280, height: 672 }
const desk = { x: 1280, y: 0, width: 2560, height: 1392 }
const above = { x: 0, y: -1080, width: 1920, height: 1040 }

test.each([
  ['1366×768 at 125 %', laptop125, { width: 1093, height: 566 }, { width: 1024, height: 566 }],
  ['1920×1080 at 150 %', laptop150, { width: 1280, height: 672 }, { width: 1024, height: 600 }],
  ['2560×1440 at 100 %', desk, { width: 1366, height: 768 }, { width: 1024, height: 600 }],
  [
    '1366×768 at 200 %',
    { x: 0, y: 0, width: 683, height: 336 },
    { width: 683, height: 336 },
    { width: 683, height: 336 },
  ],
])('on %s the usual window and its least size fit the work area', (_name, area, size, least) => {
  expect(fitWindow({ at: null, width: 1366, height: 768 }, [area])).toEqual({ at: null, ...size })
  expect(minimumOn([area])).toEqual(least)
})

test('a window keeps its place on the screen it was on, the second one included', () => {
  const window = { at: { x: 1500, y: 100 }, width: 1600, height: 1200 }
  expect(fitWindow(window, [laptop150, desk])).toEqual(window)
  const over = { at: { x: 200, y: -1000 }, width: 1200, height: 800 }
  expect(fitWindow(over, [laptop150, above])).toEqual(over)
})

test('after undocking it goes where the system puts it, in a size that the screen left can show', () => {
  const window = { at: { x: 1500, y: 100 }, width: 1600, height: 1200 }
  expect(fitWindow(window, [laptop150])).toEqual({ at: null, width: 1280, height: 672 })
})

test('a window too large for its screen fills it, with its title bar in sight', () => {
  const window = { at: { x: 100, y: 90 }, width: 1600, height: 1200 }
  expect(fitWindow(window, [laptop150])).toEqual({ at: { x: 0, y: 0 }, width: 1280, height: 672 })
})

test('a window smaller than the screen asks for is made larger, and a title bar that can be grabbed may stay', () => {
  expect(fitWindow({ at: { x: 0, y: 0 }, width: 300, height: 300 }, [desk, laptop150])).toEqual({
    at: { x: 0, y: 0 },
    width: 1024,
    height: 600,
  })
  const hanging = { at: { x: -150, y: 50 }, width: 1200, height: 672 }
  expect(fitWindow(hanging, [laptop150])).toEqual(hanging)
})

test('the smallest screen decides how small a window may be made, wherever it is', () => {
  expect(minimumOn([desk, laptop125])).toEqual({ width: 1024, height: 566 })
})

test('without a screen nothing is changed', () => {
  const window = { at: { x: 0, y: 0 }, width: 1366, height: 768 }
  expect(fitWindow(window, [])).toEqual(window)
})
