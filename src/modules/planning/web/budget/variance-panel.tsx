import type { BudgetView } from '#modules/planning/contract.ts'
import { Figure } from '#web/design/figure.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { formatLocale } from '#web/locale.ts'
import css from '../planning.module.css'
import { money, monthNames, reasonWord, rowWords } from '../words.ts'
import { MonthsPicture } from './months-picture.tsx'

/** How far from plan we are, and what each month holds: planned, promised, spent, foretold. */
export function VariancePanel({ view }: { view: BudgetView }) {
  const { toDate, wholeYear, currency } = view
  const { percent, reason } = toDate.variance
  const words = rowWords()
  const months = monthNames()
  const until = new Intl.DateTimeFormat(formatLocale(), { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(view.year, Math.min(11, Math.max(0, view.thisMonth)), 15),
  )
  return (
    <Panel
      title={t('Plan and spending')}
      note={view.approved ? t('against version {number}', { number: view.approved.number }) : undefined}
    >
      <div className={css.stack}>
        <Figure
          value={
            percent === null ? null : `${percent > 0 ? '+' : ''}${formatNumber(percent / 100, 'percent')}`
          }
          reason={reason ? reasonWord(reason) : undefined}
          note={t('from plan, January to {month}', { month: until })}
        />
        {reason ? <p className="q t13">{reasonWord(reason)}</p> : null}
        <dl className={css.figures}>
          {[
            [t('Plan to date'), toDate.plan],
            [t('Spent'), toDate.actual],
            [t('Committed'), toDate.committed],
            [t('Plan of the year'), wholeYear.plan],
            [t('Expected for the year'), wholeYear.expected],
          ].map(([label, amount]) =>
            typeof label === 'string' && typeof amount === 'object' ? (
              <div key={label}>
                <dt>{label}</dt>
                <dd title={amount.reason ? reasonWord(amount.reason) : undefined}>
                  {money(amount, currency)}
                </dd>
              </div>
            ) : null,
          )}
        </dl>
        <MonthsPicture view={view} />
        <details>
          <summary>{t('Show as table')}</summary>
          <div className={css.scroll}>
            <table className={css.grid}>
              <caption className="vh">{t('Plan and spending')}</caption>
              <thead>
                <tr>
                  <th scope="col" style={{ textAlign: 'start' }}>
                    {t('Month')}
                  </th>
                  {(['plan', 'actual', 'committed', 'forecast'] as const).map((row) => (
                    <th key={row} scope="col">
                      {words[row]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {view.months.map((month, index) => (
                  <tr key={months[index]}>
                    <th scope="row">{months[index]}</th>
                    {(['plan', 'actual', 'committed', 'forecast'] as const).map((row) => (
                      <td key={row} title={month[row].reason ? reasonWord(month[row].reason) : undefined}>
                        {money(month[row], currency)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </div>
    </Panel>
  )
}
