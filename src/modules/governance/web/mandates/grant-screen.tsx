import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { draftOf, newDraft } from './draft.ts'
import { GrantForm } from './grant-form.tsx'
import type { GrantSearch } from './search.ts'

/** Grants a mandate, or changes one: the old one ends and the new one begins. */
export function Screen() {
  const search = useSearch<GrantSearch>()
  const may = useSession().member.rights.includes('mandates.manage')
  const title = search.change ? t('Change a mandate') : t('Grant a mandate')
  usePlace([t('People'), t('Mandates'), title])
  return (
    <Page>
      <PageTitle title={title} />
      {may ? (
        search.change ? (
          <Changing id={search.change} of={search.of} />
        ) : (
          <GrantForm start={newDraft(search)} changes={null} />
        )
      ) : (
        <EmptyState
          icon="lock"
          title={t('You may read mandates, not grant them')}
          text={t(
            'Owners, administrators and social leads grant mandates; who they are stands under People, Roles.',
          )}
          action={{ label: t('Back to the mandates'), to: '/people/mandates' }}
        />
      )}
    </Page>
  )
}

function Changing({ id, of }: { id: string; of: string | undefined }) {
  const query = useQuery(
    orpc.governance.mandates.queryOptions({ input: { view: 'standing', limit: 200, memberId: of } }),
  )
  return (
    <QueryView query={query} skeleton="form" what={t('The mandate could not be loaded.')}>
      {({ mandates }) => {
        const mandate = mandates.find((one) => one.id === id)
        return mandate ? (
          <GrantForm key={id} start={draftOf(mandate, new Date())} changes={mandate} />
        ) : (
          <EmptyState
            title={t('This mandate is not in force any more')}
            text={t('It was changed or ended meanwhile. The register shows what holds now.')}
            action={{ label: t('Back to the mandates'), to: '/people/mandates' }}
          />
        )
      }}
    </QueryView>
  )
}
