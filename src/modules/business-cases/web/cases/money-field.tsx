import { useState } from 'react'
import { type Currency, majorOf } from '#kernel/money.ts'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { readMoney, UNREAD, type UnreadMoney } from './read-money.ts'

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
  const before = readMoney(kept, currency)
  // Another line moved up into this place: what was typed here was about the one that is gone.
  const typed =
    'wrong' in before || before.minor === value
      ? kept
      : value === null
        ? ''
        : String(majorOf(value, currency))
  const read = readMoney(typed, currency)
  const wrong = 'wrong' in read ? wrongWord(read.wrong) : undefined
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={hint}
        suffix={currency}
        value={typed}
        error={wrong}
        onChange={(next) => {
          setTyped(next)
          const amount = readMoney(next, currency)
          if ('minor' in amount) onChange(amount.minor)
        }}
      />
      {wrong ? <input type="hidden" name={UNREAD} value={name} /> : null}
    </>
  )
}

function wrongWord(wrong: UnreadMoney): string {
  const words = {
    none: t('Write an amount such as 1,250.50.'),
    ambiguous: t('Is that a thousand or a decimal? Write 1250 or 1.25.'),
    'too-precise': t('This currency has fewer decimals.'),
    'too-large': t('Choose a smaller amount.'),
    negative: t('Write an amount of 0 or above.'),
  }
  return words[wrong]
}
