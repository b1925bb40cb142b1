import type { Figures } from '#modules/inbox/contract.ts'
import { Figure } from '#web/design/figure.tsx'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatDuration, formatNumber, t } from '#web/i18n.ts'
import { AnsweredCurve } from './answered-curve.tsx'
import css from './figures.module.css'
import { meaningOf, percentWord, serverWord } from './words.ts'

const GOAL = 90

/** The figure that leads: how long until the first answer, and how far the way from twelve hours to ninety minutes is. */
export function FirstPanel({ figures }: { figures: Figures }) {
  const first = figures.waits.find(({ id }) => id === 'first')
  if (!first) return null
  const { median, p90, kept, unanswered, n, curve } = first
  return (
    <Panel
      title={t('First response')}
      note={t('{n, plural, one {# conversation began} other {# conversations began}}', { n })}
    >
      <div className={css.first}>
        <div className={css.lead}>
          <Figure
            value={median.value === null ? null : formatDuration(median.value)}
            note={t('median')}
            reason={median.reason ? serverWord(median.reason) : undefined}
          />
          <Facts
            items={[
              [t('90th percentile'), known(p90.value, p90.reason, formatDuration)],
              [t('Within the goal'), known(kept.value, kept.reason, percentWord)],
              [t('Still waiting or never answered'), formatNumber(unanswered)],
            ]}
          />
          <Progress value={figures.progress} />
        </div>
        <AnsweredCurve
          label={t('Share answered by the time that passed')}
          lines={[{ id: 'first', label: t('answered'), points: curve }]}
          goal={GOAL}
        />
      </div>
      <p className="t13 q">{meaningOf('first')}</p>
    </Panel>
  )
}

function known(value: number | null, reason: string | null, write: (value: number) => string) {
  if (value !== null) return write(value)
  return <span className="q">{reason ? serverWord(reason) : t('unknown')}</span>
}

/** From 12 hours to 90 minutes. */
function Progress({ value }: { value: number | null }) {
  const words = value === null ? t('unknown') : formatNumber(value, 'percent')
  return (
    <div className={css.progress}>
      <p className="t13">
        <b>{words}</b> <span className="q">{t('of the way from 12 hours to 90 minutes')}</span>
      </p>
      <div className={css.track} aria-hidden="true">
        <span style={{ width: `${(value ?? 0) * 100}%` }} />
      </div>
    </div>
  )
}
