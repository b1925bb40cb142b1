import { useState } from 'react'
import { type FieldBase, FieldShell, useField } from './field.tsx'

const two = (number: number): string => String(number).padStart(2, '0')

/** An ISO instant as the browser's own date control writes it, in the viewer's zone. */
export function toLocalInput(iso: string | undefined): string {
  const at = iso ? new Date(iso) : undefined
  if (!at || Number.isNaN(at.getTime())) return ''
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What the control holds as an ISO instant; null while it is not whole. */
export function fromLocalInput(local: string): string | null {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}

export type DateTimeFieldProps = FieldBase & {
  /** ISO instant. */
  value?: string | undefined
  onChange?: ((iso: string | null) => void) | undefined
  min?: string | undefined
  max?: string | undefined
}

/** Day and minute in the viewer's zone; instants go in and come out. A hidden field carries the instant for forms. */
export function DateTimeField(props: DateTimeFieldProps) {
  const wired = useField(props)
  const [draft, setDraft] = useState<{ for: string | undefined; text: string }>()
  const text = draft && draft.for === props.value ? draft.text : toLocalInput(props.value)
  const { name, ...wiring } = wired.wiring
  return (
    <FieldShell base={props} wired={wired}>
      <input
        {...wiring}
        className="field"
        type="datetime-local"
        min={toLocalInput(props.min) || undefined}
        max={toLocalInput(props.max) || undefined}
        value={text}
        onChange={(event) => {
          wired.touched()
          const iso = fromLocalInput(event.target.value)
          setDraft({ for: props.value, text: event.target.value })
          props.onChange?.(iso)
        }}
      />
      <input type="hidden" name={name} value={fromLocalInput(text) ?? ''} />
    </FieldShell>
  )
}

export type DayFieldProps = FieldBase & {
  /** A day of the calendar without a zone: “2026-03-11”. */
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: ((day: string | null) => void) | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A day, as it stands in the calendar; not an instant, so it means the same in every zone. */
export function DayField(props: DayFieldProps) {
  const wired = useField(props)
  return (
    <FieldShell base={props} wired={wired}>
      <input
        {...wired.wiring}
        className="field"
        type="date"
        min={props.min}
        max={props.max}
        value={props.value}
        defaultValue={props.defaultValue}
        onChange={(event) => {
          wired.touched()
          props.onChange?.(event.target.value === '' ? null : event.target.value)
        }}
      />
    </FieldShell>
  )
}
