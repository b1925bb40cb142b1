import { Checkbox } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import styles from './calendar.module.css'
import { weekdayNames } from './labels.ts'

type WeekdayFieldProps = {
  legend: string
  /** 0 is Monday. */
  value: readonly number[]
  onChange: (days: number[]) => void
}

/** Days of the week, as many as one likes. */
export function WeekdayField({ legend, value, onChange }: WeekdayFieldProps) {
  return (
    <FieldGroup legend={legend}>
      <div className={styles.days}>
        {weekdayNames('long').map((name, day) => (
          <Checkbox
            key={name}
            name={`weekday-${day}`}
            label={name}
            checked={value.includes(day)}
            onChange={(on) =>
              onChange([...value.filter((one) => one !== day), ...(on ? [day] : [])].sort((a, b) => a - b))
            }
          />
        ))}
      </div>
    </FieldGroup>
  )
}
