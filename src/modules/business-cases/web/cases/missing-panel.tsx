import type { CaseView } from '#modules/business-cases/contract.ts'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'

export function Missing({ lacks }: { lacks: CaseView['lacks'] }) {
  return (
    <Panel title={t('Before anybody can decide')} note={t('As of the last time it was saved.')}>
      {lacks.length === 0 ? (
        <p className="good">{t('Nothing is missing.')}</p>
      ) : (
        <ul className={css.list}>
          {lacks.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
