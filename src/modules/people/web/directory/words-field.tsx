import { useState } from 'react'
import { Chip } from '#web/design/chip.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'
import css from './people.module.css'

type Item = { id: string; label: string; hint?: string | undefined }

type WordsFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  value: readonly string[]
  onChange: (words: string[]) => void
  /** What can be chosen; with `own`, words that are not in it may be written too. */
  items: readonly Item[]
  own?: boolean | undefined
  labelOf?: ((word: string) => string) | undefined
}

/** Several words: chosen ones as chips, more by writing. */
export function WordsField({ name, label, hint, value, onChange, items, own, labelOf }: WordsFieldProps) {
  const [round, setRound] = useState(0)
  const nameOf = labelOf ?? ((word: string) => word)
  const add = (word: string | null): void => {
    if (!word) return
    if (!value.includes(word)) onChange([...value, word])
    setRound((before) => before + 1)
  }
  return (
    <div className={css.words}>
      <Combobox
        key={round}
        name={name}
        label={label}
        hint={hint}
        items={items.filter((item) => !value.includes(item.id))}
        allowCustom={own}
        onChange={add}
        placeholder={value.length > 0 ? t('Add another') : t('Write to choose')}
        empty={own ? t('Press Enter to add it.') : t('Nothing is called that.')}
      />
      {value.length > 0 ? (
        <p className={css.chips}>
          {value.map((word) => (
            <Chip
              key={word}
              onRemove={() => onChange(value.filter((one) => one !== word))}
              removeLabel={t('Remove {word}', { word: nameOf(word) })}
            >
              {nameOf(word)}
            </Chip>
          ))}
        </p>
      ) : null}
    </div>
  )
}
