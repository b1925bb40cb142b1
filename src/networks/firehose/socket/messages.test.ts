import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serverFrame } from '../testing/stream-host.ts'
import { BrokenStream, type Message, MessageReader } from './messages.ts'

/** What a reader makes of these bytes when they arrive in pieces of these sizes. */
function read(bytes: Buffer, sizes: readonly number[], maxBytes = 100_000): Message[] {
  const reader = new MessageReader(maxBytes)
  const found: Message[] = []
  let at = 0
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    found.push(...reader.take(bytes.subarray(at, at + size)))
    at += size
  }
  return found
}

const said = (messages: readonly Message[]) =>
  messages.map((one) => ('data' in one ? `${one.kind}:${one.data.toString('latin1')}` : one.kind))

describe('messages of a WebSocket', () => {
  it('come out as they went in, however they were cut and wherever a ping stood in between', () => {
    const message = fc.record({
      text: fc.boolean(),
      parts: fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 4 }),
      ping: fc.boolean(),
    })
    const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), sizes, (sent, cuts) => {
        const frames = sent.flatMap(({ text, parts, ping }) =>
          parts.flatMap((part, index) => [
            serverFrame(index > 0 ? 0 : text ? 1 : 2, Buffer.from(part), index === parts.length - 1),
            ...(ping && index < parts.length - 1 ? [serverFrame(9, Buffer.from('p'))] : []),
          ]),
        )
        const expected = sent.flatMap(({ text, parts, ping }) => [
          ...(ping ? Array.from({ length: parts.length - 1 }, () => 'ping:p') : []),
          `${text ? 'text' : 'bytes'}:${Buffer.from(parts.join('')).toString('latin1')}`,
        ])
        expect(said(read(Buffer.concat(frames), cuts))).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  it('lets a message go that is too large, in one piece or in parts, and reads the next', () => {
    const small = serverFrame(2, Buffer.from('next'))
    const whole = Buffer.concat([serverFrame(2, Buffer.alloc(70_000)), small])
    const parts = Buffer.concat([
      serverFrame(2, Buffer.alloc(600), false),
      serverFrame(0, Buffer.alloc(600), false),
      serverFrame(0, Buffer.alloc(10)),
      small,
    ])
    for (const cuts of [[1], [7, 4096], [100_000]]) {
      expect(read(whole, cuts, 1000)).toMatchObject([{ kind: 'oversized', size: 70_000 }, { kind: 'bytes' }])
      expect(read(parts, cuts, 1000)).toMatchObject([{ kind: 'oversized', size: 1210 }, { kind: 'bytes' }])
    }
  })

  it('gives the reason of an end', () => {
    const word = Buffer.concat([Buffer.from([0x03, 0xf0]), Buffer.from('ConsumerTooSlow')])
    expect(read(serverFrame(8, word), [3])).toEqual([
      { kind: 'close', code: 1008, reason: 'ConsumerTooSlow' },
    ])
  })

  it('does not go on with a server that speaks something else', () => {
    const masked = Buffer.from([0x82, 0x81, 1, 2, 3, 4, 5])
    const reserved = Buffer.from([0xc2, 0x01, 5])
    const endless = Buffer.from([0x82, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])
    const lost = serverFrame(0, Buffer.from('a part of nothing'))
    const inside = Buffer.concat([serverFrame(2, Buffer.from('a'), false), serverFrame(2, Buffer.from('b'))])
    for (const bytes of [masked, reserved, endless, lost, inside])
      expect(() => read(bytes, [64])).toThrow(BrokenStream)
  })
})
