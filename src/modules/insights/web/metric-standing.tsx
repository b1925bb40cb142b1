import { t } from '#web/i18n.ts'
import type { Answer } from '../contract.ts'
import styles from './metric.module.css'
import { usePart } from './part-tabs.tsx'
import { said } from './said.ts'
import { basisWords, coverageWords } from './words.ts'

/** The definition in words, its version, and what the figure stands on. */
export function MetricStanding({ answer }: { answer: Answer }) {
  const { metric, coverage } = answer
  const part = usePart(metric)
  const figure = answer.figures[part.id]
  return (
    <div className={styles.standing}>
      <h2 className="label">{t('Definition, version {version}', { version: metric.version })}</h2>
      <p>{said(metric.definition)}</p>
      <h2 className="label">{t('What it stands on')}</h2>
      <p>
        {basisWords(metric.id, figure?.n ?? 0)}. {coverageWords(coverage, metric.id)}
      </p>
      {part.better ? <p>{part.better === 'less' ? t('Less is better.') : t('More is better.')}</p> : null}
    </div>
  )
}
