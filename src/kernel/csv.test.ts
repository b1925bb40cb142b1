import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('disarms formulas, quotes what must be quoted, and tells spreadsheets that it is Unicode', () => {
  const rows = [
    ['=HYPERLINK("http://x")', 'a,b', 2],
    [' @x', 'say "y"', null],
    ['“x”', '-', -3],
    ['two\r\nlines', '\t=1', 0],
  ]
  expect(csvOf(['a', 'b', 'c'], rows)).toBe(
    [
      '\uFEFFa,b,c',
      '"\'=HYPERLINK(""http://x"")","a,b",2',
      '\' @x,"say ""y""",',
      "“x”,'-,-3",
      '"two\r\nlines",\'\t=1,0',
      '',
    ].join('\r\n'),
  )
})
