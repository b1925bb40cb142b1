import type { CaseView } from '#modules/business-cases/contract.ts'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { Decided } from './decided.tsx'

/** What was asked and decided, the last first, and what came of it. */
export function DecisionHistory({ one }: { one: CaseView }) {
  const decided = one.asked.filter(({ verdict }) => verdict !== null)
  return (
    <Panel title={t('Decision')}>
      {decided.length === 0 ? (
        <p className="q">{t('Nothing is decided yet.')}</p>
      ) : (
        <div className={css.stack}>
          {decided.map((asked) => (
            <Decided key={asked.no} asked={asked} />
          ))}
        </div>
      )}
    </Panel>
  )
}
