import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packed, unpacked } from './pack.ts'

const frames = fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 1, maxLength: 10 })

describe('frames that go together', () => {
  it('come out as they went in, empty ones too', () => {
    fc.assert(
      fc.property(frames, fc.boolean(), (all, press) => {
        const { bytes, lengths } = packed(all, press)
        expect(unpacked(bytes, lengths).map((one) => [...one])).toEqual(all.map((one) => [...one]))
      }),
    )
  })

  it('that lie next to each other go as they lie, others are put together', () => {
    const memory = new Uint8Array(30).map((_, at) => at)
    const [one, two, three] = [memory.subarray(2, 10), memory.subarray(10, 25), memory.subarray(26)]
    const together = packed([one, two], false)
    expect(together.bytes.buffer).toBe(memory.buffer)
    expect([...together.bytes]).toEqual([...memory.subarray(2, 25)])
    for (const apart of [
      [two, three],
      [two, one],
      [one, two.slice()],
    ])
      expect([...packed(apart, false).bytes]).toEqual(apart.flatMap((frame) => [...frame]))
  })

  it('are refused when they are not what they say', () => {
    const { bytes } = packed([new Uint8Array(4), new Uint8Array(6)], true)
    for (const lengths of ['4,5', '4,7', '4,x', '5,5,1', '999999999'])
      expect(() => unpacked(bytes, lengths), lengths).toThrow('does not hold')
    expect(() => unpacked(new Uint8Array(10), '4,6')).toThrow('does not hold')
    for (const lengths of ['=4,5', '=4,7', '=4,x', '=', '=5,5,1'])
      expect(() => unpacked(new Uint8Array(10), lengths), lengths).toThrow('does not hold')
    expect(() => unpacked(bytes.subarray(0, bytes.length - 1), '4,6')).toThrow('does not hold')
    expect(unpacked(bytes, '4,6').map(({ length }) => length)).toEqual([4, 6])
  })

  it('take less room than before where they say the same again', () => {
    const frame = new TextEncoder().encode('{"kind":"commit","operation":"create"}'.repeat(100))
    expect(packed([frame, frame], true).bytes.length).toBeLessThan(frame.length / 10)
  })

  it('are one frame as it is where a message says no lengths', () => {
    const bytes = new TextEncoder().encode('as it is')
    expect(unpacked(bytes, undefined)).toEqual([bytes])
  })
})
