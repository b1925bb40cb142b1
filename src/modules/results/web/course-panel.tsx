import { useState } from 'react'
import type { ChartPoint } from '#web/design/chart-scale.ts'
import { Select } from '#web/design/choice-field.tsx'
import { LineChart } from '#web/design/line-chart.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import {
  type FigureName,
  figureMoments,
  figureNames,
  type Measurement,
  type PostResult,
} from '../contract.ts'
import css from './results.module.css'
import { figureName, momentName, said } from './words.ts'

/** What was read and what is due, in time; of two readings in one minute the later moment stands. */
function readings(post: PostResult): Measurement[] {
  const all = [...figureMoments.map((moment) => post.figures[moment]), ...(post.now ? [post.now] : [])]
  const now = new Date().toISOString()
  const byMinute = new Map<string, Measurement>()
  for (const one of all) {
    const at = one.takenAt ?? one.dueAt
    if (at <= now) byMinute.set(at.slice(0, 16), one)
  }
  return [...byMinute.values()].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
}

const whenOf = (one: Measurement): string => one.takenAt ?? one.dueAt

function pointOf(one: Measurement, figure: FigureName): ChartPoint {
  const { value, reason } = one[figure]
  return {
    at: whenOf(one),
    value,
    ...(reason === null ? {} : { reason: said(reason) }),
    ...(one.late ? { note: t('Read later than planned, so it is not compared.') } : {}),
  }
}

/** The figures that the network tells at all; reactions where nothing is known yet. */
function told(taken: readonly Measurement[]): readonly FigureName[] {
  const some = figureNames.filter((name) => taken.some((one) => one[name].value !== null))
  return some.length > 0 ? some : ['together']
}

/** How one figure of the post grew, with what its network means by it. */
export function CoursePanel({ post }: { post: PostResult }) {
  const { zone } = useSession().organisation
  const [chosen, setChosen] = useState<FigureName>('together')
  const taken = readings(post)
  const names = told(taken)
  const figure = names.includes(chosen) ? chosen : (names[0] ?? 'together')
  const points = taken.map((one) => pointOf(one, figure))
  const known = points.filter((point) => point.value !== null)
  const nameAt = (at: string): string => {
    const one = taken.find((measurement) => whenOf(measurement) === at)
    return one ? `${momentName(one.moment)}, ${formatTime(at)}` : formatTime(at)
  }
  const words = [...new Set(taken.flatMap((one) => one.definition?.words ?? []))].map(said)
  const last = known.at(-1)
  return (
    <Panel
      title={t('How it grew')}
      end={
        names.length > 1 ? (
          <Select
            name="course"
            label={t('Figure')}
            value={figure}
            options={names.map((one) => ({ value: one, label: figureName(one) }))}
            onChange={setChosen}
          />
        ) : null
      }
    >
      {last ? (
        <LineChart
          label={t('{figure} since it went out, {n} when it was read last', {
            figure: figureName(figure),
            n: formatNumber(last.value),
          })}
          points={points}
          unit="count"
          zone={zone}
          momentName={nameAt}
        />
      ) : (
        <p className="q">
          {t('Nothing was counted yet. The first figures are read a day after it went out.')}
        </p>
      )}
      {words.length > 0 ? <p className={`t13 q ${css.definition}`}>{words.join(' ')}</p> : null}
    </Panel>
  )
}
