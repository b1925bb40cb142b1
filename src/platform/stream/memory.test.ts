import { describe, expect, it } from 'vitest'
import { giveBack, isAlone } from './memory.ts'

const head = 'NATS/1.0\r\nNats-Msg-Id: 1\r\n\r\n'
const line = 'HMSG WEFT_POSTS.1 7 $JS.ACK.1 30 100\r\n'
/** The data of a message behind what stands before it, in memory of its own. */
const behind = (before: string, size = 100_000) => {
  const memory = new Uint8Array(before.length + size)
  memory.set(Buffer.from(before))
  return memory.subarray(before.length)
}

describe('memory of a message', () => {
  it('is its own where it begins with its headers', () => {
    expect(isAlone(behind(head))).toBe(true)
    expect(isAlone(behind(`${line}${head}`))).toBe(false)
    expect(isAlone(behind(''))).toBe(false)
    // Its piece began with the end of another message, of which it is not known what it was.
    expect(isAlone(behind(`${head}the other\r\n${line}${head}`))).toBe(false)
    expect(isAlone(behind(`${head}${'x'.repeat(9000)}\r\n${line}${head}`))).toBe(false)
  })

  it('is given back where it is its own and worth it', () => {
    const [own, shared, small] = [behind(head), behind(`${line}${head}`), behind(head, 100)]
    for (const one of [own, shared, small]) giveBack(one, [one.subarray(5)])
    expect([own.length, shared.length, small.length]).toEqual([0, 100_000, 100])
  })

  it('is given back with what was unpressed of it', () => {
    const pressed = behind(`${line}${head}`)
    const [memory, few, part] = [new Uint8Array(100_000), new Uint8Array(100), new Uint8Array(200_000)]
    for (const one of [memory, few, part.subarray(9)])
      giveBack(pressed, [one.subarray(0, 60), one.subarray(60)])
    expect([pressed.length, memory.length, few.length, part.length]).toEqual([100_000, 0, 100, 200_000])
  })
})
