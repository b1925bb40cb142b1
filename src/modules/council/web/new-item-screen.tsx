import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useGo, usePlace, useSearch } from '#web/screen-hooks.ts'
import { ItemForm } from './item-form.tsx'

/** Puts something before the council. */
export function Screen() {
  usePlace([t('People'), t('Council'), t('Put something on the agenda')])
  const { meeting, kind } = useSearch<{ meeting?: string; kind?: string }>()
  const go = useGo()
  const seats = useQuery(orpc.council.seats.queryOptions())
  return (
    <Page>
      <PageTitle title={t('Put something on the agenda')} note={t('To speak about it, or to decide it')} />
      <QueryView query={seats} skeleton="form" what={t('The council could not be loaded.')}>
        {({ me }) =>
          me.mayNotPropose === null ? (
            <ItemForm
              meetingId={meeting ?? null}
              kind={kind}
              submit={t('Put it on the agenda')}
              onSubmit={(input) => api.council.addItem(input)}
              onDone={(output) => {
                const id = typeof output === 'object' && output && 'id' in output ? String(output.id) : null
                go(id ? `/people/council/items/${id}` : '/people/council')
              }}
              onClose={() => go(meeting ? `/people/council/meetings/${meeting}` : '/people/council')}
            />
          ) : (
            <EmptyState
              icon="help"
              title={t('Members of the council do this')}
              text={t(
                'You can ask the council something; its chair puts it on an agenda or tells you why not.',
              )}
              action={{ label: t('Ask the council'), to: '/people/council/questions?ask=true' }}
            />
          )
        }
      </QueryView>
    </Page>
  )
}
