import { useQuery } from '@tanstack/react-query'
import type { Sources } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'
import { useWindow } from '../use-window.ts'
import { placementKindWord, reasonWord } from '../words.ts'
import { ReportPanel } from './report-panel.tsx'

const periods = ['7', '28', '90', '365'] as const
type Search = { days?: string; campaign?: string; report?: boolean }

/** Which placements people came through, with the share that carried no code beside it. */
export function Screen() {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const days = periods.find((one) => one === search.days) ?? '28'
  const input = { ...useWindow(Number(days)), ...(search.campaign ? { campaignId: search.campaign } : {}) }
  const query = useQuery(orpc.campaigns.sources.queryOptions({ input }))
  const names = useQuery(orpc.campaigns.names.queryOptions())
  const out = useAct(api.campaigns.exportSources, '', ({ name, csv }) => saveFile(name, 'text/csv', csv))
  usePlace([t('Programmes'), t('Sources of reference')])
  return (
    <Page>
      <PageTitle
        title={t('Sources of reference')}
        actions={
          <>
            <Button icon="download" busy={out.isPending} onPress={() => out.mutate(input)}>
              {t('CSV')}
            </Button>
            <Button
              icon="edit"
              expanded={search.report === true}
              onPress={() => set({ report: search.report ? undefined : true })}
            >
              {t('Report counts')}
            </Button>
          </>
        }
      />
      {search.report ? <ReportPanel window={input} /> : null}
      <div className={css.filters}>
        <Select
          name="days"
          label={t('Period')}
          value={days}
          onChange={(value) => set({ days: value === '28' ? undefined : value })}
          options={periods.map((value) => ({ value, label: t('Last {days} days', { days: Number(value) }) }))}
        />
        <Select
          name="campaign"
          label={t('Campaign')}
          value={search.campaign ?? ''}
          onChange={(campaign) => set({ campaign: campaign || undefined })}
          options={[
            { value: '', label: t('All') },
            ...(names.data?.names ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <QueryView query={query} skeleton="chart" what={t('The sources could not be loaded.')}>
        {(found) => <Found found={found} />}
      </QueryView>
    </Page>
  )
}

const share = (value: number | null): string => (value === null ? '?' : formatNumber(value / 100, 'percent'))

function Found({ found }: { found: Sources }) {
  const { coded, uncodedShare } = found
  return (
    <>
      <div className={css.figures}>
        <Panel title={t('Visits with a code')}>
          <Figure
            value={coded.value === null ? null : formatNumber(coded.value)}
            reason={reasonWord(coded.reason)}
            note={
              coded.value === null ? reasonWord(coded.reason) : t('People through our links and QR codes')
            }
          />
        </Panel>
        <Panel title={t('Uncoded share')}>
          <Figure
            value={uncodedShare.value === null ? null : share(uncodedShare.value)}
            reason={reasonWord(uncodedShare.reason)}
            note={
              uncodedShare.value === null
                ? reasonWord(uncodedShare.reason)
                : t('of all visits came without any code of ours')
            }
          />
        </Panel>
      </div>
      {found.shares.length === 0 ? (
        <EmptyState
          icon="chart"
          title={t('Nobody came through a link in this time')}
          text={t(
            'Put the short link or the QR of a placement where people see it. What comes through it stands here.',
          )}
          action={{ label: t('Placements'), to: '/placements' }}
        />
      ) : (
        <>
          <Panel title={t('Share of all visits with a code')}>
            <BarChart
              label={t('Share of all visits with a code')}
              unit="percent"
              bars={found.shares.slice(0, 12).map((one) => ({
                id: one.placementId,
                label: one.place,
                value: one.share === null ? null : one.share / 100,
                note: t('{n, plural, one {# visit} other {# visits}}', { n: one.visits }),
              }))}
            />
          </Panel>
          <Panel title={t('Every placement with visits')}>
            <DataTable
              caption={t('Every placement with visits')}
              columns={columns()}
              rows={found.shares}
              keyOf={({ placementId }) => placementId}
              rowTo={({ placementId }) => `/placements/${placementId}`}
            />
          </Panel>
        </>
      )}
      <Beside found={found} />
    </>
  )
}

/** What stands beside the shares, and is in none of them. */
function Beside({ found }: { found: Sources }) {
  const { said } = found
  return (
    <>
      {found.bySource.length > 0 ? (
        <Panel title={t('By utm_source')} note={t('Other names are counted as what they stand for.')}>
          <BarChart
            label={t('By utm_source')}
            bars={found.bySource.map(({ source, visits }) => ({
              id: source || 'none',
              label: source || t('No tag'),
              value: visits,
            }))}
          />
        </Panel>
      ) : null}
      <Panel
        title={t('What people said themselves')}
        note={t('Apart from the shares: it is said, not measured.')}
      >
        {said.length === 0 ? (
          <p className="q">{t('Nobody reported a code or an answer for this time.')}</p>
        ) : (
          <BarChart
            label={t('What people said themselves')}
            bars={said.map((one) => ({ id: `${one.kind} ${one.label}`, label: one.label, value: one.n }))}
          />
        )}
      </Panel>
      <p className="q">
        {t(
          'Not in these figures: {late} visits after the look-back, {bots} by programs, {previews} fetched to draw a card.',
          {
            late: formatNumber(found.late),
            bots: formatNumber(found.bots),
            previews: formatNumber(found.previews),
          },
        )}
      </p>
    </>
  )
}

function columns(): Column<Sources['shares'][number]>[] {
  return [
    { id: 'place', head: t('Where'), cell: ({ place }) => place, names: true },
    { id: 'kind', head: t('Kind of place'), cell: ({ kind }) => placementKindWord(kind) },
    {
      id: 'retired',
      head: t('State'),
      cell: ({ retired }) => (retired ? t('Retired, still works') : t('In use')),
    },
    {
      id: 'visits',
      head: t('Visits'),
      align: 'end',
      cell: ({ visits }) => formatNumber(visits),
      sort: ({ visits }) => visits,
    },
    {
      id: 'share',
      head: t('Share'),
      align: 'end',
      cell: (one) => share(one.share),
      sort: (one) => one.share,
    },
  ]
}
