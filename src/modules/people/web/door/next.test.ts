import { describe, expect, it } from 'vitest'
import { safeNext } from './next.ts'

describe('where sign-in leads', () => {
  it.each([
    ['/inbox/mine?sort=age#top', '/inbox/mine?sort=age#top'],
    [undefined, '/'],
    ['', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/inbox', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('%j → %s', (next, expected) => expect(safeNext(next, 'https://weft.example')).toBe(expected))
})
