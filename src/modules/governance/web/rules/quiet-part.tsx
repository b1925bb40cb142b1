import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { PlanQuiet } from './plan-quiet.tsx'
import { QuietRow } from './quiet-row.tsx'
import { RestingClasses } from './resting-classes.tsx'
import styles from './rules.module.css'

/** Times in which nobody speaks about some things, and what those are. */
export function Part() {
  const query = useQuery(orpc.governance.quiet.queryOptions())
  const may = useSession().member.rights.includes('rules.manage')
  const [planning, setPlanning] = useState(false)
  const plan = () => setPlanning(true)
  return (
    <>
      <Panel
        title={t('Quiet periods')}
        note={t('Before results, during a deal')}
        end={
          may && !planning && query.data?.periods.length ? (
            <Button size="s" icon="plus" onPress={plan}>
              {t('Plan a quiet period')}
            </Button>
          ) : null
        }
      >
        {planning ? (
          <div className={styles.editor}>
            <PlanQuiet onDone={() => setPlanning(false)} />
          </div>
        ) : null}
        <QueryView
          query={query}
          what={t('The quiet periods could not be loaded.')}
          isEmpty={(data) => data.periods.length === 0 && !planning}
          empty={
            <EmptyState
              title={t('No quiet period is planned')}
              text={t(
                'While one holds, contents of the classes below do not go out, whoever consents. Weft refuses them with the name of whoever planned it.',
              )}
              action={may ? { label: t('Plan a quiet period'), icon: 'plus', run: plan } : undefined}
            />
          }
        >
          {(data) => (
            <ul className={styles.rows}>
              {data.periods.map((period) => (
                <QuietRow key={period.id} period={period} may={may} />
              ))}
            </ul>
          )}
        </QueryView>
      </Panel>
      <RestingClasses />
    </>
  )
}
