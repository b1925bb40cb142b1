import { type ReactNode, useId } from 'react'
import { t } from '../i18n.ts'
import { classes } from './classes.ts'
import { useForm } from './form-context.ts'
import { Icon } from './icon.tsx'
import './field.css'

/** What every field takes. */
export type FieldBase = {
  /** Also the key under which the server's refusal finds this field. */
  name: string
  label: string
  /** What to write, before anything went wrong. */
  hint?: string | undefined
  /** What was wrong and what to do; outranks the form's refusal. */
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** The label is for readers only (a search field in a head). */
  silentLabel?: boolean | undefined
  className?: string | undefined
}

export type FieldWiring = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
  disabled: boolean | undefined
}

type Wired = {
  wiring: FieldWiring
  error: string | undefined
  hintId: string
  errorId: string
  /** Call when the value changes: the mark of the last refusal goes. */
  touched: () => void
}

/** Ties a control to its label, hint and error. */
export function useField({ name, hint, error, required, disabled }: FieldBase): Wired {
  const id = useId()
  const form = useForm()
  const said = error ?? form.fields[name]
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [said ? errorId : '', hint ? hintId : ''].filter(Boolean).join(' ')
  return {
    wiring: {
      id,
      name,
      'aria-describedby': described || undefined,
      'aria-invalid': said ? true : undefined,
      'aria-required': required ? true : undefined,
      disabled,
    },
    error: said,
    hintId,
    errorId,
    touched: () => form.clear(name),
  }
}

type ShellProps = {
  base: FieldBase
  wired: Wired
  /** Stands at the end of the label's line: a count. */
  end?: ReactNode
  children: ReactNode
}

/** Label above, control, error, hint. */
export function FieldShell({ base, wired, end, children }: ShellProps) {
  return (
    <div className={classes('fld', base.className)}>
      <label className={base.silentLabel ? 'vh' : 'label fld-label'} htmlFor={wired.wiring.id}>
        <span>{base.label}</span>
        {end ? <span className="fld-end">{end}</span> : null}
      </label>
      {children}
      <FieldNotes base={base} wired={wired} />
    </div>
  )
}

/** The error (what was wrong, what to do) and the hint below a control. */
export function FieldNotes({ base, wired }: { base: Pick<FieldBase, 'hint'>; wired: Wired }) {
  return (
    <>
      {wired.error ? (
        <p className="fld-error stop" id={wired.errorId}>
          <Icon name="stop" size="s" label={t('Not right:')} />
          <span>{wired.error}</span>
        </p>
      ) : null}
      {base.hint ? (
        <p className="fld-hint qq" id={wired.hintId}>
          {base.hint}
        </p>
      ) : null}
    </>
  )
}
