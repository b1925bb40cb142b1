import { classes } from '#web/design/classes.ts'
import { FieldGroup } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Menu } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import css from './hours.module.css'
import { copyDay, intoNextDay, morePeriod, type TypedPeriod, wholeTime } from './typed.ts'
import { dayName, weekdays } from './words.ts'

type WeekProps = {
  week: readonly TypedPeriod[]
  onChange: (week: TypedPeriod[]) => void
  faultAt: (where: string) => string | undefined
}

/** The hours of a week: several periods a day, also over midnight, one day copied to others. */
export function WeekFields({ week, onChange, faultAt }: WeekProps) {
  return (
    <FieldGroup
      legend={t('The week')}
      note={t('Write times as 09:00, 9 or 930. An end that is not after its beginning is on the next day.')}
    >
      <ul className={css.week}>
        {weekdays.map((weekday) => (
          <DayFields
            key={weekday}
            weekday={weekday}
            week={week}
            onChange={onChange}
            fault={faultAt(`week.${weekday}`)}
          />
        ))}
      </ul>
    </FieldGroup>
  )
}

type DayProps = Omit<WeekProps, 'faultAt'> & { weekday: number; fault: string | undefined }

function DayFields({ weekday, week, onChange, fault }: DayProps) {
  const day = dayName(weekday)
  const mine = week.flatMap((period, at) => (period.weekday === weekday ? [{ period, at }] : []))
  const change = (at: number, patch: Partial<TypedPeriod>) =>
    onChange(week.map((old, i) => (i === at ? { ...old, ...patch } : old)))
  const id = `fault-${weekday}`
  const overnight = intoNextDay(week, weekday)
  return (
    <li className={css.day}>
      <span className={classes('mid', css.dayName)}>{day}</span>
      <span className={css.periods}>
        {mine.length === 0 ? <span className="q">{t('Closed')}</span> : null}
        {mine.map(({ period, at }) => (
          <span key={at} className={css.period}>
            <TimeInput
              label={t('{day}, from', { day })}
              value={period.from}
              onChange={(from) => change(at, { from })}
              faultId={fault ? id : undefined}
            />
            <span aria-hidden="true">–</span>
            <TimeInput
              label={t('{day}, to', { day })}
              value={period.to}
              onChange={(to) => change(at, { to })}
              faultId={fault ? id : undefined}
            />
            <IconButton
              icon="close"
              size="s"
              label={t('Remove {from} to {to} on {day}', { from: period.from, to: period.to, day })}
              onPress={() => onChange(week.filter((_, i) => i !== at))}
            />
          </span>
        ))}
        <IconButton
          icon="plus"
          size="s"
          label={t('Add hours on {day}', { day })}
          disabledReason={mine.length >= 6 ? t('At most six periods a day.') : undefined}
          onPress={() => onChange([...week, morePeriod(week, weekday)])}
        />
      </span>
      <CopyMenu weekday={weekday} week={week} onChange={onChange} />
      {overnight && !fault ? (
        <p className={classes(css.fault, 't13 q')}>
          {t('Runs into {day}, until {time}.', {
            day: dayName(weekday === 7 ? 1 : weekday + 1),
            time: overnight.to,
          })}
        </p>
      ) : null}
      {fault ? (
        <p id={id} className={classes(css.fault, 't13 stop')} role="alert">
          {fault}
        </p>
      ) : null}
    </li>
  )
}

type TimeProps = {
  label: string
  value: string
  onChange: (time: string) => void
  faultId?: string | undefined
}

/** A time of day, written freely and made whole when it is left. */
export function TimeInput({ label, value, onChange, faultId }: TimeProps) {
  return (
    <input
      className={classes('field num', css.time)}
      value={value}
      aria-label={label}
      aria-invalid={faultId ? true : undefined}
      aria-describedby={faultId}
      placeholder="09:00"
      autoComplete="off"
      maxLength={5}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => onChange(wholeTime(event.target.value))}
    />
  )
}

function CopyMenu({ weekday, week, onChange }: Omit<DayProps, 'fault'>) {
  const day = dayName(weekday)
  const to = (id: string, label: string, targets: readonly number[]) => ({
    id,
    label,
    run: () => onChange(copyDay(week, weekday, targets)),
  })
  const next = weekday === 7 ? 1 : weekday + 1
  return (
    <Menu
      label={t('Copy {day} to other days', { day })}
      align="end"
      items={[
        to('next', t('To {day}', { day: dayName(next) }), [next]),
        to('workdays', t('To Monday until Friday'), [1, 2, 3, 4, 5]),
        to('weekend', t('To Saturday and Sunday'), [6, 7]),
        to('all', t('To every day'), weekdays),
      ]}
      trigger={(props) => (
        <button
          type="button"
          className="btn ghost s"
          aria-label={t('Copy {day} to other days', { day })}
          {...props}
        >
          {t('Copy')}
        </button>
      )}
    />
  )
}
