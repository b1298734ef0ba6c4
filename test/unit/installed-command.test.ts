import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { commandArguments } from '#electron/installed-command.ts'
import { icnsOf, icoOf } from '#electron/packaging/icon-files.ts'

const asked = (...args: readonly string[]) => commandArguments(['/opt/Joinery/joinery', ...args], true)

test.for([
  [['rooms']],
  [['--json', 'doctor']],
  [['--data', '/var/desk', 'queue', 'list']],
  [['--operator', 'rooms', 'status']],
  [['--version']],
  [['--help']],
  [['romms']],
] as const)('joinery %s is a command', ([args]) => {
  expect(asked(...args)).toEqual(args)
})

test.for([
  [[]],
  [['']],
  [['--data', '/var/desk']],
  [['--data', 'rooms']],
  [['--training']],
  [['--ozone-platform=wayland']],
  [['/home/desk/rooming list.xlsx']],
  [['joinery://open']],
] as const)('joinery %s opens the window', ([args]) => {
  expect(asked(...args)).toBeNull()
})

test('from a checkout no argument of Electron is taken for a command', () => {
  expect(commandArguments(['electron', '.', 'rooms'], false)).toBeNull()
})

const picture = (size: number) => ({ size, png: Buffer.from(`png of ${size}`) })

test('an icon of Windows names each picture with its place and length', () => {
  const ico = icoOf([picture(16), picture(256)])
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2])
  const at = ico.readUInt32LE(22 + 12)
  expect(ico.readUInt8(22)).toBe(0)
  expect(ico.subarray(at, at + ico.readUInt32LE(22 + 8)).toString()).toBe('png of 256')
  expect(() => icoOf([picture(512)])).toThrow('512')
})

test('an icon of macOS is as long as it says, and each picture too', () => {
  const icns = icnsOf([picture(16), picture(1024)])
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
  expect(icns.toString('latin1', 8, 12)).toBe('icp4')
  expect(icns.subarray(16, 8 + icns.readUInt32BE(12)).toString()).toBe('png of 16')
  expect(() => icnsOf([picture(20)])).toThrow('20')
})
