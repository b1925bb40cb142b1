import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { ErrorState } from '#web/design/error-state.tsx'
import { Pane, Panes } from '#web/design/panes.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace, useSearch } from '#web/screen-hooks.ts'
import { branches } from '../tree.ts'
import { DepartmentViews } from './department-views.tsx'
import { InviteSheet } from './invite-sheet.tsx'
import { MemberList } from './member-list.tsx'
import { MemberPanel } from './member-panel.tsx'
import { viewOf } from './views.ts'

/** The directory: departments, their people, one person. */
export function Screen() {
  const { view = 'all', memberId } = useParams<{ view: string; memberId: string }>()
  const { invite } = useSearch<{ invite?: boolean }>()
  const query = useQuery(orpc.people.departments.queryOptions())
  const tree = branches(query.data?.departments ?? [])
  const here = viewOf(view, tree)
  usePlace([t('People'), here.label])
  if (query.error && !query.data)
    return (
      <ErrorState
        error={query.error}
        onRetry={() => void query.refetch()}
        what={t('The directory could not be loaded.')}
      />
    )
  return (
    <>
      <Panes areas={['views', 'list', 'main']} show={memberId ? 'main' : 'list'} title={t('People')}>
        <Pane area="views" label={t('Departments')}>
          {query.data ? <DepartmentViews view={view} tree={tree} data={query.data} /> : null}
        </Pane>
        <Pane area="list" label={here.label} still>
          <MemberList
            view={view}
            here={here}
            tree={tree}
            mayNotEdit={query.data?.mayNotEdit ?? null}
            current={memberId}
          />
        </Pane>
        <Pane area="main" label={t('Person')} still>
          {memberId ? (
            <MemberPanel key={memberId} memberId={memberId} view={view} tree={tree} />
          ) : (
            <EmptyState
              icon="person"
              title={t('Nobody is chosen')}
              text={t('Choose somebody to see what they do and whom to ask.')}
            />
          )}
        </Pane>
      </Panes>
      {invite ? <InviteSheet tree={tree} departmentId={here.filter.departmentId} /> : null}
    </>
  )
}
