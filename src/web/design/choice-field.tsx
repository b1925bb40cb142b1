import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { type FieldBase, FieldNotes, FieldShell, useField } from './field.tsx'
import { Icon } from './icon.tsx'
import './choice-field.css'

export type Option<T extends string = string> = {
  value: T
  label: string
  hint?: string | undefined
  disabled?: boolean | undefined
}

type Chosen<T extends string> = {
  options: readonly Option<T>[]
  value?: T | undefined
  defaultValue?: T | undefined
  onChange?: ((value: T) => void) | undefined
}

const pick = <T extends string>(options: readonly Option<T>[], value: string): T | undefined =>
  options.find((option) => option.value === value)?.value

/** One of a short list, by the browser's own control. `placeholder` is the empty choice. */
export function Select<T extends string>(
  props: FieldBase & Chosen<T> & { placeholder?: string | undefined },
) {
  const wired = useField(props)
  const start =
    props.value === undefined ? (props.defaultValue ?? (props.placeholder ? '' : undefined)) : undefined
  return (
    <FieldShell base={props} wired={wired}>
      <span className="fld-wrap">
        <select
          {...wired.wiring}
          className="field"
          value={props.value}
          defaultValue={start}
          onChange={(event) => {
            wired.touched()
            const value = pick(props.options, event.target.value)
            if (value !== undefined) props.onChange?.(value)
          }}
        >
          {props.placeholder ? (
            <option value="" disabled>
              {props.placeholder}
            </option>
          ) : null}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
    </FieldShell>
  )
}

type CheckProps = FieldBase & {
  checked?: boolean | undefined
  defaultChecked?: boolean | undefined
  onChange?: ((checked: boolean) => void) | undefined
  /** The form's value when checked; “on” without it. */
  value?: string | undefined
  /** Drawn as a switch: takes effect at once. */
  as?: 'switch' | undefined
}

/** Yes or no. */
export function Checkbox(props: CheckProps) {
  const wired = useField(props)
  return (
    <div className={classes('fld', props.className)}>
      <label className="choice">
        <input
          {...wired.wiring}
          type="checkbox"
          role={props.as}
          className={props.as === 'switch' ? 'choice-switch' : 'choice-box'}
          value={props.value}
          checked={props.checked}
          defaultChecked={props.defaultChecked}
          onChange={(event) => {
            wired.touched()
            props.onChange?.(event.target.checked)
          }}
        />
        <span className={props.silentLabel ? 'vh' : 'choice-text'}>{props.label}</span>
      </label>
      <div className="choice-notes">
        <FieldNotes base={props} wired={wired} />
      </div>
    </div>
  )
}

/** Yes or no that takes effect at once. */
export function Switch(props: Omit<CheckProps, 'as'>) {
  return <Checkbox {...props} as="switch" />
}

type RadioProps<T extends string> = FieldBase & Chosen<T> & { extra?: (value: T) => ReactNode }

/** One of a few that should all be seen. */
export function RadioGroup<T extends string>(props: RadioProps<T>) {
  const wired = useField(props)
  const { id, name, disabled, ...aria } = wired.wiring
  return (
    <fieldset
      className={classes('fld', props.className)}
      aria-describedby={aria['aria-describedby']}
      aria-invalid={aria['aria-invalid']}
      id={id}
    >
      <legend className={props.silentLabel ? 'vh' : 'label fld-label'}>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            className="choice-radio"
            name={name}
            value={option.value}
            disabled={disabled || option.disabled}
            checked={props.value === undefined ? undefined : props.value === option.value}
            defaultChecked={props.value === undefined ? props.defaultValue === option.value : undefined}
            onChange={() => {
              wired.touched()
              props.onChange?.(option.value)
            }}
          />
          <span className="choice-text">
            {option.label}
            {option.hint ? <span className="choice-hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
      <FieldNotes base={props} wired={wired} />
    </fieldset>
  )
}
