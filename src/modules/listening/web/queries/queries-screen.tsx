import { useQuery } from '@tanstack/react-query'
import { purposes, type QueryView as Saved } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { ListenFrame } from '../listen-frame.tsx'
import css from './queries.module.css'
import { QueryRow } from './query-row.tsx'
import { Templates } from './templates.tsx'
import { purposeWord } from './words.ts'

export type QueriesSearch = { purpose: Saved['purpose'] | 'all'; away: boolean }

/** Listen, Queries: what we look for, and how much each found. */
export function Screen() {
  const { purpose, away } = useSearch<QueriesSearch>()
  const query = useQuery(orpc.listening.queries.queryOptions({ input: away ? { archived: true } : {} }))
  const title = t('Queries')
  return (
    <ListenFrame title={title} end={query.data?.canManage ? <NewQuery /> : undefined}>
      <PaneScroll label={title}>
        <div className={css.page}>
          <QueryView
            query={query}
            skeleton="table"
            what={t('The queries could not be loaded.')}
            isEmpty={(data) => data.queries.length === 0}
            empty={<NoQueries canManage={query.data?.canManage === true} away={away} />}
          >
            {(data) => (
              <>
                <Narrow purpose={purpose} away={away} />
                <List
                  queries={data.queries.filter((one) => purpose === 'all' || one.purpose === purpose)}
                  canManage={data.canManage}
                />
              </>
            )}
          </QueryView>
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}

function NewQuery() {
  return (
    <ButtonLink to="/listen/queries/new" size="s" icon="plus">
      {t('New query')}
    </ButtonLink>
  )
}

function Narrow({ purpose, away }: QueriesSearch) {
  const set = useSetSearch()
  return (
    <search className={css.narrow} aria-label={t('Narrow the queries')}>
      <Select
        name="purpose"
        label={t('What it is for')}
        silentLabel
        value={purpose}
        onChange={(next) => set({ purpose: next === 'all' ? undefined : next })}
        options={[
          { value: 'all', label: t('All purposes') },
          ...purposes.map((value) => ({ value, label: purposeWord(value) })),
        ]}
      />
      <Checkbox
        name="away"
        label={t('Also those put away')}
        checked={away}
        onChange={(on) => set({ away: on || undefined })}
      />
    </search>
  )
}

function List({ queries, canManage }: { queries: readonly Saved[]; canManage: boolean }) {
  const set = useSetSearch()
  if (queries.length === 0)
    return (
      <EmptyState
        icon="search"
        title={t('No query of this purpose')}
        action={{ label: t('Show all of them'), run: () => set({ purpose: undefined }) }}
      />
    )
  return (
    <ul className={css.list}>
      {queries.map((one) => (
        <li key={one.id}>
          <QueryRow query={one} canManage={canManage} />
        </li>
      ))}
    </ul>
  )
}

function NoQueries({ canManage, away }: { canManage: boolean; away: boolean }) {
  return (
    <>
      <EmptyState
        title={t('Nothing is looked for yet')}
        text={
          canManage
            ? t('A query finds what is said about you without naming your accounts. Begin with a template.')
            : t('Members who manage listening can begin one.')
        }
        action={
          canManage
            ? { label: t('Write the first query'), icon: 'plus', to: '/listen/queries/new' }
            : undefined
        }
      />
      {canManage ? <Templates /> : null}
      {away ? null : <Narrow purpose="all" away={away} />}
    </>
  )
}
