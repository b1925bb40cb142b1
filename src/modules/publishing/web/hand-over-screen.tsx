import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ErrorState } from '#web/design/error-state.tsx'
import { Page } from '#web/design/page.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { HandOver } from './by-hand/hand-over.tsx'

/** One post on its way to the network in a person's hands; made for a phone. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.publishing.handedPost.queryOptions({ input: { id } }))
  usePlace([t('Publish'), t('To post by hand')])
  if (query.data) return <HandOver key={query.data.id} post={query.data} />
  return (
    <Page>
      <h1 className="vh">{t('To post by hand')}</h1>
      {query.error ? (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          what={t('The post could not be loaded.')}
        />
      ) : (
        <Skeleton shape="form" />
      )}
    </Page>
  )
}
