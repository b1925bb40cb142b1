import { Checkbox } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './clocks.module.css'

type AnyOfProps<T extends string> = {
  legend: string
  options: readonly { id: T; label: string }[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}

/** Any of a few; none chosen asks nothing. */
export function AnyOf<T extends string>({ legend, options, chosen, onChange }: AnyOfProps<T>) {
  return (
    <fieldset className="fld">
      <legend className="label fld-label">{legend}</legend>
      <div className={styles.choices}>
        {options.map(({ id, label }) => (
          <Checkbox
            key={id}
            name={`${legend} ${id}`}
            label={label}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
      {chosen.length === 0 ? <p className="qq t13">{t('None chosen: whichever.')}</p> : null}
    </fieldset>
  )
}
