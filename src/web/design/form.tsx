import { type FormEvent, type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { type Refusal, toRefusal } from '../errors.ts'
import { t } from '../i18n.ts'
import { Button, type ButtonProps } from './button.tsx'
import { classes } from './classes.ts'
import { FormContext, useForm } from './form-context.ts'
import { Icon } from './icon.tsx'
import './form.css'

type FormProps = {
  /** What it throws becomes words on the fields; what was typed stays. */
  onSubmit: (data: FormData) => Promise<unknown> | unknown
  /** A refusal from elsewhere (a mutation), when the form does not await it. */
  refusal?: Refusal | null | undefined
  id?: string | undefined
  label?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/** A form that shows a refusal where it belongs and loses nothing. */
export function Form({ onSubmit, refusal, id, label, className, children }: FormProps) {
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const [busy, setBusy] = useState(false)
  const [own, setOwn] = useState<Refusal | null>(null)
  const [cleared, setCleared] = useState<ReadonlySet<string>>(new Set())
  const shown = own ?? refusal ?? null

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setOwn(null)
    setCleared(new Set())
    try {
      await onSubmit(new FormData(event.currentTarget))
    } catch (error) {
      setOwn(toRefusal(error))
    } finally {
      setBusy(false)
    }
  }

  useEffect(() => {
    if (!shown || !form) return
    const wrong = form.querySelector<HTMLElement>(
      '[aria-invalid] input, input[aria-invalid], textarea[aria-invalid], select[aria-invalid]',
    )
    const first = wrong ?? form.querySelector<HTMLElement>('.form-refusal')
    first?.focus()
  }, [shown, form])

  const state = useMemo(() => {
    const fields = Object.entries(shown?.fields ?? {}).filter(([name]) => !cleared.has(name))
    const clear = (name: string): void =>
      setCleared((before) => (before.has(name) ? before : new Set([...before, name])))
    return { fields: Object.fromEntries(fields), busy, clear }
  }, [shown, cleared, busy])

  return (
    <FormContext value={state}>
      <form
        ref={setForm}
        id={id}
        className={classes('form', className)}
        aria-label={label}
        noValidate
        onSubmit={submit}
      >
        {shown ? <RefusalNote refusal={shown} form={form} /> : null}
        {children}
      </form>
    </FormContext>
  )
}

/** The refusal above the form: the whole sentence, who can help, and what no field below could show. */
function RefusalNote({ refusal, form }: { refusal: Refusal; form: HTMLFormElement | null }) {
  const stray = form ? Object.entries(refusal.fields).filter(([name]) => !form.elements.namedItem(name)) : []
  return (
    <div className="form-refusal" role="alert" tabIndex={-1}>
      <Icon name={refusal.kind === 'offline' ? 'offline' : 'stop'} size="s" />
      <div>
        <p className="mid">{refusal.message}</p>
        {stray.map(([name, message]) => (
          <p key={name}>{message}</p>
        ))}
        {refusal.help ? <p className="q">{refusal.help}</p> : null}
        {refusal.requestId ? <p className="q">{t('Request {id}', { id: refusal.requestId })}</p> : null}
      </div>
    </div>
  )
}

/** The button that sends the form it stands in; busy while it is on its way. */
export function Submit({ children, kind = 'pri', ...rest }: Omit<ButtonProps, 'type' | 'busy'>) {
  const { busy } = useForm()
  return (
    <Button {...rest} kind={kind} type="submit" busy={busy}>
      {children}
    </Button>
  )
}

/** Fields side by side where there is room. */
export function FormRow({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={classes('form-row', className)}>{children}</div>
}

/** The buttons at the end of a form: what sends it first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>
}

type GroupProps = { legend: string; note?: string | undefined; children: ReactNode }

/** Fields that belong together. */
export function FieldGroup({ legend, note, children }: GroupProps) {
  const id = useId()
  return (
    <fieldset className="form-group" aria-describedby={note ? id : undefined}>
      <legend className="strong">{legend}</legend>
      {note ? (
        <p id={id} className="t13 q">
          {note}
        </p>
      ) : null}
      {children}
    </fieldset>
  )
}
