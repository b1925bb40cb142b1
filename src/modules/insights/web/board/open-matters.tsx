import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import css from './board.module.css'
import { MatterLine } from './matter-line.tsx'

/** What is missing where: what the council should decide next. */
export function OpenMatters() {
  const query = useQuery(orpc.insights.openMatters.queryOptions({ refetchInterval: 60_000 }))
  return (
    <section className={css.aside} aria-labelledby="open-matters">
      <h2 id="open-matters">{t('To be decided next')}</h2>
      <QueryView
        query={query}
        skeleton="list"
        rows={6}
        what={t('What is open could not be loaded.')}
        isEmpty={({ matters }) => matters.length === 0}
        empty={<p className="q t13">{t('Nothing is open: every tactic is led, rated and on its path.')}</p>}
      >
        {({ matters, total }) => (
          <>
            <ul className={css.matters}>
              {matters.map((matter) => (
                <MatterLine
                  key={`${matter.kind}/${matter.tactic}/${matter.department?.id ?? ''}`}
                  matter={matter}
                />
              ))}
            </ul>
            <p className="t13 q">
              {total > matters.length ? t('and {n} more', { n: total - matters.length }) : null}{' '}
              <Link to="/people/council" className="link">
                {t('To the council')}
              </Link>
            </p>
          </>
        )}
      </QueryView>
    </section>
  )
}
