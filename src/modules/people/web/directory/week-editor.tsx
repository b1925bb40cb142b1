import { Button } from '#web/design/button.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import type { MemberView } from '../../contract/shapes.ts'
import css from './people.module.css'

export type Hours = NonNullable<MemberView['workingHours']>
type Period = Hours['week'][number][number]

type WeekEditorProps = {
  value: Hours
  onChange: (hours: Hours) => void
  error?: string | undefined
}

/** Monday 5 January 1970 and the six days after it, to be named in the viewer's language. */
const dayName = (i: number): string =>
  new Intl.DateTimeFormat(currentLocale(), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 5 + i)),
  )

/** The hours of a week: several periods a day, also over midnight. */
export function WeekEditor({ value, onChange, error }: WeekEditorProps) {
  const set = (day: number, periods: Period[]): void =>
    onChange({ ...value, week: value.week.map((old, i) => (i === day ? periods : old)) })
  const like = (day: number): void =>
    onChange({ ...value, week: value.week.map((old, i) => (i < 5 ? (value.week[day] ?? old) : old)) })
  return (
    <FieldGroup
      legend={t('Working hours')}
      note={t('An end that is earlier than its beginning is on the next day.')}
    >
      {error ? <p className="t13 stop">{error}</p> : null}
      <ul className={css.week}>
        {value.week.map((periods, day) => (
          <li key={dayName(day)} className={css.day}>
            <span className="mid">{dayName(day)}</span>
            <DayPeriods name={dayName(day)} periods={periods} onChange={(next) => set(day, next)} />
          </li>
        ))}
      </ul>
      <p>
        <Button size="s" kind="ghost" onPress={() => like(0)}>
          {t('Tuesday to Friday like Monday')}
        </Button>
      </p>
    </FieldGroup>
  )
}

type DayProps = { name: string; periods: Period[]; onChange: (periods: Period[]) => void }

function DayPeriods({ name, periods, onChange }: DayProps) {
  const change = (i: number, at: 0 | 1, time: string): void => {
    if (time === '') return
    onChange(periods.map((old, j): Period => (j === i ? (at === 0 ? [time, old[1]] : [old[0], time]) : old)))
  }
  const last = periods.at(-1)
  const more = (): void => onChange([...periods, last ? [last[1], later(last[1])] : ['09:00', '17:00']])
  return (
    <span className={css.periods}>
      {periods.length === 0 ? <span className="q">{t('Free')}</span> : null}
      {periods.map(([from, to], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two periods may read the same while they are typed
        <span key={i} className={css.period}>
          <input
            className="field"
            type="time"
            value={from}
            aria-label={t('{day}, from', { day: name })}
            onChange={(event) => change(i, 0, event.target.value)}
          />
          <span aria-hidden="true">–</span>
          <input
            className="field"
            type="time"
            value={to === '24:00' ? '00:00' : to}
            aria-label={t('{day}, to', { day: name })}
            onChange={(event) => change(i, 1, event.target.value)}
          />
          <IconButton
            icon="close"
            size="s"
            label={t('Remove {from} to {to} on {day}', { from, to, day: name })}
            onPress={() => onChange(periods.filter((_, j) => j !== i))}
          />
        </span>
      ))}
      <IconButton
        icon="plus"
        size="s"
        label={t('Add hours on {day}', { day: name })}
        disabledReason={periods.length >= 6 ? t('At most six periods a day.') : undefined}
        onPress={more}
      />
    </span>
  )
}

/** Two hours later, within the day. */
function later(time: string): string {
  const hour = Math.min(23, Number(time.slice(0, 2)) + 2)
  return `${String(hour).padStart(2, '0')}:${time.slice(3, 5)}`
}

/** Monday to Friday, nine to five. */
export const usualWeek: Hours = {
  week: Array.from({ length: 7 }, (_, i) => (i < 5 ? [['09:00', '17:00']] : [])),
  holidays: [],
}

/** The week in few words: “Monday 09:00–12:00, 13:00–17:00”, days that are alike together. */
export function hourWords(hours: Hours): string[] {
  const text = hours.week.map((periods) => periods.map(([from, to]) => `${from}–${to}`).join(', '))
  const lines: string[] = []
  for (let day = 0; day < 7; ) {
    let end = day
    while (end < 6 && text[end + 1] === text[day]) end += 1
    if (text[day])
      lines.push(`${end > day ? `${dayName(day)} – ${dayName(end)}` : dayName(day)} ${text[day]}`)
    day = end + 1
  }
  return lines
}
