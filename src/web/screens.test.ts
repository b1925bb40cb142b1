import { describe, expect, it } from 'vitest'
import { plainPath } from './screens.ts'
import { flag, oneOf, text, whole } from './search.ts'

describe('addresses', () => {
  it.each([
    ['/inbox/{-$view}/{-$conversationId}', '/inbox'],
    ['/scoreboard/$metricId', '/scoreboard'],
    ['/today', '/today'],
    ['/', '/'],
  ])('the rail leads to %s up to its first parameter', (path, plain) => expect(plainPath(path)).toBe(plain))

  it('wrong search values become the fallback, never an error', () => {
    expect([text(''), text(7), text({}), text('q')]).toEqual([undefined, '7', undefined, 'q'])
    expect(oneOf('age', ['time', 'age'], 'time')).toBe('age')
    expect(oneOf('<script>', ['time', 'age'], 'time')).toBe('time')
    expect([whole('3', 1), whole(-1, 1), whole('x', 1), whole(0, 5, 1)]).toEqual([3, 1, 1, 5])
    expect([flag('true'), flag(1), flag('yes')]).toEqual([true, true, false])
  })
})
