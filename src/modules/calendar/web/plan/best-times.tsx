import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import type { HourView } from '../../contract.ts'
import styles from '../calendar.module.css'
import { clockText } from '../days.ts'
import { weekdayNames } from '../labels.ts'

/** Hours of the week in which a channel’s own posts came to most, with how sure that is. */
export function BestTimes() {
  const { data } = useQuery(orpc.calendar.choices.queryOptions())
  const [chosen, setChosen] = useState<string>()
  const channels = data?.channels ?? []
  const channelId = chosen ?? channels[0]?.id
  return (
    <Panel
      title={t('Best times')}
      note={t('From our own results of a year; hours with few posts are drawn to the average.')}
    >
      <div className={styles.inline}>
        <Select
          name="channel"
          label={t('Channel')}
          placeholder={t('Choose')}
          options={channels.map((one) => ({ value: one.id, label: `${one.networkName} ${one.handle}` }))}
          value={channelId}
          onChange={setChosen}
        />
      </div>
      {channelId ? <Hours channelId={channelId} /> : null}
    </Panel>
  )
}

function Hours({ channelId }: { channelId: string }) {
  const query = useQuery(orpc.calendar.bestTimes.queryOptions({ input: { channelId } }))
  return (
    <QueryView query={query} skeleton="table" what={t('The best times could not be loaded.')}>
      {({ hours, measured, n, needed, zone }) =>
        hours ? (
          <>
            <p className="qq t13">
              {t('By the clock of {zone}.', { zone })} {t('1 is what posts of this channel usually come to.')}
            </p>
            <Table hours={hours} />
          </>
        ) : (
          <p className="q">
            {measured
              ? t('Not enough posts yet ({n} of {needed}).', { n, needed })
              : t('Nothing is measured on this channel yet.')}
          </p>
        )
      }
    </QueryView>
  )
}

function Table({ hours }: { hours: readonly HourView[] }) {
  const names = weekdayNames('long')
  return (
    <DataTable
      caption={t('Best times')}
      rows={hours}
      keyOf={(hour) => String(hour.hour)}
      columns={[
        {
          id: 'hour',
          head: t('Hour'),
          names: true,
          cell: ({ hour }) => `${names[Math.floor(hour / 24)] ?? ''} ${clockText((hour % 24) * 60)}`,
          sort: (row) => row.hour,
        },
        {
          id: 'estimate',
          head: t('Estimate'),
          align: 'end',
          cell: (row) => formatNumber(row.estimate, 'one'),
          sort: (row) => row.estimate,
        },
        {
          id: 'range',
          head: t('Nine times in ten between'),
          align: 'end',
          cell: (row) => `${formatNumber(row.low, 'one')} – ${formatNumber(row.high, 'one')}`,
        },
        { id: 'n', head: t('Posts'), align: 'end', cell: (row) => formatNumber(row.n), sort: (row) => row.n },
        {
          id: 'sure',
          head: t('How sure'),
          cell: (row) => (row.sure ? t('Better than the rest') : t('Could be chance')),
        },
      ]}
    />
  )
}
