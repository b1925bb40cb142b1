import { decimalsOf, isCurrency } from '#kernel/money.ts'
import { t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import { tacticName } from '#web/tactics.ts'

/** “plan 51965.59 NOK”, as a line of the plan comes from the server: a plain number with a point, or a question mark. */
const amount = /^(plan|committed|actual) (\?|-?\d+(?:\.\d+)?) ([A-Z]{3})$/

/**
 * What a line of the plan came to, in the viewer's numbers and words, in whole units (the file of an export has the rest);
 * nothing committed is left out. Anything else stays as it is.
 */
export function planDetail(detail: string): string {
  const parts = detail.split(', ').map((part) => amount.exec(part))
  if (!parts.every((part) => part !== null)) return detail
  return parts
    .filter(([, kind, number]) => kind !== 'committed' || number !== '0')
    .map(([, kind = '', number = '', currency = '']) => words(kind, number, currency))
    .join(', ')
}

function words(kind: string, number: string, currency: string): string {
  const sum = number === '?' ? number : moneyWords(Number(number), currency)
  const said: Record<string, () => string> = {
    plan: () => t('planned {sum}', { sum }),
    committed: () => t('committed {sum}', { sum }),
    actual: () => t('spent {sum}', { sum }),
  }
  return said[kind]?.() ?? sum
}

const moneyWords = (major: number, currency: string): string =>
  isCurrency(currency)
    ? formatMoney(Math.round(major * 10 ** decimalsOf(currency)), currency, 'round')
    : `${major} ${currency}`

/** “Tactic 3” as people call it. */
export function planLabel(label: string): string {
  const [, no] = /^Tactic (\d+)$/.exec(label) ?? []
  return no === undefined ? label : tacticName(Number(no)) || label
}
