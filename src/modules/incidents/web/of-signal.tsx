import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'

const AGAIN_MS = 1000
const PATIENCE_MS = 15_000

/** Leads from a signal to its incident, which is opened a moment after the signal was raised. */
export function OfSignal({ signalId }: { signalId: string }) {
  const go = useGo()
  const [late, setLate] = useState(false)
  const { data, isError } = useQuery({
    ...orpc.incidents.ofSignal.queryOptions({ input: { signalId } }),
    refetchInterval: ({ state }) => (late || state.data?.incidentId ? false : AGAIN_MS),
  })
  useEffect(() => {
    if (data?.incidentId) go(`/incidents/${data.incidentId}`, { replace: true })
  }, [data, go])
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Page>
      <PageTitle title={t('Incidents')} />
      {late || isError ? (
        <EmptyState
          icon="incident"
          title={t('There is no incident of this signal.')}
          text={t('It was called noise, or you may not see it.')}
          action={{ label: t('All incidents'), to: '/incidents' }}
        />
      ) : (
        <Skeleton shape="list" />
      )}
    </Page>
  )
}
