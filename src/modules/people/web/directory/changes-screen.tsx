import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { PlanRow } from './plan-row.tsx'

/** Who joins, moves and leaves on which day, and who left with things still in hand. */
export function Screen() {
  usePlace([t('People'), t('Joining, moving, leaving')])
  const plans = useQuery(orpc.people.plans.queryOptions({ input: {} }))
  const left = useQuery(orpc.people.handovers.queryOptions())
  return (
    <Page width="text">
      <PageTitle title={t('Joining, moving, leaving')} />
      <QueryView
        query={left}
        skeleton="list"
        rows={2}
        what={t('The people who left could not be loaded.')}
        isEmpty={({ people }) => people.length === 0}
        empty={null}
      >
        {({ people }) => (
          <Panel title={t('Left, with things still to hand over')}>
            {people.map((one) => (
              <Row
                key={one.id}
                to={`/people/left/${one.id}`}
                lead={<Avatar name={one.name} silent />}
                title={one.name}
                note={[
                  t('{n, plural, one {# thing waits} other {# things wait}}', { n: one.open }),
                  one.leftAt ? t('left {day}', { day: formatDay(one.leftAt) }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Panel>
        )}
      </QueryView>
      <Panel title={t('Planned')}>
        <QueryView
          query={plans}
          skeleton="list"
          rows={4}
          what={t('The plans could not be loaded.')}
          isEmpty={(data) => data.plans.length === 0}
          empty={
            <EmptyState
              title={t('Nothing is planned')}
              text={t('Open somebody in the directory and plan the day on which they move or leave.')}
              action={{ label: t('Open the directory'), to: '/people' }}
            />
          }
        >
          {(data) =>
            data.plans.map((plan) => <PlanRow key={plan.id} plan={plan} named mayNotEdit={data.mayNotEdit} />)
          }
        </QueryView>
      </Panel>
    </Page>
  )
}
