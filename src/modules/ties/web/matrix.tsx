import type { Overview } from '#modules/ties/contract.ts'
import { Panel } from '#web/design/page.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from './ties.module.css'
import { groupName, namesOf } from './words.ts'

/** The more ties, the darker: five shades, none for none. */
function shade(n: number, most: number): string {
  const shades = [css.m0, css.m1, css.m2, css.m3, css.m4]
  return shades[Math.ceil((4 * n) / most)] ?? ''
}

/** Departments among each other: how many ties lie between each two, and within each. */
export function Matrix({ overview: { groups, cells, fewest } }: { overview: Overview }) {
  const ties = new Map(
    cells.flatMap(({ a, b, ties: n }) => [[`${a} ${b}`, n] as const, [`${b} ${a}`, n] as const]),
  )
  const most = Math.max(1, ...cells.map((cell) => cell.ties))
  const others = groups.find(({ departments }) => departments.length > 1)
  return (
    <Panel
      title={t('Ties between departments')}
      note={t('a tie: three interactions in 90 days, one from each side')}
    >
      {groups.length === 1 ? (
        <p className="q">
          {t('No two departments have {n} people each who allow it, so they are shown as one.', {
            n: formatNumber(fewest),
          })}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keys too */}
      <section className={css.wide} aria-label={t('Table of ties')} tabIndex={0}>
        <table className={css.matrix}>
          <caption className="vh">{t('Ties between departments')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Department')}</th>
              {groups.map((group) => (
                <th key={group.id} scope="col">
                  {groupName(group)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {groupName(row)}
                  <span className="q t13">
                    {t('{n, plural, one {# person} other {# people}}', { n: row.people })}
                  </span>
                </th>
                {groups.map((column) => {
                  const n = ties.get(`${row.id} ${column.id}`) ?? 0
                  const within = row.id === column.id
                  return (
                    <td key={column.id} className={`num ${shade(n, most)} ${within ? css.within : ''}`}>
                      {formatNumber(n)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="q t13">
        {others
          ? t('Framed: ties within a department; of those shown together, also the ties between them.')
          : t('Framed: ties within a department.')}
        {others
          ? ` ${t(
              'Together, because fewer than {n} people in each allow it, or because a few could be worked out otherwise: {names}.',
              {
                n: formatNumber(fewest),
                names: namesOf(others.departments),
              },
            )}`
          : null}
      </p>
    </Panel>
  )
}
