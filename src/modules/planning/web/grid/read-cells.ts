import { type Currency, readAmount } from '#kernel/money.ts'
import { t } from '#web/i18n.ts'
import { formatLocale } from '#web/locale.ts'

/** The sign before the decimals where the viewer lives. */
export const decimalHere = (): '.' | ',' =>
  new Intl.NumberFormat(formatLocale()).formatToParts(1.1).find(({ type }) => type === 'decimal')?.value ===
  ','
    ? ','
    : '.'

export type Typed = { minor: number | null } | { wrong: string }

/**
 * What somebody typed or pasted into a cell; nothing is null. It is read as it stands when that is clear, else as people
 * write where the viewer lives.
 */
export function typed(text: string, currency: Currency): Typed {
  if (text.trim() === '') return { minor: null }
  const clear = readAmount(text, currency)
  const read =
    'wrong' in clear && clear.wrong === 'ambiguous' ? readAmount(text, currency, decimalHere()) : clear
  if ('minor' in read) return read
  const sentences = {
    none: t('“{text}” is no amount.', { text }),
    ambiguous: t('“{text}” is no amount.', { text }),
    'too-precise': t('“{text}” has more decimals than {currency} has.', { text, currency }),
    'too-large': t('“{text}” is too large.', { text }),
  }
  return { wrong: sentences[read.wrong] }
}

/** What was copied from a spreadsheet: lines of cells parted by tabs. */
export const pasted = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
