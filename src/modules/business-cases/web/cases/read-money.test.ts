import { expect, it } from 'vitest'
import { readMoney } from './read-money.ts'

it.each([
  ['', { minor: null }],
  ['12.500,00', { minor: 1_250_000 }],
  ['1,250', { wrong: 'ambiguous' }],
  ['-5', { wrong: 'negative' }],
  ['(5)', { wrong: 'negative' }],
  ['five', { wrong: 'none' }],
] as const)('%j as an amount of a case', (text, read) => {
  expect(readMoney(text, 'EUR')).toEqual(read)
})
