import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import type { DepartmentPage } from '../../contract.ts'
import { ShareButton } from '../share-button.tsx'
import css from './board.module.css'
import { FiguresList } from './figures-list.tsx'
import { GridTable } from './grid-table.tsx'
import { TargetList } from './target-list.tsx'
import { useCourses } from './use-courses.ts'

/** A department's home: its figures, its people and work, its tactics and targets. */
export function Screen() {
  const { departmentId = '' } = useParams<{ departmentId: string }>()
  const query = useQuery(
    orpc.insights.department.queryOptions({
      input: { departmentId },
      refetchInterval: 60_000,
      retry: false,
    }),
  )
  const name = query.data?.department.name ?? t('Department')
  usePlace([t('Scoreboard'), name])
  return (
    <Page>
      <PageTitle
        title={name}
        note={query.data ? headWords(query.data) : undefined}
        actions={<ShareButton department={departmentId} />}
      />
      <QueryView query={query} skeleton="table" what={t('This department could not be loaded.')}>
        {(page) => <Department page={page} />}
      </QueryView>
      <p className="t13">
        <Link to="/scoreboard" className="link">
          {t('Back to the scoreboard')}
        </Link>
      </p>
    </Page>
  )
}

function headWords({ head, people }: DepartmentPage): string {
  const who = head ? t('led by {name}', { name: head.name }) : t('nobody leads this department')
  return t('{who}, {n, plural, one {# person} other {# people}}', { who, n: people })
}

function Department({ page }: { page: DepartmentPage }) {
  const { id } = page.department
  const courseOf = useCourses({ departmentId: id }, true)
  return (
    <>
      <div className={css.two}>
        <Panel title={t('Figures')} note={t('last 28 days')}>
          <FiguresList answers={page.metrics} desk={id} courseOf={courseOf} />
        </Panel>
        <nav className={css.aside} aria-label={t('Their work')}>
          <h2>{t('Their work')}</h2>
          <ul className={css.matters}>
            <li>
              <Link to={`/inbox/desk-${id}`} className="link">
                {t('Conversations')}
              </Link>
            </li>
            <li>
              <Link to="/publish/calendar" className="link">
                {t('Posts')}
              </Link>
            </li>
            <li>
              <Link to={`/people?department=${id}`} className="link">
                {t('People')}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
      <Panel title={t('Targets')}>
        {page.targets.length === 0 ? (
          <p className="q">{t('This department has no target. Set one on the page of a figure.')}</p>
        ) : (
          <TargetList targets={page.targets} />
        )}
      </Panel>
      <Panel title={t('Tactics')}>
        <div className={css.one}>
          <GridTable grid={{ ...page, departments: [page.department] }} courseOf={courseOf} />
        </div>
      </Panel>
    </>
  )
}
