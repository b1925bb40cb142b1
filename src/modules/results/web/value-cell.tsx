import { Missing } from '#web/design/figure.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import type { FigureName, Measurement } from '../contract.ts'
import css from './results.module.css'
import { said, timesWords } from './words.ts'

/** One number with how it compares to the channel's usual; unknown is drawn as such, late says so. */
export function ValueCell({ taken, figure }: { taken: Measurement; figure: FigureName }) {
  const { value, reason, usual } = taken[figure]
  if (value === null) return <Missing reason={said(reason ?? t('The network did not tell.'))} />
  const late = taken.late ? t('Read later than planned, so it is not compared.') : undefined
  return (
    <span className={css.value} title={late}>
      {formatNumber(value)}
      {taken.late ? <span className="warn t13">{t('late')}</span> : null}
      {usual === null ? null : (
        <span
          className="qq t13"
          title={t('{times} the usual of this channel in the last 90 days', { times: timesWords(usual) })}
        >
          {timesWords(usual)}
        </span>
      )}
    </span>
  )
}
