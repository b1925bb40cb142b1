import { expect, it } from 'vitest'
import { noTable, readyOf, type TableIn, tableRead, tableTaken, tableTried } from './table-in.ts'

type Told = { wrong: string[] }
const good: Told = { wrong: [] }
const begun: TableIn<Told> = noTable

it('offers a table that was tried and has nothing wrong in it', () => {
  expect(readyOf(begun)).toBeNull()
  expect(readyOf(tableRead('a') as TableIn<Told>)).toBeNull()
  expect(readyOf(tableTried<Told>(tableRead('a'), 'a', good))).toBe(good)
  expect(readyOf(tableTried<Told>(tableRead('a'), 'a', { wrong: ['line 2'] }))).toBeNull()
  expect(readyOf(tableTaken(good))).toBeNull()
})

it('does not offer a second table on what was said of the first', () => {
  const first = tableTried<Told>(tableRead('a'), 'a', good)
  expect(readyOf(first)).toBe(good)
  // The second is refused as a whole, so no answer ever comes for it.
  const second: TableIn<Told> = tableRead('b')
  expect(second.told).toBeNull()
  expect(readyOf(second)).toBeNull()
  // The answer of the first comes late.
  expect(readyOf(tableTried(second, 'a', good))).toBeNull()
})
