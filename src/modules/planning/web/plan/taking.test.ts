import { describe, expect, it } from 'vitest'
import type { ImportTold } from '#modules/planning/contract.ts'
import { answered, nothingPicked, offered, picked } from './taking.ts'

const change: ImportTold['changes'][number] = {
  ...{ row: 2, name: 'Films', what: 'change', kind: 'plan', currency: 'NOK' },
  cells: [{ month: 0, before: 100, after: 200 }],
}
const good: ImportTold = {
  ...{ changes: [change], wrong: [], same: 3, encoding: 'UTF-8', digest: 'one', taken: false },
}
const [first, second] = [
  { name: 'first.csv', base64: 'MQ==' },
  { name: 'second.csv', base64: 'Mg==' },
]

describe('spreadsheets taken in one after the other', () => {
  const looked = answered(picked(first), first, good)

  it('are offered once everybody sees what they change', () => {
    expect(offered(nothingPicked)).toBeNull()
    expect(offered(picked(first))).toBeNull()
    expect(offered(looked)).toEqual({ file: first, digest: 'one' })
  })

  it('offer nothing when a second, after a good one, is refused as a whole', () => {
    // Refused as a whole: no answer ever comes, only the refusal.
    expect(offered(looked)?.digest).toBe('one')
    expect(picked(second)).toEqual({ file: second, told: null })
    expect(offered(picked(second))).toBeNull()
  })

  it('offer nothing where a row is wrong, or nothing would change', () => {
    const wrong = { ...good, wrong: [{ row: 3, column: 'May', message: 'is no amount.' }] }
    expect(offered(answered(picked(second), second, wrong))).toBeNull()
    expect(offered(answered(picked(second), second, { ...good, changes: [] }))).toBeNull()
  })

  it('never take what was said of the first for the second', () => {
    expect(offered(answered(picked(second), first, good))).toBeNull()
    expect(answered(looked, first, { ...good, taken: true })).toEqual(nothingPicked)
  })
})
