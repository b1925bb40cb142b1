import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { t } from '../i18n.ts'
import { type FieldBase, FieldShell, useField } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'
import { useFloating } from './use-floating.ts'
import './menu.css'
import './combobox.css'

export type ComboboxItem = {
  id: string
  label: string
  hint?: string | undefined
  icon?: IconName | undefined
}

type ComboboxProps = FieldBase & {
  items: readonly ComboboxItem[]
  /** Id of the chosen item; null for none. */
  value?: string | null | undefined
  defaultValue?: string | undefined
  onChange?: ((id: string | null) => void) | undefined
  /** Called while writing; then the caller filters (a search on the server). Without it the list filters itself. */
  onInput?: ((query: string) => void) | undefined
  /** A word that is not in the list may stand: it becomes the value as it was written. */
  allowCustom?: boolean | undefined
  placeholder?: string | undefined
  /** Said when nothing fits. */
  empty?: string | undefined
  /** An answer is on its way. */
  busy?: boolean | undefined
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Items with a word that begins like every word of the query. */
export function fitting(items: readonly ComboboxItem[], query: string): readonly ComboboxItem[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  return items.filter((item) => {
    const words = fold(`${item.label} ${item.hint ?? ''}`).split(/\s+/)
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
}

/** What is written, what is chosen and what is open. */
function useChoosing(props: ComboboxProps, wired: ReturnType<typeof useField>) {
  const { items, onInput, allowCustom } = props
  const [own, setOwn] = useState<string | null>(props.defaultValue ?? null)
  const value = props.value === undefined ? own : props.value
  // null while nobody writes: then the chosen item's name is shown.
  const [query, setQuery] = useState<string | null>(null)
  const [at, setAt] = useState(-1)
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const choices = query === null || onInput ? items : fitting(items, query)
  const active = choices[at]
  const close = (): void => {
    setOpen(false)
    setAt(-1)
  }
  const layer = useFloating({ open, anchor: () => input.current, align: 'start', onClose: close })

  const take = (id: string | null): void => {
    setOwn(id)
    setQuery(null)
    close()
    wired.touched()
    props.onChange?.(id)
  }
  const leave = (): void => {
    if (query !== null && allowCustom) take(query === '' ? null : query)
    else if (query === '') take(null)
    else setQuery(null)
    close()
  }
  const onKeyDown = keys({
    open,
    onStep: (step) => {
      setOpen(true)
      if (choices.length > 0) setAt(stepped(at, step, choices.length))
    },
    onEnter: active ? () => take(active.id) : undefined,
    onEscape: () => {
      setQuery(null)
      close()
    },
  })
  const write = (text: string): void => {
    setQuery(text)
    setAt(text === '' ? -1 : 0)
    setOpen(true)
    onInput?.(text)
  }
  const name = items.find((item) => item.id === value)?.label ?? (allowCustom ? (value ?? '') : '')
  const show = (): void => setOpen(true)
  return {
    value,
    choices,
    active,
    open,
    input,
    layer,
    shown: query ?? name,
    take,
    leave,
    write,
    show,
    onKeyDown,
  }
}

/** One of many, found by writing. The form carries the id under `name`. Arrows move, Enter takes, Escape puts back. */
export function Combobox(props: ComboboxProps) {
  const wired = useField(props)
  const { name, ...wiring } = wired.wiring
  const listId = useId()
  const { value, choices, active, open, layer, ...field } = useChoosing(props, wired)
  return (
    <FieldShell base={props} wired={wired}>
      <span className="fld-wrap">
        <input
          {...wiring}
          ref={field.input}
          className="field"
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && active ? `${listId}-${active.id}` : undefined}
          autoComplete="off"
          placeholder={props.placeholder}
          value={field.shown}
          onClick={field.show}
          onBlur={field.leave}
          onKeyDown={field.onKeyDown}
          onChange={(event) => field.write(event.target.value)}
        />
        <Icon name="down" size="s" />
        <input type="hidden" name={name} value={value ?? ''} />
      </span>
      {open ? (
        <div ref={layer} popover="manual" className="menu combo">
          <Choices
            id={listId}
            label={props.label}
            choices={choices}
            active={active}
            value={value}
            onTake={field.take}
          />
          {choices.length === 0 ? (
            <p className="menu-heading q" role="status">
              {props.busy ? t('Looking') : (props.empty ?? t('Nothing fits. Write less of it.'))}
            </p>
          ) : null}
        </div>
      ) : null}
    </FieldShell>
  )
}

type Acts = {
  open: boolean
  onStep: (step: 1 | -1) => void
  onEnter: (() => void) | undefined
  onEscape: () => void
}

/** Arrows open and move; Enter and Escape belong to the field only while the list is open. */
function keys({ open, onStep, onEnter, onEscape }: Acts): (event: KeyboardEvent) => void {
  return (event) => {
    const act =
      event.key === 'ArrowDown'
        ? () => onStep(1)
        : event.key === 'ArrowUp'
          ? () => onStep(-1)
          : open && event.key === 'Enter'
            ? onEnter
            : open && event.key === 'Escape'
              ? onEscape
              : undefined
    if (!act) return
    event.preventDefault()
    act()
  }
}

/** One place on, around the ends; from nowhere (-1) to the first or the last. */
const stepped = (at: number, step: 1 | -1, count: number): number =>
  (Math.max(at, step === 1 ? -1 : 0) + step + count) % count

type ChoicesProps = {
  id: string
  label: string
  choices: readonly ComboboxItem[]
  active: ComboboxItem | undefined
  value: string | null
  onTake: (id: string) => void
}

function Choices({ id, label, choices, active, value, onTake }: ChoicesProps) {
  return (
    <div id={id} role="listbox" aria-label={label}>
      {choices.slice(0, 100).map((item) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
        <div
          key={item.id}
          id={`${id}-${item.id}`}
          ref={item === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
          role="option"
          aria-selected={item.id === value}
          data-active={item === active || undefined}
          className="menu-item"
          // The field must not lose its focus, or the list would close before the press arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(item.id)}
        >
          {item.icon ? <Icon name={item.icon} size="s" /> : null}
          <span className="menu-text">
            {item.label}
            {item.hint ? <span className="menu-note">{item.hint}</span> : null}
          </span>
        </div>
      ))}
    </div>
  )
}
