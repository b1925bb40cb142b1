import type { ReactNode } from 'react'
import { classes } from '#web/design/classes.ts'
import { type FieldBase, FieldNotes, useField } from '#web/design/field.tsx'
import styles from './check-group.module.css'

type CheckGroupProps = Pick<FieldBase, 'name' | 'hint' | 'error'> & {
  legend: string
  /** In two columns where there is room: short words. */
  short?: boolean | undefined
  children: ReactNode
}

/** Check boxes that answer one question together; a refusal of the question stands below them. */
export function CheckGroup({ name, legend, hint, error, short, children }: CheckGroupProps) {
  const base = { name, label: legend, hint, error }
  const wired = useField(base)
  return (
    <fieldset
      className={classes('fld', styles.group)}
      name={name}
      aria-describedby={wired.wiring['aria-describedby']}
      aria-invalid={wired.wiring['aria-invalid']}
      // The refusal is about the whole; any change of the boxes answers it.
      onChange={wired.touched}
    >
      <legend className="label fld-label">{legend}</legend>
      <div className={short ? styles.short : undefined}>{children}</div>
      <FieldNotes base={base} wired={wired} />
    </fieldset>
  )
}
