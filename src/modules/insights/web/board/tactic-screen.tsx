import { useQuery } from '@tanstack/react-query'
import { tacticIds } from '#kernel/tactics.ts'
import { orpc } from '#web/api.ts'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams, usePlace, useSearch } from '#web/screen-hooks.ts'
import type { TacticPage, TacticRow } from '../../contract.ts'
import { said } from '../said.ts'
import css from './board.module.css'
import { FiguresList } from './figures-list.tsx'
import { LeadField } from './lead-field.tsx'
import { PlaceList } from './place-list.tsx'
import { tacticName } from './tactic-words.ts'
import { TargetList } from './target-list.tsx'
import { useCourses } from './use-courses.ts'

/** One tactic: who leads it, its figures and targets, and how far each department has come. */
export function Screen() {
  const { tactic = '' } = useParams<{ tactic: string }>()
  return isTactic(tactic) ? <TacticScreen tactic={tactic} /> : <NoTactic />
}

const isTactic = (id: string): id is TacticRow['id'] => tacticIds.some((known) => known === id)

/** An address that was mistyped, or kept from a time before. */
function NoTactic() {
  usePlace([t('Scoreboard')])
  return (
    <Page>
      <PageTitle title={t('There is no such tactic')} />
      <p className="q">
        {t('The address is mistyped, or from elsewhere. The twelve tactics stand on the scoreboard.')}
      </p>
      <p className="t13">
        <Link to="/scoreboard" className="link">
          {t('Back to the scoreboard')}
        </Link>
      </p>
    </Page>
  )
}

function TacticScreen({ tactic }: { tactic: TacticRow['id'] }) {
  const { department } = useSearch<{ department?: string }>()
  const query = useQuery(
    orpc.insights.tactic.queryOptions({ input: { tactic }, refetchInterval: 60_000, retry: false }),
  )
  usePlace([t('Scoreboard'), tacticName(tactic)])
  return (
    <Page>
      <PageTitle title={tacticName(tactic)} note={t('in the whole house')} />
      <QueryView query={query} skeleton="table" what={t('This tactic could not be loaded.')}>
        {(page) => <Tactic page={page} department={department} />}
      </QueryView>
      <p className="t13">
        <Link to="/scoreboard" className="link">
          {t('Back to the scoreboard')}
        </Link>
      </p>
    </Page>
  )
}

function Tactic({ page, department }: { page: TacticPage; department: string | undefined }) {
  const courseOf = useCourses({ tactic: page.tactic.id }, true)
  return (
    <>
      <div className={css.two}>
        <Panel title={t('Figures')} note={t('last 28 days')}>
          <FiguresList answers={page.metrics} courseOf={courseOf} />
        </Panel>
        <div className={css.aside}>
          <LeadField
            tactic={page.tactic.id}
            departmentId={null}
            lead={page.tactic.lead}
            mayName={page.mayManage}
          />
          {page.tactic.why ? <p className="t13 q">{said(page.tactic.why)}</p> : null}
        </div>
      </div>
      <Panel title={t('Targets')}>
        {page.targets.length === 0 ? (
          <p className="q">{t('No figure of this tactic has a target. Set one on the page of a figure.')}</p>
        ) : (
          <TargetList targets={page.targets} />
        )}
      </Panel>
      <Panel title={t('Departments')} note={t('maturity 0 to 4')}>
        <PlaceList page={page} first={department} courseOf={courseOf} />
      </Panel>
    </>
  )
}
