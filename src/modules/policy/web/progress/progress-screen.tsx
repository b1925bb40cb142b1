import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import { PolicyTabs } from '../policy-tabs.tsx'
import { Departments } from './departments.tsx'
import { MissingPeople } from './missing-people.tsx'
import styles from './progress.module.css'
import { CsvButton, RemindButton } from './progress-acts.tsx'

type Search = { policy?: string; department?: string }

/** How far the acknowledgement of the newest version has come, by department, and who is missing. */
export function Screen() {
  const { policy, department } = useSearch<Search>()
  usePlace([t('People'), t('Policy'), t('Acknowledgements')])
  const input = {
    ...(policy ? { policyId: policy } : {}),
    ...(department ? { departmentId: department } : {}),
  }
  const query = useQuery({
    ...orpc.policy.progress.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const data = query.data
  const published = data?.policy && data.number !== null ? data.policy : null
  const missing = (data?.required ?? 0) - (data?.acknowledged ?? 0)
  return (
    <Page>
      <PageTitle
        title={t('Acknowledgements')}
        note={published ? `${published.title}, ${t('Version {n}', { n: data?.number })}` : undefined}
        actions={
          published ? (
            <>
              <CsvButton policyId={published.id} />
              {data?.mayRemind && missing > 0 ? (
                <RemindButton policyId={published.id} departmentId={department} />
              ) : null}
            </>
          ) : undefined
        }
      />
      <PolicyTabs current="progress" policyId={policy} />
      <div className={styles.body}>
        <QueryView
          query={query}
          skeleton="table"
          what={t('The acknowledgements could not be loaded.')}
          isEmpty={(found) => found.number === null}
          empty={
            <EmptyState
              title={t('No policy is published yet')}
              text={t('Who has acknowledged it stands here as soon as there is a version.')}
              action={{ label: t('Open the policy'), to: '/people/policy' }}
            />
          }
        >
          {(found) => (
            <>
              <Panel>
                <Figure
                  value={
                    found.required === 0 ? null : formatNumber(found.acknowledged / found.required, 'percent')
                  }
                  reason={found.required === 0 ? t('Nobody has to acknowledge it.') : undefined}
                  note={t('{done} of {all} have acknowledged it', {
                    done: formatNumber(found.acknowledged),
                    all: formatNumber(found.required),
                  })}
                />
              </Panel>
              <Panel title={t('Departments')}>
                <Departments rows={found.departments} current={department} />
              </Panel>
              <MissingPeople rows={found.missing} filtered={department !== undefined} />
            </>
          )}
        </QueryView>
      </div>
    </Page>
  )
}
