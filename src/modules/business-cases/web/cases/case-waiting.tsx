import type { CaseView } from '#modules/business-cases/contract.ts'
import { Banner } from '#web/design/banner.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'

export function Waiting({ one }: { one: CaseView }) {
  if (one.may.decide) return null
  const names = one.deciders.join(', ')
  return (
    <div className={css.notOnPaper}>
      <Banner tone="wait" title={t('This waits for a decision.')}>
        {names
          ? t('It is decided by {names}.', { names })
          : t(
              'Nobody may decide it yet: name a head of the department, or give somebody the right to approve a plan.',
            )}
      </Banner>
    </div>
  )
}
