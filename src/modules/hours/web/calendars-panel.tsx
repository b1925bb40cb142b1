import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalendarView } from '#modules/hours/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { CalendarSheet } from './calendar-sheet.tsx'
import css from './hours.module.css'
import { daysText, type Overview, useReload } from './words.ts'

/** The lists of holidays: what they hold, who uses them. */
export function CalendarsPanel({ overview }: { overview: Overview }) {
  const [open, setOpen] = useState<CalendarView | 'new' | null>(null)
  const { calendars, mayNotKeepCalendars } = overview
  const may = mayNotKeepCalendars === null
  return (
    <Panel
      title={t('Holiday calendars')}
      end={
        may ? (
          <Button size="s" icon="plus" onPress={() => setOpen('new')}>
            {t('Add a calendar')}
          </Button>
        ) : null
      }
    >
      {calendars.length === 0 ? (
        <p className="q">
          {may
            ? t(
                'None yet. Write the days, or take them from an .ics file as calendars and authorities offer them; then choose the calendar in the hours that it closes.',
              )
            : t('None yet.')}
        </p>
      ) : (
        <ul>
          {calendars.map((calendar) => (
            <li key={calendar.id} className={css.calendar}>
              <CalendarWords calendar={calendar} />
              {may ? <CalendarActs calendar={calendar} onOpen={() => setOpen(calendar)} /> : null}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <CalendarSheet calendar={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />
      ) : null}
    </Panel>
  )
}

function CalendarWords({ calendar }: { calendar: CalendarView }) {
  const { name, days, usedBy, at, by } = calendar
  const today = new Date().toISOString().slice(0, 10)
  const next = days.find(({ to }) => to >= today)
  return (
    <div>
      <p>
        <b className="mid">{name}</b>{' '}
        <span className="q">{t('{n, plural, one {# entry} other {# entries}}', { n: days.length })}</span>
      </p>
      <p className={css.free}>
        {next
          ? t('Next: {name}, {day}', { name: next.name, day: daysText(next.from, next.to) })
          : t('Nothing to come: add the next year.')}
      </p>
      <p className="t13 qq">
        {usedBy.length > 0 ? t('Closes {names}', { names: usedBy.join(', ') }) : t('Nobody uses it yet')} ·{' '}
        <Time at={at} />
        {by ? ` ${t('by {name}', { name: by })}` : null}
      </p>
    </div>
  )
}

function CalendarActs({ calendar, onOpen }: { calendar: CalendarView; onOpen: () => void }) {
  const [asking, setAsking] = useState(false)
  const reload = useReload()
  const remove = useMutation(
    orpc.hours.removeCalendar.mutationOptions({
      onSuccess: () => toast(t('“{name}” is removed.', { name: calendar.name })),
      onError: toastError,
      onSettled: async () => {
        setAsking(false)
        await reload()
      },
    }),
  )
  return (
    <div className={css.ends}>
      <Button size="s" label={t('Open {name}', { name: calendar.name })} onPress={onOpen}>
        {t('Open')}
      </Button>
      {calendar.usedBy.length > 0 ? null : (
        <Button size="s" label={t('Remove {name}', { name: calendar.name })} onPress={() => setAsking(true)}>
          {t('Remove')}
        </Button>
      )}
      <ConfirmDialog
        title={t('Remove “{name}”?', { name: calendar.name })}
        text={t('Its days are gone for good.')}
        confirm={t('Remove the calendar')}
        open={asking}
        busy={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate({ id: calendar.id })}
      />
    </div>
  )
}
