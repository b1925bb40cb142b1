import { useId } from 'react'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { ErrorState } from '#web/design/error-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import type { CalendarItem } from '../contract.ts'
import { Agenda } from './calendar/agenda.tsx'
import { BoardProvider } from './calendar/board-provider.tsx'
import styles from './calendar/calendar.module.css'
import { addDays, addMonths, dayKey, monthDays, parseDay, weekDays } from './calendar/days.ts'
import { monthTitle, weekTitle } from './calendar/labels.ts'
import { MonthGrid } from './calendar/month-grid.tsx'
import { useCalendar } from './calendar/use-calendar.ts'
import { WeekGrid } from './calendar/week-grid.tsx'
import { useNarrow } from './use-narrow.ts'
import { ViewsPane } from './views-pane.tsx'
import { useMayWrite, WriteLink } from './write-link.tsx'

type View = 'week' | 'month'
type Search = { view?: View; day?: string }

/** What goes out, day by day. */
export function Screen() {
  const { view = 'week', day } = useSearch<Search>()
  const at = parseDay(day) ?? parseDay(dayKey(new Date())) ?? new Date()
  const days = view === 'week' ? weekDays(at) : monthDays(at)
  const query = useCalendar(days)
  const { title, note } = view === 'week' ? weekTitle(at) : { title: monthTitle(at), note: undefined }
  usePlace([t('Publish'), t('Calendar')])
  return (
    <Panes title={t('Calendar')} areas={['views', 'main']}>
      <ViewsPane current="calendar" />
      <Pane area="main" label={t('Calendar, {week}', { week: title })} still>
        <Head view={view} at={at} title={title} note={note} />
        <div className={styles.board}>
          <BoardProvider current={null}>
            {query.error && !query.loaded ? (
              <ErrorState
                error={query.error}
                what={t('The calendar could not be loaded.')}
                onRetry={query.refetch}
              />
            ) : (
              <Days
                label={note ?? title}
                view={view}
                at={at}
                days={days}
                items={query.items}
                pending={!query.loaded}
              />
            )}
          </BoardProvider>
          {query.loaded && query.items.length === 0 ? <Nothing view={view} /> : null}
        </div>
      </Pane>
    </Panes>
  )
}

type HeadProps = { view: View; at: Date; title: string; note: string | undefined }

function Head({ view, at, title, note }: HeadProps) {
  const set = useSetSearch()
  const narrow = useNarrow()
  const noteId = useId()
  const step = (count: 1 | -1) => () =>
    set({ day: dayKey(view === 'week' ? addDays(at, 7 * count) : addMonths(at, count)) })
  const words =
    view === 'week'
      ? [t('The week before'), t('The week after')]
      : [t('The month before'), t('The month after')]
  return (
    <PaneHead
      large
      title={title}
      state={
        <>
          {note && !narrow ? (
            <span id={noteId} className="qq t13">
              {note}
            </span>
          ) : null}
          <span className={styles.switch}>
            <IconButton icon="left" label={words[0] ?? ''} onPress={step(-1)} />
            <IconButton icon="right" label={words[1] ?? ''} onPress={step(1)} />
          </span>
        </>
      }
      actions={
        <>
          <PaneToggle area="views" label={t('Views')} />
          <Button size="s" kind="ghost" onPress={() => set({ day: undefined })}>
            {t('Today')}
          </Button>
          <Button
            size="s"
            kind="ghost"
            pressed={view === 'week'}
            onPress={() => set({ view: undefined, day: dayKey(at) })}
          >
            {t('Week')}
          </Button>
          <Button
            size="s"
            kind="ghost"
            pressed={view === 'month'}
            onPress={() => set({ view: 'month', day: dayKey(at) })}
          >
            {t('Month')}
          </Button>
          <WriteLink bare={narrow} className={narrow ? undefined : styles.newPost} />
        </>
      }
    />
  )
}

type DaysProps = {
  label: string
  view: View
  at: Date
  days: readonly Date[]
  items: readonly CalendarItem[]
  pending: boolean
}

function Days({ label, view, at, days, items, pending }: DaysProps) {
  const narrow = useNarrow()
  const write = useMayWrite()
  if (narrow) return pending ? <Skeleton shape="cards" /> : <Agenda label={label} items={items} />
  if (view === 'month')
    return <MonthGrid label={label} days={days} month={at.getMonth()} items={items} write={write} />
  return <WeekGrid label={label} days={days} items={items} write={write} className={styles.tallWeek} />
}

function Nothing({ view }: { view: View }) {
  const write = useMayWrite()
  return (
    <div className={styles.nothing}>
      <EmptyState
        title={view === 'week' ? t('Nothing goes out this week') : t('Nothing goes out this month')}
        text={t('A draft with a day and time stands here, and so does everything that went out.')}
        action={write ? { label: t('Write a post'), to: '/publish/new' } : undefined}
      />
    </div>
  )
}
