import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Figure } from '#web/design/figure.tsx'
import { LineChart } from '#web/design/line-chart.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import { useWindow } from '../use-window.ts'
import { originWord } from '../words.ts'

const periods = ['7', '28', '90', '365'] as const

/** Visits through the link by day, and where they came from. */
export function VisitsPanel({ id }: { id: string }) {
  const [days, setDays] = useState<(typeof periods)[number]>('28')
  const window = useWindow(Number(days))
  const query = useQuery(orpc.campaigns.visits.queryOptions({ input: { id, ...window } }))
  const marks = useQuery(orpc.campaigns.marks.queryOptions({ input: window }))
  return (
    <Panel
      title={t('Visits of people')}
      end={
        <Select
          name="days"
          label={t('Period')}
          silentLabel
          value={days}
          onChange={setDays}
          options={periods.map((value) => ({
            value,
            label: t('Last {days} days', { days: Number(value) }),
          }))}
        />
      }
    >
      <QueryView query={query} skeleton="chart" what={t('The visits could not be loaded.')}>
        {(found) => (
          <div className={css.stack}>
            <Figure
              value={formatNumber(found.people)}
              note={t(
                '{firsts, plural, one {# for the first time that day} other {# for the first time that day}}',
                { firsts: found.firsts },
              )}
            />
            <LineChart
              label={t('Visits of people by day')}
              unit="count"
              points={found.days.map(({ day, people }) => ({ at: `${day}T12:00:00Z`, value: people }))}
              events={(marks.data?.marks ?? []).map(({ at, label }) => ({ at: `${at}T12:00:00Z`, label }))}
            />
            <BarChart
              label={t('Where people came from')}
              bars={found.origins
                .filter(({ sort }) => sort === 'person')
                .map(({ origin, n }) => ({ id: origin, label: originWord(origin), value: n }))}
            />
            <p className="q">
              {t(
                'Apart from these: {bots} by programs, {previews} fetched to draw a card, {late} after the look-back, {said} said or typed, {own} from networks of ours.',
                {
                  bots: formatNumber(found.bots),
                  previews: formatNumber(found.previews),
                  late: formatNumber(found.late),
                  said: formatNumber(found.said),
                  own: formatNumber(found.own),
                },
              )}{' '}
              {t(
                'Without cookies nobody can tell our own people from others elsewhere; the country is not known.',
              )}
            </p>
          </div>
        )}
      </QueryView>
    </Panel>
  )
}
