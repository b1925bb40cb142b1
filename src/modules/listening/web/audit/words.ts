import type { AuditAnswer, AuditInterval, AuditMonth } from '#modules/listening/contract.ts'
import { formatLocale, formatNumber, t } from '#web/i18n.ts'

/** A month whose figures stand. */
export type Done = AuditMonth & { figures: NonNullable<AuditMonth['figures']> }

/** “October 2026” for `2026-10`. */
export function monthWord(month: string): string {
  const first = new Date(`${month}-01T12:00:00Z`)
  return new Intl.DateTimeFormat(formatLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    first,
  )
}

const answers: Readonly<Record<AuditAnswer, () => string>> = {
  negative: () => t('Negative'),
  neutral: () => t('Neutral'),
  positive: () => t('Positive'),
  unsure: () => t('Not sure'),
}
export const answerWord = (answer: AuditAnswer): string => answers[answer]()

/** “74 % (68 to 80 %)”. */
export function shareWord(figure: NonNullable<AuditInterval>): string {
  return t('{value} ({low} to {high})', {
    value: formatNumber(figure.value, 'percent'),
    low: formatNumber(figure.low, 'percent'),
    high: formatNumber(figure.high, 'percent'),
  })
}

/** “0.66 (0.51 to 0.79)”. */
export function kappaWord(figure: NonNullable<AuditInterval>): string {
  return t('{value} ({low} to {high})', {
    value: two(figure.value),
    low: two(figure.low),
    high: two(figure.high),
  })
}

function two(value: number): string {
  return new Intl.NumberFormat(formatLocale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value)
}
