import { useState } from 'react'
import type { RotaOutcome, RotaRehearsed } from '#modules/inbox/contract.ts'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { formatDuration, formatNumber, t } from '#web/i18n.ts'
import { AnsweredCurve } from '../figures/answered-curve.tsx'
import { WeekMap } from '../figures/week-map.tsx'
import { percentWord } from '../figures/words.ts'
import css from './rehearsal.module.css'

export type Shown = { id: string; name: string; rehearsed: RotaRehearsed }
type Line = { id: string; name: string; outcome: RotaOutcome }

const GOAL = 90

/** Rotas beside each other: in numbers, as curves, and as a picture of who waits when. */
export function Outcomes({ shown }: { shown: readonly Shown[] }) {
  const lines = shown.map(({ id, name, rehearsed }): Line => ({ id, name, outcome: rehearsed.all }))
  const [seen, setSeen] = useState('was')
  const current = shown.find(({ id }) => id === seen) ?? shown[0]
  return (
    <>
      <Panel title={t('How long people would wait')}>
        <DataTable
          caption={t('How long people would wait')}
          columns={columns(t('Rota'))}
          rows={lines}
          keyOf={({ id }) => id}
        />
        <div className={css.curve}>
          <AnsweredCurve
            label={t('Share answered by the time that passed')}
            lines={lines.map(({ id, name, outcome }) => ({ id, label: name, points: outcome.curve }))}
            goal={GOAL}
          />
        </div>
      </Panel>
      <Panel title={t('How many wait, over the week')}>
        <Tabs
          label={t('Rota')}
          value={current?.id ?? 'was'}
          onChange={setSeen}
          tabs={shown.map(({ id, name }) => ({ id, label: name }))}
        />
        {current ? <Waiting rehearsed={current.rehearsed} /> : null}
      </Panel>
    </>
  )
}

function Waiting({ rehearsed }: { rehearsed: RotaRehearsed }) {
  const { waiting } = rehearsed.all
  const lines = rehearsed.desks.map(({ departmentId, name, outcome }) => ({
    id: departmentId,
    name,
    outcome,
  }))
  return (
    <div className={css.waiting}>
      <WeekMap
        label={t('How many wait at once, on average')}
        cells={waiting.map((value, hour) => ({
          hour,
          value,
          words: t('{n} waiting', { n: formatNumber(value, 'one') }),
        }))}
        write={(value) => t('{n} waiting', { n: formatNumber(value, 'one') })}
      />
      {lines.length > 0 ? (
        <DataTable caption={t('By desk')} columns={columns(t('Desk'))} rows={lines} keyOf={({ id }) => id} />
      ) : null}
    </div>
  )
}

const time = (value: number | null) =>
  value === null ? <span className="q">{t('never')}</span> : formatDuration(value)
const share = (value: number | null) =>
  value === null ? <span className="q">{t('unknown')}</span> : percentWord(value)

const columns = (first: string): Column<Line>[] => [
  { id: 'name', head: first, names: true, cell: ({ name }) => name },
  {
    id: 'median',
    head: t('Median'),
    align: 'end',
    cell: ({ outcome }) => time(outcome.median),
    sort: ({ outcome }) => outcome.median,
  },
  {
    id: 'p90',
    head: t('90th percentile'),
    align: 'end',
    cell: ({ outcome }) => (outcome.n < 20 ? <span className="q">{t('too few')}</span> : time(outcome.p90)),
    sort: ({ outcome }) => outcome.p90,
  },
  {
    id: 'kept',
    head: t('Within the goal'),
    align: 'end',
    cell: ({ outcome }) => share(outcome.kept),
    sort: ({ outcome }) => outcome.kept,
  },
  {
    id: 'unanswered',
    head: t('Without an answer'),
    align: 'end',
    cell: ({ outcome }) => formatNumber(outcome.unanswered),
    sort: ({ outcome }) => outcome.unanswered,
  },
  {
    id: 'use',
    head: t('Time spent answering'),
    align: 'end',
    cell: ({ outcome }) => share(outcome.use),
    sort: ({ outcome }) => outcome.use,
  },
  {
    id: 'hours',
    head: t('Hours a week'),
    align: 'end',
    cell: ({ outcome }) =>
      outcome.hours === null ? <span className="q">{t('unknown')}</span> : formatNumber(outcome.hours),
    sort: ({ outcome }) => outcome.hours,
  },
]
