import type { Refusal } from '../errors.ts'
import { t } from '../i18n.ts'

/** What is wrong with two days, on the field where it can be mended. */
export function wrongDays(from: string, to: string, today: string): Refusal | null {
  const fields: Record<string, string> = {}
  if (from === '') fields.from = t('Choose the first day.')
  else if (from > today) fields.from = t('This day is still to come. Choose today or earlier.')
  if (to === '') fields.to = t('Choose the last day.')
  else if (from !== '' && to < from) fields.to = t('This is before the first day. Choose a later one.')
  if (Object.keys(fields).length === 0) return null
  return { kind: 'fields', message: t('These days make no period.'), fields, retry: false }
}
