import type { Field, Value } from '#modules/records/contract.ts'
import { formatDay, formatLocale, formatNumber, t } from '#web/i18n.ts'
import { choiceWord } from './choice-words.ts'

const exact = (value: number): string =>
  new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 2 }).format(value)

/** A value as people read it; nothing is a dash. */
export function valueWords(field: Field, value: Value, nameOf: (unit: string) => string): string {
  if (value === null || value === '') return '–'
  switch (field.is) {
    case 'day':
      return formatDay(`${value}T12:00:00Z`, 'plain', 'UTC')
    case 'choice':
      return choiceWord(String(value))
    case 'flag':
      return value === true ? t('Yes') : t('No')
    case 'whole':
    case 'amount':
      return field.is === 'amount' ? exact(Number(value)) : formatNumber(Number(value))
    case 'unit':
      return nameOf(String(value)) || '?'
    default:
      return String(value)
  }
}
