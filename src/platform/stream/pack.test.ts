import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packed, unpacked } from './pack.ts'

const frames = fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 1, maxLength: 10 })

describe('frames that go together', () => {
  it('come out as they went in, empty ones too', () => {
    fc.assert(
      fc.property(frames, (all) => {
        const { bytes, lengths } = packed(all)
        expect(lengths === null).toBe(all.length === 1)
        expect(unpacked(bytes, lengths ?? undefined).map((one) => [...one])).toEqual(
          all.map((one) => [...one]),
        )
      }),
    )
  })

  it('are refused when they are not what they say', () => {
    const bytes = new Uint8Array(10)
    for (const lengths of ['4,5', '4,7', '4,x', '5,5,1'])
      expect(() => unpacked(bytes, lengths)).toThrow('does not hold')
    expect(unpacked(bytes, '4,6').map(({ length }) => length)).toEqual([4, 6])
  })
})
