import { useId } from 'react'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { ErrorState } from '#web/design/error-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSetSearch } from '#web/screen-hooks.ts'
import { Agenda } from './agenda.tsx'
import { useBoard } from './board.ts'
import { BoardProvider } from './board-provider.tsx'
import { CadenceSide } from './cadence-side.tsx'
import styles from './calendar.module.css'
import { type Day, dayOf, stepDay, type View } from './days.ts'
import { FiltersPane } from './filters-pane.tsx'
import { viewTitle } from './labels.ts'
import { ListView } from './list-view.tsx'
import { MonthGrid } from './month-grid.tsx'
import { TimeGrid } from './time-grid.tsx'
import { type BoardData, useAsked, useBoardQuery } from './use-board.ts'
import { useCampaignStarts } from './use-campaign-starts.ts'
import { useNarrow } from './use-narrow.ts'
import { WriteLink } from './write-link.tsx'

/** What goes out, by day, week or month, and what else there is to know about those days. */
export function Screen() {
  const { view, at, days, zone, filter, filtered } = useAsked()
  const query = useBoardQuery(filter)
  const starts = useCampaignStarts(filter, zone)
  const data = query.data && { ...query.data, events: [...query.data.events, ...starts] }
  const { title, note } = viewTitle(view, at)
  // Targets are of a week: a month and a list need the width for their words.
  const cadence = view === 'day' || view === 'week'
  usePlace([t('Publish'), t('Calendar')])
  return (
    <Panes title={t('Calendar')} areas={cadence ? ['views', 'main', 'aside'] : ['views', 'main']}>
      <FiltersPane filtered={filtered} />
      <Pane area="main" label={t('Calendar, {week}', { week: title })} still>
        <Head view={view} at={at} title={title} note={note} zone={zone} />
        <div className={styles.board}>
          {query.error && !query.data ? (
            <ErrorState
              error={query.error}
              what={t('The calendar could not be loaded.')}
              onRetry={() => void query.refetch()}
            />
          ) : null}
          {query.isPending ? <Skeleton shape="cards" /> : null}
          {data ? (
            <BoardProvider zone={zone} conflicts={data.conflicts}>
              <Days label={note ?? title} view={view} at={at} days={days} data={data} />
              {nothing(data) ? <Nothing filtered={filtered} /> : null}
            </BoardProvider>
          ) : null}
        </div>
      </Pane>
      {cadence ? <CadenceSide /> : null}
    </Panes>
  )
}

const nothing = (data: BoardData): boolean =>
  data.items.length + data.events.length + data.ghosts.length === 0

type HeadProps = { view: View; at: Day; title: string; note: string | null; zone: string }

function Head({ view, at, title, note, zone }: HeadProps) {
  const set = useSetSearch()
  const narrow = useNarrow()
  const noteId = useId()
  const elsewhere = Intl.DateTimeFormat().resolvedOptions().timeZone !== zone
  const step = (count: 1 | -1) => () => set({ day: stepDay(view, at, count) })
  const words = stepWords(view)
  const views = (['day', 'week', 'month', 'list'] as const).map((id) => ({ id, label: viewWord(id) }))
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
          {elsewhere && !narrow ? <span className="qq t13">{t('Times of {zone}', { zone })}</span> : null}
          <span className={styles.switch}>
            <IconButton icon="left" label={words.before} onPress={step(-1)} />
            <IconButton icon="right" label={words.after} onPress={step(1)} />
          </span>
        </>
      }
      actions={
        <>
          <PaneToggle area="views" label={t('What is shown')} />
          <Button size="s" kind="ghost" onPress={() => set({ day: dayOf(new Date(), zone) })}>
            {t('Today')}
          </Button>
          {views.map(({ id, label }) => (
            <Button
              key={id}
              size="s"
              kind="ghost"
              pressed={view === id}
              onPress={() => set({ view: id === 'week' ? undefined : id, day: at })}
            >
              {label}
            </Button>
          ))}
          {view === 'day' || view === 'week' ? <PaneToggle area="aside" label={t('Cadence')} /> : null}
          <WriteLink bare={narrow} />
        </>
      }
    />
  )
}

function viewWord(view: View): string {
  switch (view) {
    case 'day':
      return t('Day')
    case 'week':
      return t('Week')
    case 'month':
      return t('Month')
    case 'list':
      return t('List')
  }
}

function stepWords(view: View): { before: string; after: string } {
  if (view === 'day') return { before: t('The day before'), after: t('The day after') }
  return view === 'week'
    ? { before: t('The week before'), after: t('The week after') }
    : { before: t('The month before'), after: t('The month after') }
}

type DaysProps = { label: string; view: View; at: Day; days: readonly Day[]; data: BoardData }

function Days({ label, view, at, days, data }: DaysProps) {
  const narrow = useNarrow()
  if (view === 'list') return <ListView label={label} data={data} />
  if (narrow) return <Agenda label={label} days={days} data={data} />
  if (view === 'month') return <MonthGrid label={label} days={days} month={at.slice(0, 7)} data={data} />
  return <TimeGrid key={view} label={label} days={days} data={data} />
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { mayWrite } = useBoard()
  return (
    <div className={styles.nothing}>
      <EmptyState
        title={filtered ? t('Nothing here fits what is chosen') : t('Nothing goes out in these days')}
        text={t('A draft with a day and time stands here, and so does everything that went out.')}
        action={mayWrite && !filtered ? { label: t('Write a post'), to: '/publish/new' } : undefined}
      />
    </div>
  )
}
