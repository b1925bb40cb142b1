import { addDays, isDay } from '#kernel/local-time.ts'
import type { Field, Value } from './fields.ts'

export type Cell = string | number | null
/** Departments by name in small letters. */
export type Units = ReadonlyMap<string, string>
export type Read = { readonly value: Value } | { readonly wrong: string }

const yes = ['yes', 'ja', 'true', 'x', '1']
const no = ['no', 'nein', 'false', '0', '']

/** A text as it was before an export made it safe for spreadsheets. */
const plain = (cell: Cell): string =>
  String(cell ?? '')
    .trim()
    .replace(/^'(?=\s*[=+\-@\t\r])/, '')

/** What a cell of a table means for a field. Whether the value fits is asked afterwards, as of one that was typed. */
export function readCell(field: Field, cell: Cell, units: Units): Read {
  const said = plain(cell)
  switch (field.is) {
    case 'text':
    case 'link':
      return { value: said === '' && field.is === 'link' ? null : said }
    case 'day':
      return readDay(cell, said)
    case 'choice':
      return { value: said === '' ? null : said.toLowerCase().replace(/[\s_]+/g, '-') }
    case 'flag':
      if (yes.includes(said.toLowerCase())) return { value: true }
      return no.includes(said.toLowerCase()) ? { value: false } : { wrong: 'Write yes or no.' }
    case 'whole':
    case 'amount':
      return readNumber(cell, said)
    case 'unit': {
      const id = units.get(said.toLowerCase())
      if (said === '') return { value: null }
      return id === undefined ? { wrong: `There is no department “${said}”.` } : { value: id }
    }
  }
}

function readNumber(cell: Cell, said: string): Read {
  if (typeof cell === 'number') return { value: cell }
  if (said === '') return { value: null }
  const bare = said.replace(/[\s\u00a0\u202f’']/g, '')
  // A point or comma with three digits behind it may be thousands or a fraction: nobody guesses which.
  if (!/^\d+([.,]\d{1,2})?$/.test(bare))
    return { wrong: 'Write a number such as 1250.50, without signs between the thousands.' }
  return { value: Number(bare.replace(',', '.')) }
}

/** ISO days, days with points (31.3.2026), and the serial numbers that workbooks hold. */
function readDay(cell: Cell, said: string): Read {
  if (said === '') return { value: null }
  if (typeof cell === 'number')
    return cell > 20_000 && cell < 80_000
      ? { value: addDays('1899-12-30', Math.floor(cell)) }
      : { wrong: 'Write a day such as 2026-03-31.' }
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(said) ?? []
  const day = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : said
  return isDay(day) ? { value: day } : { wrong: 'Write a day such as 2026-03-31.' }
}

/** The value as a table shows it, so that it comes in again as it went out. */
export function writeCell(field: Field, value: Value, nameOf: (unit: string) => string): Cell {
  if (value === null) return ''
  if (field.is === 'flag') return value === true ? 'yes' : 'no'
  if (field.is === 'unit') return nameOf(String(value))
  return typeof value === 'boolean' ? String(value) : value
}
