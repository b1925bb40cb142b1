import { useQuery } from '@tanstack/react-query'
import type { TimeEntry } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, formatDays, formatDuration, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { tacticName } from '#web/tactics.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'
import { CalendarPanel } from './calendar-panel.tsx'
import { dayAfter, mondayOf } from './days.ts'
import { EntryForm } from './entry-form.tsx'
import { TimerPanel } from './timer-panel.tsx'

/** My time: the timer, what I wrote down, and what my calendar knows. Nobody else reads it. */
export function Screen() {
  const search = useSearch<{ from?: string; add?: boolean; entry?: string }>()
  const set = useSetSearch()
  const from = search.from ?? mondayOf(new Date())
  const until = dayAfter(from, 7)
  const query = useQuery(orpc.planning.myTime.queryOptions({ input: { from, until } }))
  const changed = query.data?.entries.find(({ id }) => id === search.entry)
  usePlace([t('Programmes'), t('My time')])
  return (
    <Page>
      <PageTitle
        title={t('My time')}
        note={t('You alone read this. Others see sums of three people or more.')}
        actions={
          <Button
            icon="plus"
            expanded={search.add === true}
            onPress={() => set({ add: search.add ? undefined : true })}
          >
            {t('Write time down')}
          </Button>
        }
      />
      <div className={css.stack}>
        <TimerPanel />
        {search.add ? <EntryForm onDone={() => set({ add: undefined })} /> : null}
        {changed ? (
          <EntryForm key={changed.id} entry={changed} onDone={() => set({ entry: undefined })} />
        ) : null}
        <Panel
          title={formatDays(`${from}T12:00:00Z`, `${dayAfter(from, 6)}T12:00:00Z`)}
          end={
            <span className={css.acts}>
              <IconButton
                icon="left"
                label={t('Week before')}
                onPress={() => set({ from: dayAfter(from, -7), entry: undefined })}
              />
              <IconButton
                icon="right"
                label={t('Next week')}
                onPress={() => set({ from: until, entry: undefined })}
              />
            </span>
          }
        >
          <QueryView
            query={query}
            skeleton="table"
            what={t('Your time could not be loaded.')}
            isEmpty={(data) => data.entries.length === 0}
            empty={
              <EmptyState
                icon="clock"
                level={2}
                title={t('Nothing is written down for this week')}
                text={t(
                  'Start the timer when you begin, take meetings in from your calendar, or write hours down afterwards.',
                )}
                action={{ label: t('Write time down'), icon: 'plus', run: () => set({ add: true }) }}
              />
            }
          >
            {({ entries }) => (
              <Entries entries={entries} onChange={(entry) => set({ entry, add: undefined })} />
            )}
          </QueryView>
        </Panel>
        <CalendarPanel />
      </div>
    </Page>
  )
}

function sumsOf(entries: readonly TimeEntry[]): [number, number][] {
  const sums = new Map<number, number>()
  for (const { tactic, minutes } of entries) sums.set(tactic, (sums.get(tactic) ?? 0) + minutes)
  return [...sums].sort((a, b) => b[1] - a[1])
}

type Act = (id: string) => void

function columns(change: Act, remove: Act): Column<TimeEntry>[] {
  return [
    { id: 'day', head: t('Day'), cell: ({ day }) => formatDay(`${day}T12:00:00Z`), sort: ({ day }) => day },
    { id: 'tactic', head: t('Tactic'), names: true, cell: ({ tactic }) => tacticName(tactic) },
    { id: 'note', head: t('Note'), cell: ({ note }) => note },
    {
      id: 'source',
      head: t('From'),
      cell: ({ source }) =>
        source === 'timer' ? (
          t('Timer')
        ) : source === 'calendar' ? (
          t('Calendar')
        ) : (
          <Chip>{t('Estimate')}</Chip>
        ),
    },
    {
      id: 'minutes',
      head: t('Time'),
      align: 'end',
      cell: ({ minutes }) => formatDuration(minutes),
      sort: ({ minutes }) => minutes,
    },
    {
      id: 'act',
      head: t('Action'),
      align: 'end',
      cell: ({ id }) => (
        <span className={css.acts}>
          <IconButton icon="edit" label={t('Change it')} onPress={() => change(id)} />
          <IconButton icon="trash" label={t('Take it out')} onPress={() => remove(id)} />
        </span>
      ),
    },
  ]
}

type EntriesProps = { entries: readonly TimeEntry[]; onChange: Act }

function Entries({ entries, onChange }: EntriesProps) {
  const remove = useAct(api.planning.removeTime, t('Taken out.'), ({ id }) =>
    remove.mutate({ id, removed: false }),
  )
  return (
    <div className={css.stack}>
      <BarChart
        label={t('Time by tactic')}
        unit="minutes"
        bars={sumsOf(entries).map(([tactic, minutes]) => ({
          id: String(tactic),
          label: tacticName(tactic),
          value: minutes,
        }))}
      />
      <DataTable
        caption={t('Entries')}
        rows={entries}
        keyOf={({ id }) => id}
        columns={columns(onChange, (id) => remove.mutate({ id, removed: true }))}
      />
    </div>
  )
}
