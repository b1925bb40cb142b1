import { Button } from '#web/design/button.tsx'
import { classes } from '#web/design/classes.ts'
import { DayField } from '#web/design/date-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from './hours.module.css'
import type { Typed } from './typed.ts'
import { TimeInput } from './week-fields.tsx'

type Faults = { faultAt: (where: string) => string | undefined }
type Closed = Typed['closed'][number]
type Extra = Typed['extra'][number]

const patched = <T,>(list: readonly T[], at: number, patch: Partial<T>): T[] =>
  list.map((old, i) => (i === at ? { ...old, ...patch } : old))
const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)

type ClosedProps = Faults & { closed: readonly Closed[]; onChange: (closed: Closed[]) => void }

/** Closed days of these hours alone. */
export function ClosedLines({ closed, onChange, faultAt }: ClosedProps) {
  return (
    <FieldGroup
      legend={t('Closed days of its own')}
      note={t('Stocktaking, a company day. What began the evening before is finished.')}
    >
      <div className={css.lines}>
        {closed.map((one, i) => (
          <ClosedLine
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same while they are typed
            key={i}
            name="closed"
            at={i}
            one={one}
            fault={faultAt(`closed.${i}`)}
            onChange={(patch) => onChange(patched(closed, i, patch))}
            onRemove={() => onChange(without(closed, i))}
          />
        ))}
      </div>
      <p>
        <Button size="s" icon="plus" onPress={() => onChange([...closed, { from: '', to: '', name: '' }])}>
          {t('Add closed days')}
        </Button>
      </p>
    </FieldGroup>
  )
}

type LineProps<T> = {
  /** First part of the fields’ names, under which a refusal finds them. */
  name: string
  at: number
  one: T
  fault: string | undefined
  onChange: (patch: Partial<T>) => void
  onRemove: () => void
}

/** From, to and why; the last day follows the first until it is said. */
export function ClosedLine({ name, at, one, fault, onChange, onRemove }: LineProps<Closed>) {
  const follow = one.to === '' || one.to === one.from
  return (
    <div className={css.line}>
      <DayField
        name={`${name}.${at}.from`}
        label={t('First day')}
        value={one.from}
        onChange={(day) => onChange({ from: day ?? '', ...(follow ? { to: day ?? '' } : {}) })}
      />
      <DayField
        name={`${name}.${at}.to`}
        label={t('Last day')}
        value={one.to}
        onChange={(day) => onChange({ to: day ?? '' })}
      />
      <TextField
        name={`${name}.${at}.name`}
        label={t('Why')}
        className={css.why}
        value={one.name}
        maxLength={120}
        onChange={(text) => onChange({ name: text })}
      />
      <IconButton
        icon="close"
        label={t('Remove {name}', { name: one.name || t('these days') })}
        onPress={onRemove}
      />
      {fault ? (
        <p className={classes(css.fault, 't13 stop')} role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  )
}

type ExtraProps = Faults & { extra: readonly Extra[]; onChange: (extra: Extra[]) => void }

/** Openings on one date, whatever the week or a holiday says. */
export function ExtraLines({ extra, onChange, faultAt }: ExtraProps) {
  return (
    <FieldGroup
      legend={t('Extra openings')}
      note={t('On one day, whatever the week or a holiday says: half a Christmas Eve.')}
    >
      <div className={css.lines}>
        {extra.map((one, i) => (
          <ExtraLine
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same while they are typed
            key={i}
            name="extra"
            at={i}
            one={one}
            fault={faultAt(`extra.${i}`)}
            onChange={(patch) => onChange(patched(extra, i, patch))}
            onRemove={() => onChange(without(extra, i))}
          />
        ))}
      </div>
      <p>
        <Button
          size="s"
          icon="plus"
          onPress={() => onChange([...extra, { date: '', from: '', to: '', name: '' }])}
        >
          {t('Add an extra opening')}
        </Button>
      </p>
    </FieldGroup>
  )
}

function ExtraLine({ name, at, one, fault, onChange, onRemove }: LineProps<Extra>) {
  return (
    <div className={classes(css.line, css.extra)}>
      <DayField
        name={`${name}.${at}.date`}
        label={t('Day')}
        value={one.date}
        onChange={(day) => onChange({ date: day ?? '' })}
      />
      <TimeInput label={t('Open from')} value={one.from} onChange={(from) => onChange({ from })} />
      <TimeInput label={t('Open until')} value={one.to} onChange={(to) => onChange({ to })} />
      <TextField
        name={`${name}.${at}.name`}
        label={t('Why')}
        className={css.why}
        value={one.name}
        maxLength={120}
        onChange={(text) => onChange({ name: text })}
      />
      <IconButton
        icon="close"
        label={t('Remove {name}', { name: one.name || t('this opening') })}
        onPress={onRemove}
      />
      {fault ? (
        <p className={classes(css.fault, 't13 stop')} role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  )
}
