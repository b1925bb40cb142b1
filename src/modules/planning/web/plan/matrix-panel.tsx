import type { PlanView } from '#modules/planning/contract.ts'
import { Figure } from '#web/design/figure.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import { tacticName } from '#web/tactics.ts'
import css from '../planning.module.css'
import { money, reasonWord } from '../words.ts'

/** Tactics by departments: where the money is to go, and which tactic has none. */
export function MatrixPanel({ view }: { view: PlanView }) {
  const departments = [
    ...new Map(
      view.cells.map(({ department }) => [department?.id ?? '', department?.name ?? t('Whole house')]),
    ),
  ].sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : 0))
  const loose = view.lines.filter(({ servesNoGoal }) => servesNoGoal).length
  return (
    <Panel title={t('By tactic and department')}>
      <div className={css.stack}>
        <Figure
          value={view.total.minor === null ? null : formatMoney(view.total.minor, view.currency, 'round')}
          reason={view.total.reason ? reasonWord(view.total.reason) : undefined}
          note={
            loose > 0
              ? t('planned in {year}; {n, plural, one {# line serves} other {# lines serve}} no goal', {
                  year: String(view.year),
                  n: loose,
                })
              : t('planned in {year}', { year: String(view.year) })
          }
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keys too */}
        <section className={css.scroll} tabIndex={0} aria-label={t('Table of tactics and departments')}>
          <table className={css.grid}>
            <caption className="vh">{t('By tactic and department')}</caption>
            <thead>
              <tr>
                <th scope="col" style={{ textAlign: 'start' }}>
                  {t('Tactic')}
                </th>
                {departments.map(([id, name]) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: 12 }, (_, index) => index + 1).map((tactic) => (
                <tr key={tactic}>
                  <th scope="row">{`${tactic} · ${tacticName(tactic)}`}</th>
                  {departments.map(([id]) => {
                    const cell = view.cells.find(
                      (one) => one.tactic === tactic && (one.department?.id ?? '') === id,
                    )
                    return (
                      <td key={id} title={cell?.total.reason ? reasonWord(cell.total.reason) : undefined}>
                        {cell ? money(cell.total, view.currency) : '–'}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Panel>
  )
}
