import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { ExplainPanel } from './explain-panel.tsx'
import { GrantForm } from './grant-form.tsx'
import { MandateTable } from './mandate-table.tsx'

type Search = { grant?: boolean; why?: string; kind: 'reply' | 'post' }

/** Who may speak, where and until when; and why somebody may or may not. */
export function Screen() {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const mayGrant = useSession().member.rights.includes('mandates.manage')
  const mandates = useQuery(orpc.governance.mandates.queryOptions())
  usePlace([t('People'), t('Mandates')])
  const granting = search.grant === true && mayGrant
  return (
    <Page>
      <PageTitle
        title={t('Mandates')}
        note={t('Who may speak for us, and where')}
        actions={
          <Button
            kind={granting ? 'plain' : 'pri'}
            icon={granting ? undefined : 'plus'}
            disabledReason={
              mayGrant
                ? undefined
                : t('Only owners and administrators grant mandates; they are listed under People.')
            }
            expanded={mayGrant ? granting : undefined}
            onPress={() => set({ grant: granting ? undefined : true })}
          >
            {granting ? t('Close the form') : t('Grant a mandate')}
          </Button>
        }
      />
      {granting ? (
        <Panel title={t('Grant a mandate')}>
          <GrantForm onDone={() => set({ grant: undefined })} />
        </Panel>
      ) : null}
      <Panel>
        <QueryView
          query={mandates}
          skeleton="table"
          what={t('The mandates could not be loaded.')}
          isEmpty={(data) => data.mandates.length === 0}
          empty={
            <EmptyState
              title={t('Nobody has a mandate yet')}
              text={t(
                'Without one nothing leaves. Agents and editors get theirs with their roles, under People.',
              )}
            />
          }
        >
          {(data) => <MandateTable mandates={data.mandates} mayRevoke={mayGrant} />}
        </QueryView>
      </Panel>
      <ExplainPanel channelId={search.why} kind={search.kind} />
    </Page>
  )
}
