import { describe, expect, it } from 'vitest'
import { Lines } from './lines.ts'

const frame = (name: string, length = 10, signal?: AbortSignal) => ({
  bytes: Object.assign(new Uint8Array(length), { name }),
  signal,
  settle: () => undefined,
})
const names = (turn: ReturnType<Lines['next']>) =>
  turn && `${turn.partition}: ${turn.together.map(({ bytes }) => Reflect.get(bytes, 'name')).join(' ')}`

describe('lines of what waits to be published', () => {
  it('gives each partition its turn, in the order they came, one message of it at a time', () => {
    const lines = new Lines()
    for (const name of ['a', 'b', 'c', 'd']) lines.add(1, frame(name))
    lines.add(0, frame('e'))
    expect(names(lines.next(35, false))).toBe('1: a b c')
    expect(names(lines.next(35, false))).toBe('0: e')
    lines.add(0, frame('f'))
    expect(lines.next(35, false)).toBeNull()
    lines.done(0)
    lines.done(1)
    expect(names(lines.next(35, false))).toBe('0: f')
    expect(names(lines.next(35, false))).toBe('1: d')
    lines.done(0)
    lines.done(1)
    expect(lines.next(35, false)).toBeNull()
  })

  it('lets only those go that fill a message, where it is asked to', () => {
    const lines = new Lines()
    lines.add(0, frame('a'))
    lines.add(1, frame('b', 30))
    expect(lines.next(35, true)).toBeNull()
    lines.add(1, frame('c'))
    expect(names(lines.next(35, true))).toBe('1: b')
    lines.done(1)
    expect(lines.next(35, true)).toBeNull()
    expect(names(lines.next(35, false))).toBe('0: a')
    expect(names(lines.next(35, false))).toBe('1: c')
  })

  it('sends what is larger than a message alone, and leaves out whose sender gave up', () => {
    const lines = new Lines()
    const gone = new AbortController()
    lines.add(0, frame('gone', 10, gone.signal))
    lines.add(0, frame('large', 100))
    lines.add(0, frame('small'))
    lines.add(1, frame('gone too', 40, gone.signal))
    gone.abort()
    expect(names(lines.next(35, true))).toBe('0: large')
    lines.done(0)
    expect(names(lines.next(35, false))).toBe('0: small')
    expect(lines.next(35, false)).toBeNull()
  })

  it('puts no more than a thousand in one message', () => {
    const lines = new Lines()
    for (let at = 0; at < 1001; at += 1) lines.add(0, frame(`${at}`, 1))
    expect(lines.next(1_000_000, false)?.together).toHaveLength(1000)
    lines.done(0)
    expect(lines.next(1_000_000, false)?.together).toHaveLength(1)
  })
})
