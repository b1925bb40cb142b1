import { expect, it } from 'vitest'
import { csvText } from './csv-text.ts'

it.each([
  ['=1+1', `"'=1+1"`],
  ['+cmd|calc', `"'+cmd|calc"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['  =1', `"'  =1"`],
  ['-5', '"-5"'],
  ['a = b', '"a = b"'],
  ['say "so"\nnow', '"say ""so""\nnow"'],
])('no spreadsheet runs %j', (cell, written) => {
  expect(csvText([[cell]])).toBe(`\ufeff${written}\r\n`)
})
