import { type Currency, currencies } from '#kernel/money.ts'

export function currencyChoices(): { value: Currency; label: string }[] {
  return currencies.map((code) => ({ value: code, label: code }))
}
