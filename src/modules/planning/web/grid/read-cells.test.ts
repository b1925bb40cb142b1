import { describe, expect, it } from 'vitest'
import { pasted, typed } from './read-cells.ts'

describe('cells of the table', () => {
  it('take what people write, empty as nothing, and say what is wrong', () => {
    expect(typed('1 200,50', 'EUR')).toEqual({ minor: 120_050 })
    expect(typed(' ', 'EUR')).toEqual({ minor: null })
    // Where English is written, this is a thousand.
    expect(typed('1,200', 'EUR')).toEqual({ minor: 120_000 })
    expect(typed('a lot', 'EUR')).toEqual({ wrong: '“a lot” is no amount.' })
    expect(typed('1.234,567', 'EUR')).toEqual({ wrong: '“1.234,567” has more decimals than EUR has.' })
  })

  it('are pasted as lines and tabs', () => {
    expect(pasted('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })
})
