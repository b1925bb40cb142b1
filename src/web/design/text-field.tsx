import type { HTMLInputAutoCompleteAttribute, Ref } from 'react'
import { formatNumber, t } from '../i18n.ts'
import { type FieldBase, FieldShell, useField } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'

type Valued = {
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: ((value: string) => void) | undefined
}

export type TextFieldProps = FieldBase &
  Valued & {
    type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'tel' | undefined
    autoComplete?: HTMLInputAutoCompleteAttribute | undefined
    placeholder?: string | undefined
    /** Stands behind the value: a unit, a domain. */
    suffix?: string | undefined
    icon?: IconName | undefined
    maxLength?: number | undefined
    autoFocus?: boolean | undefined
    spellCheck?: boolean | undefined
    onBlur?: (() => void) | undefined
    ref?: Ref<HTMLInputElement> | undefined
  }

/** One line of text. Controlled with `value`, or left to the form with `defaultValue`. */
export function TextField(props: TextFieldProps) {
  const wired = useField(props)
  const machine = props.type !== undefined && props.type !== 'text' && props.type !== 'search'
  return (
    <FieldShell base={props} wired={wired}>
      <span className="fld-wrap">
        {props.icon ? <Icon name={props.icon} size="s" className="lead" /> : null}
        <input
          {...wired.wiring}
          ref={props.ref}
          className="field"
          type={props.type ?? 'text'}
          value={props.value}
          defaultValue={props.defaultValue}
          placeholder={props.placeholder}
          autoComplete={props.autoComplete ?? 'off'}
          autoCapitalize={machine ? 'none' : undefined}
          spellCheck={props.spellCheck ?? (machine ? false : undefined)}
          maxLength={props.maxLength}
          // biome-ignore lint/a11y/noAutofocus: only for pages whose one purpose is this field
          autoFocus={props.autoFocus}
          onBlur={props.onBlur}
          onChange={(event) => {
            wired.touched()
            props.onChange?.(event.target.value)
          }}
        />
        {props.suffix ? <span className="fld-suffix">{props.suffix}</span> : null}
      </span>
    </FieldShell>
  )
}

export type TextAreaProps = FieldBase &
  Valued & {
    rows?: number | undefined
    placeholder?: string | undefined
    /** Shows used and limit at the end of the label; over the limit it says by how much. */
    count?: { used: number; limit: number } | undefined
    autoFocus?: boolean | undefined
    onKeyDown?: ((event: React.KeyboardEvent<HTMLTextAreaElement>) => void) | undefined
    ref?: Ref<HTMLTextAreaElement> | undefined
  }

/** Many lines of text. */
export function TextArea(props: TextAreaProps) {
  const wired = useField(props)
  return (
    <FieldShell base={props} wired={wired} end={props.count ? <Limit {...props.count} /> : undefined}>
      <textarea
        {...wired.wiring}
        ref={props.ref}
        className="field"
        rows={props.rows ?? 3}
        value={props.value}
        defaultValue={props.defaultValue}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: only where the viewer has just asked to write
        autoFocus={props.autoFocus}
        onKeyDown={props.onKeyDown}
        onChange={(event) => {
          wired.touched()
          props.onChange?.(event.target.value)
        }}
      />
    </FieldShell>
  )
}

/** “262 / 500”, or “321 / 300, 21 over” in the colour of stop. */
export function Limit({ used, limit }: { used: number; limit: number }) {
  const values = { used: formatNumber(used), limit: formatNumber(limit), over: formatNumber(used - limit) }
  if (used > limit) return <span className="stop strong">{t('{used} / {limit}, {over} over', values)}</span>
  return <span>{t('{used} / {limit}', values)}</span>
}

export type NumberFieldProps = FieldBase & {
  value?: number | null | undefined
  defaultValue?: number | undefined
  onChange?: ((value: number | null) => void) | undefined
  min?: number | undefined
  max?: number | undefined
  step?: number | undefined
  suffix?: string | undefined
}

/** A number; empty is null, never 0. */
export function NumberField(props: NumberFieldProps) {
  const wired = useField(props)
  return (
    <FieldShell base={props} wired={wired}>
      <span className="fld-wrap">
        <input
          {...wired.wiring}
          className="field num"
          type="number"
          inputMode="decimal"
          min={props.min}
          max={props.max}
          step={props.step}
          value={props.value === undefined ? undefined : (props.value ?? '')}
          defaultValue={props.defaultValue}
          onChange={(event) => {
            wired.touched()
            props.onChange?.(event.target.value === '' ? null : event.target.valueAsNumber)
          }}
        />
        {props.suffix ? <span className="fld-suffix">{props.suffix}</span> : null}
      </span>
    </FieldShell>
  )
}
