import { useState } from 'react'
import { Chip } from '#web/design/chip.tsx'
import { Combobox, type ComboboxItem, fitting } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'
import styles from './multi-field.module.css'

type MultiFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  placeholder?: string | undefined
  /** What may be chosen; what is not in it stands only if `toCustom` makes something of it. */
  items: readonly ComboboxItem[]
  values: readonly string[]
  onChange: (values: string[]) => void
  /** A word that is not in the list, made fit to stand; '' when it cannot. */
  toCustom?: ((typed: string) => string) | undefined
}

/** Many of many: what is chosen stands as chips, more are found by writing. */
export function MultiField({ items, values, onChange, toCustom, ...field }: MultiFieldProps) {
  const [typed, setTyped] = useState('')
  const open = items.filter((item) => !values.includes(item.id))
  const offered = withCustom(open, values, typed, toCustom)
  const labelOf = (id: string): string => items.find((item) => item.id === id)?.label ?? id
  const add = (id: string | null): void => {
    setTyped('')
    if (id && !values.includes(id)) onChange([...values, id])
  }
  return (
    <div className={styles.field}>
      <Combobox {...field} items={offered} value={null} onChange={add} onInput={setTyped} />
      {values.length > 0 ? (
        <ul className={styles.chosen} aria-label={field.label}>
          {values.map((id) => (
            <li key={id}>
              <Chip
                onRemove={() => onChange(values.filter((one) => one !== id))}
                removeLabel={t('Remove {what}', { what: labelOf(id) })}
              >
                {labelOf(id)}
              </Chip>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** What fits, and last the word as it was written, so that Enter takes a new word when nothing else fits. */
function withCustom(
  open: readonly ComboboxItem[],
  values: readonly string[],
  typed: string,
  toCustom: MultiFieldProps['toCustom'],
): readonly ComboboxItem[] {
  const found = fitting(open, typed)
  const custom = toCustom?.(typed) ?? ''
  if (custom === '' || values.includes(custom) || open.some((item) => item.id === custom)) return found
  return [...found, { id: custom, label: custom, hint: t('a new word') }]
}
