import { useQuery } from '@tanstack/react-query'
import type { ReportCard } from '#modules/reports/contract.ts'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { momentIn } from './moment.ts'
import { periodWord, scheduleWords, stateOf } from './words.ts'

/** Reports that go out by themselves or by hand: mine, those I get, and all of them for whoever runs the scoreboard. */
export function Screen() {
  const query = useQuery(orpc.reports.list.queryOptions())
  usePlace([t('Scoreboard'), t('Reports')])
  return (
    <Page>
      <PageTitle
        title={t('Reports')}
        note={t('Figures by mail, as PDF and as a table, when you want them.')}
        actions={
          <>
            <ButtonLink to="/reports/links" icon="link">
              {t('Read-only links')}
            </ButtonLink>
            <ButtonLink to="/reports/new" kind="pri" icon="plus">
              {t('New report')}
            </ButtonLink>
          </>
        }
      />
      <QueryView
        query={query}
        skeleton="table"
        what={t('The reports could not be loaded.')}
        isEmpty={({ reports }) => reports.length === 0}
        empty={
          <EmptyState
            icon="score"
            title={t('No report yet')}
            text={t('Choose what it says, over which days, and who gets it. It goes out by itself.')}
            action={{ label: t('New report'), icon: 'plus', to: '/reports/new' }}
          />
        }
      >
        {({ reports, zone }) => (
          <DataTable
            caption={t('Reports')}
            columns={columns(zone)}
            rows={reports}
            keyOf={({ id }) => id}
            rowTo={({ id }) => `/reports/${id}`}
          />
        )}
      </QueryView>
    </Page>
  )
}

function columns(zone: string): Column<ReportCard>[] {
  return [
    { id: 'name', head: t('Name'), cell: ({ name }) => name, sort: ({ name }) => name, names: true },
    {
      id: 'what',
      head: t('Shows'),
      cell: ({ figures, department }) =>
        [
          figures === null
            ? t('the board')
            : t('{n, plural, one {# figure} other {# figures}}', { n: figures }),
          department?.name ?? t('The whole house'),
        ].join(', '),
    },
    { id: 'period', head: t('Days'), cell: ({ period }) => periodWord(period) },
    { id: 'when', head: t('Goes out'), cell: ({ schedule }) => scheduleWords(schedule) },
    {
      id: 'readers',
      head: t('Sent to'),
      cell: ({ readers, outside }) =>
        outside > 0
          ? t('{n} people, {outside} outside', { n: readers, outside })
          : t('{n, plural, one {# person} other {# people}}', { n: readers }),
      sort: ({ readers, outside }) => readers + outside,
    },
    {
      id: 'next',
      head: t('Next'),
      cell: ({ nextAt }) => (nextAt ? momentIn(zone, nextAt) : '–'),
      sort: ({ nextAt }) => nextAt,
    },
    { id: 'owner', head: t('Owner'), cell: ({ owner }) => owner.name, sort: ({ owner }) => owner.name },
    {
      id: 'state',
      head: t('State'),
      cell: (report) => {
        const { tone, words } = stateOf(report)
        return tone ? <StateWord tone={tone}>{words}</StateWord> : words
      },
    },
  ]
}
