import { type FieldBase, FieldShell, useField } from '#web/design/field.tsx'
import { clockMinute, clockText } from './days.ts'

type TimeFieldProps = FieldBase & {
  /** Minutes since midnight; null while it is not whole. */
  value: number | null
  onChange: (minute: number | null) => void
}

/** A time of day, by no clock in particular. */
export function TimeField(props: TimeFieldProps) {
  const wired = useField(props)
  return (
    <FieldShell base={props} wired={wired}>
      <input
        {...wired.wiring}
        className="field"
        type="time"
        value={props.value === null ? '' : clockText(props.value)}
        onChange={(event) => {
          wired.touched()
          props.onChange(clockMinute(event.target.value))
        }}
      />
    </FieldShell>
  )
}
