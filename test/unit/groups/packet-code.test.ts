import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchPart, packetCode, readPacketCode } from '#core/groups/packet-code.ts'
import { BatchId } from '#shared/ids.ts'

const anId = fc.uuid().map((id) => BatchId.parse(id))
const aRow = fc.integer({ min: 1, max: 20_000 })

test('a code says its batch and row, however it is typed', () => {
  fc.assert(
    fc.property(anId, aRow, (batchId, row) => {
      const code = packetCode(batchId, row)
      expect(code).toMatch(/^[BCDFGHJKLNPRSTVX]{12}$/)
      const said = { batch: batchPart(batchId), row }
      expect(readPacketCode(code)).toEqual(said)
      expect(
        readPacketCode(` ${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8).toLowerCase()}\n`),
      ).toEqual(said)
    }),
  )
})

test('one wrong letter is noticed, never another packet', () => {
  fc.assert(
    fc.property(
      anId,
      aRow,
      fc.nat(11),
      fc.constantFrom(...'BCDFGHJKLNPRSTVX'),
      (batchId, row, at, letter) => {
        const code = packetCode(batchId, row)
        fc.pre(code[at] !== letter)
        expect(readPacketCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull()
      },
    ),
  )
})

test('what is no code is none: a room, a name, too short, too long', () => {
  for (const text of ['', '412', 'Anna Berg', 'BCDFGHJKLNP', 'BCDFGHJKLNPRS', 'ÄÖÜBCDFGHJKL'])
    expect(readPacketCode(text)).toBeNull()
})
