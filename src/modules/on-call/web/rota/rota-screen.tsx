import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { RotaForm } from './rota-form.tsx'

/** A new rota, or one that is there: its layers and who stands in. */
export function Screen() {
  const { id = 'new' } = useParams<{ id: string }>()
  const query = useQuery({ ...orpc.onCall.overview.queryOptions(), refetchOnWindowFocus: false })
  const rota = query.data?.rotas.find((one) => one.id === id)
  const title = rota?.name ?? t('New rota')
  usePlace([t('On call'), title])
  return (
    <Page width="text">
      <PageTitle
        title={title}
        note={t(
          'The first layer that is on duty has the call. A stretch with nobody on call is refused when you save.',
        )}
      />
      <QueryView query={query} skeleton="form" what={t('The rota could not be loaded.')}>
        {({ people, zone, mayNot }) =>
          mayNot ? (
            <EmptyState icon="lock" title={t('You cannot change this')} text={mayNot} />
          ) : id !== 'new' && !rota ? (
            <EmptyState title={t('This rota is not there any more')} />
          ) : (
            <RotaForm key={id} rota={rota} people={people} zone={zone} />
          )
        }
      </QueryView>
    </Page>
  )
}
