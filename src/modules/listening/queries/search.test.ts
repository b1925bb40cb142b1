import { PgDialect } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { searchCondition } from './search.ts'

const params = (q: string) => {
  const condition = searchCondition(q)
  return condition ? new PgDialect().sqlToQuery(condition).params : null
}

describe('searchCondition', () => {
  it.each([
    ['nothing', '   ', null],
    ['one word, perhaps not typed to its end', 'boot', ["'boot':*"]],
    ['several words', 'red boots', ["'red' & 'boots':*"]],
    ['a host name stays whole', 'fjell.example', ["'fjell.example':*"]],
    ['quotes and backslashes', "don't \\ it's", ["'don''t' & 'it''s':*", '\\']],
    ['operators are words', 'a & b | !c', ["'a' & 'b' & '!c':*", '&', '|']],
    ['an emoji is looked for as it stands', '🎒', ['🎒']],
  ])('%s', (_, q, expected) => {
    expect(params(q)).toEqual(expected)
  })
})
