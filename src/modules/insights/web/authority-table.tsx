import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import type { Scoreboard } from '../contract.ts'
import { FigureLink } from './figure-parts.tsx'
import { said } from './said.ts'
import styles from './scoreboard.module.css'
import { metricAddress, usePeriod } from './use-period.ts'
import { partsOf } from './words.ts'

const nothing = { value: null, reason: null, n: 0 }

/** Whether everybody may speak who should, knows what they must, and consents come in time. */
export function AuthorityTable({ answers }: { answers: Scoreboard['authority'] }) {
  const { carried } = usePeriod()
  if (answers.length === 0) return null
  return (
    <Panel title={t('Authority')} note={t('Above the twelve tactics')}>
      <dl className={styles.authority}>
        {answers.map(({ metric, figures }) => {
          const [lead] = partsOf(metric)
          return (
            <div key={metric.id}>
              <dt>{said(metric.name)}</dt>
              <dd>
                <FigureLink
                  figure={figures[lead.id] ?? nothing}
                  part={lead}
                  to={metricAddress(metric.id, carried)}
                  label={said(metric.name)}
                />
              </dd>
            </div>
          )
        })}
      </dl>
    </Panel>
  )
}
