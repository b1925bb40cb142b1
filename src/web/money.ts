import { type Currency, decimalsOf, isCurrency, majorOf } from '#kernel/money.ts'
import { formatLocale } from './locale.ts'

/**
 * An amount in the viewer's locale, from the smallest unit of its currency. `round` leaves the decimals away, for
 * estimates that nobody knows to the cent. Unknown stays unknown: null gives “?”.
 */
export function formatMoney(
  minor: number | null | undefined,
  currency: string,
  style: 'exact' | 'round' = 'exact',
) {
  if (minor === null || minor === undefined || !Number.isFinite(minor) || !isCurrency(currency)) return '?'
  const places = style === 'round' ? 0 : decimalsOf(currency)
  return new Intl.NumberFormat(formatLocale(), {
    ...{ style: 'currency', currency, currencyDisplay: 'code' },
    ...{ minimumFractionDigits: places, maximumFractionDigits: places },
  }).format(majorOf(minor, currency as Currency))
}
