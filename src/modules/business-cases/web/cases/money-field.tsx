import { useState } from 'react'
import { type Currency, majorOf, readAmount } from '#kernel/money.ts'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'

type Props = {
  name: string
  label: string
  hint?: string | undefined
  currency: Currency
  /** In the smallest unit; null: nothing is said. */
  value: number | null
  onChange: (minor: number | null) => void
}

/** An amount as people write it. What cannot be read stays in the field and says why; the last amount stands. */
export function MoneyField({ name, label, hint, currency, value, onChange }: Props) {
  const [kept, setTyped] = useState(value === null ? '' : String(majorOf(value, currency)))
  const minor = minorOf(kept, currency)
  // Another line moved up into this place: what was typed here was about the one that is gone.
  const typed =
    minor === undefined || minor === value ? kept : value === null ? '' : String(majorOf(value, currency))
  const read = typed.trim() === '' ? null : readAmount(typed, currency)
  const wrong = read && 'wrong' in read ? wrongWord(read.wrong) : undefined
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      suffix={currency}
      value={typed}
      error={wrong}
      onChange={(next) => {
        setTyped(next)
        const amount = minorOf(next, currency)
        if (amount !== undefined) onChange(amount)
      }}
    />
  )
}

/** Null where nothing is written, undefined where it cannot be read. */
function minorOf(text: string, currency: Currency): number | null | undefined {
  if (text.trim() === '') return null
  const read = readAmount(text, currency)
  return 'minor' in read && read.minor >= 0 ? read.minor : undefined
}

function wrongWord(wrong: 'none' | 'ambiguous' | 'too-precise' | 'too-large'): string {
  const words = {
    none: t('Write an amount such as 1,250.50.'),
    ambiguous: t('Is that a thousand or a decimal? Write 1250 or 1.25.'),
    'too-precise': t('This currency has fewer decimals.'),
    'too-large': t('Choose a smaller amount.'),
  }
  return words[wrong]
}
