import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ByteView, pieceOf } from './byte-view.ts'

const byte = fc.oneof(
  fc.constantFrom(31, 32, 33, 34, 35, 91, 92, 93, 126, 127, 128, 0),
  fc.integer({ min: 0, max: 253 }),
)
const plain = fc.integer({ min: 35, max: 91 })
const bytes = fc
  .tuple(fc.array(plain, { maxLength: 12 }), fc.array(byte, { maxLength: 12 }))
  .map((all) => all.flat())

/** The bytes somewhere in a larger buffer, or in one that ends with them. */
function lying(some: readonly number[], before: number, after: number): Buffer {
  const whole = Buffer.alloc(before + some.length + after, 34)
  whole.set(some, before)
  return whole.subarray(before, before + some.length)
}

it('stops where looking byte by byte does, and tells whether it went over more than ASCII', () => {
  const view = new ByteView()
  fc.assert(
    fc.property(bytes, fc.nat(9), fc.nat(3), fc.nat(6), (some, before, after, from) => {
      view.look(lying(some, before, after))
      const first = some.findIndex((one, at) => at >= from && (one < 32 || one === 34 || one === 92))
      const end = first < 0 ? Math.max(from, some.length) : first
      view.beyondAscii = false
      expect(view.stop(from)).toBe(end)
      expect(view.beyondAscii).toBe(some.slice(from, end).some((one) => one > 126))
    }),
    { numRuns: 5000 },
  )
})

it('finds a piece only where all of it stands, within its own bytes', () => {
  const view = new ByteView()
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 11 })
  fc.assert(
    fc.property(text, text, fc.nat(5), (piece, said, at) => {
      view.look(lying([...Buffer.from(said)], 3, 8))
      expect(view.behind(at, pieceOf(piece))).toBe(said.startsWith(piece, at) ? at + piece.length : -1)
      expect(view.behind(-1, pieceOf(piece))).toBe(-1)
    }),
    { numRuns: 3000 },
  )
})
