import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#web/design/icon.tsx'
import '#web/design/menu.css'
import '#web/design/field.css'
import { t } from '#web/i18n.ts'
import styles from './picker.module.css'

export type PickerItem = {
  id: string
  label: string
  note?: string | undefined
  current?: boolean | undefined
}

type PickerProps = {
  label: string
  items: readonly PickerItem[]
  empty: string
  onPick: (id: string) => void
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One of many, open from the start: write to narrow, arrows to move, Enter to take the one that is marked. */
export function Picker({ label, items, empty, onPick }: PickerProps) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // After the dialog has put the focus on its own first button.
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const fitting = items.filter((item) =>
    fold(`${item.label} ${item.note ?? ''}`).includes(fold(query.trim())),
  )
  const active = fitting[Math.min(at, fitting.length - 1)]
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && fitting.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, fitting.length - 1) + step + fitting.length) % fitting.length)
    }
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      onPick(active.id)
    }
  }
  return (
    <div>
      <input
        ref={field}
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        autoComplete="off"
        placeholder={t('Write to find')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} className={styles.list}>
        {fitting.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            ref={item === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            role="option"
            aria-selected={item === active}
            className={`menu-item ${styles.item}`}
            onClick={() => onPick(item.id)}
          >
            <span className="menu-text grow">
              {item.label}
              {item.note ? <span className="menu-note">{item.note}</span> : null}
            </span>
            {item.current ? <Icon name="check" size="s" label={t('has it now')} /> : null}
          </div>
        ))}
      </div>
      {fitting.length === 0 ? (
        <p className="q" role="status">
          {empty}
        </p>
      ) : null}
    </div>
  )
}
