import type { UseQueryResult } from '@tanstack/react-query'
import type { api } from '#web/api.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from '../cases.module.css'
import { columns } from './peer-columns.tsx'

type Listed = Awaited<ReturnType<typeof api.cases.peers>>

type Props = { query: UseQueryResult<Listed>; mayChange: boolean; adding: boolean }

/** The houses themselves, ourselves first. */
export function Houses({ query, mayChange, adding }: Props) {
  const search = useSearch<{ retired?: boolean }>()
  const set = useSetSearch()
  return (
    <>
      <div className={css.filters}>
        <Checkbox
          name="retired"
          label={t('Also those we compare with no more')}
          checked={search.retired ?? false}
          onChange={(on) => set({ retired: on || undefined })}
        />
      </div>
      <QueryView
        query={query}
        skeleton="table"
        what={t('The peers could not be loaded.')}
        isEmpty={({ peers }) => peers.length === 0 && !adding}
        empty={
          <EmptyState
            icon="people"
            title={t('We compare with nobody yet')}
            text={t(
              'Add three or more: a median of fewer says more about which ones were chosen than about us. Public figures of Bluesky and Mastodon are read once a day; others are entered with their source.',
            )}
            action={
              mayChange ? { label: t('Add a peer'), icon: 'plus', run: () => set({ add: true }) } : undefined
            }
          />
        }
      >
        {({ peers }) => (
          <DataTable
            caption={t('Peers')}
            columns={columns()}
            rows={peers}
            keyOf={({ id }) => id}
            rowTo={({ id }) => `/peers/${id}`}
          />
        )}
      </QueryView>
    </>
  )
}
