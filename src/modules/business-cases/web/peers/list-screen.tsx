import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { Compare } from './compare-panel.tsx'
import { Houses } from './houses.tsx'
import { PeerForm } from './peer-form.tsx'
import { TablePanel } from './table-panel.tsx'

type View = 'list' | 'compare' | 'table'

/** Houses we compare ourselves with, where we stand, and their figures as a table. */
export function Screen() {
  const search = useSearch<{ view: View; retired?: boolean; add?: boolean }>()
  const set = useSetSearch()
  const query = useQuery(
    orpc.cases.peers.queryOptions({ input: { retired: search.retired ? 'with' : 'without' } }),
  )
  usePlace([t('Scoreboard'), t('Peers')])
  const mayChange = query.data?.mayChange ?? false
  const adding = search.add === true && mayChange
  return (
    <Page>
      <PageTitle
        title={t('Peers')}
        note={t('What other houses reach, each figure with its source and its day. Nothing is estimated.')}
        actions={
          mayChange ? (
            <Button
              kind="pri"
              icon="plus"
              expanded={adding}
              onPress={() => set({ add: adding ? undefined : true })}
            >
              {t('Add a peer')}
            </Button>
          ) : null
        }
      />
      {adding && query.data ? (
        <PeerForm readable={query.data.readable} onDone={() => set({ add: undefined })} />
      ) : null}
      <Tabs
        label={t('Peers')}
        value={search.view}
        onChange={(view) => set({ view: view === 'list' ? undefined : view })}
        tabs={[
          { id: 'list', label: t('Houses') },
          { id: 'compare', label: t('Where we stand') },
          { id: 'table', label: t('Table in and out') },
        ]}
      />
      {search.view === 'compare' ? (
        <Compare />
      ) : search.view === 'table' ? (
        <TablePanel mayChange={mayChange} />
      ) : (
        <Houses query={query} mayChange={mayChange} adding={adding} />
      )}
    </Page>
  )
}
