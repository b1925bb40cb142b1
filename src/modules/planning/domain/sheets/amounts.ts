import { type Currency, decimalSign, decimalsOf, MOST_MINOR, readAmount } from '#kernel/money.ts'
import { months, type SheetRow, type Wrong } from './layout.ts'

const sentences = {
  none: 'This is no amount.',
  ambiguous: 'This may mean a thousand or one. Write it with two decimals.',
  'too-precise': 'This has more decimals than its currency. Round it.',
  'too-large': 'This amount is too large.',
} as const

/** The sign before the decimals when all amounts that are clear agree on one; else null, and each is read by itself. */
export function decimalOf(rows: readonly SheetRow[]): '.' | ',' | null {
  const signs = new Set(
    rows.flatMap((row) =>
      row.cells.flatMap((cell) => {
        const digits = typeof cell === 'string' ? cell.replace(/[^\d.,]/g, '') : ''
        const sign = digits === '' ? '' : decimalSign(digits, decimalsOf(row.currency))
        return sign === '.' || sign === ',' ? [sign] : []
      }),
    ),
  )
  const [only] = signs
  return signs.size === 1 && only ? only : null
}

/** The amounts of a row in the smallest unit; null where the cell is empty. */
export function amountsOf(
  row: SheetRow,
  decimal: '.' | ',' | null,
): { readonly amounts: readonly (number | null)[]; readonly wrong: readonly Wrong[] } {
  const wrong: Wrong[] = []
  const amounts = row.cells.map((cell, month) => {
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return null
    const read =
      typeof cell === 'number' ? ofNumber(cell, row.currency) : readAmount(cell, row.currency, decimal)
    const fault = 'wrong' in read ? sentences[read.wrong] : faultOf(row, read.minor)
    if (fault === null && 'minor' in read) return read.minor
    wrong.push({ row: row.row, column: months[month] ?? '', message: fault ?? sentences.none })
    return null
  })
  return { amounts, wrong }
}

const faultOf = (row: SheetRow, minor: number): string | null =>
  row.what === 'plan' && minor < 0 ? 'A plan has no negative amounts.' : null

/** Numbers of a workbook are binary: 0.1 + 0.2 is near enough to 0.30, a third is not. */
function ofNumber(value: number, currency: Currency): { minor: number } | { wrong: keyof typeof sentences } {
  const exact = value * 10 ** decimalsOf(currency)
  const minor = Math.round(exact)
  if (Math.abs(minor) > MOST_MINOR) return { wrong: 'too-large' }
  return Math.abs(exact - minor) > 1e-4 ? { wrong: 'too-precise' } : { minor: minor === 0 ? 0 : minor }
}
