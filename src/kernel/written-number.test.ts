import { expect, it } from 'vitest'
import { readNumber } from './written-number.ts'

it.each([
  ['1250', 1250],
  [' 1 250,5 ', 1250.5],
  ['1,250.50', 1250.5],
  ['1.250,50', 1250.5],
  ['1.234.567', 1_234_567],
  ['0,333', 0.333],
  ['-4.5', -4.5],
  ['−3', -3],
  ['0', 0],
])('%j is %d', (text, value) => {
  expect(readNumber(text)).toEqual({ value })
})

it.each([
  ['1,250', 'ambiguous'],
  ['12.345', 'ambiguous'],
  ['', 'none'],
  ['n/a', 'none'],
  ['1.2.3,4,5', 'none'],
  ['12 %', 'none'],
])('%j is none: %s', (text, wrong) => {
  expect(readNumber(text)).toEqual({ wrong })
})
