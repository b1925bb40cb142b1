import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type KindId, kindIds } from '#modules/records/contract.ts'
import { orpc } from '#web/api.ts'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useGo, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { useSettled } from '#web/use-settled.ts'
import { RecordForm } from '../entry/record-form.tsx'
import { kindNote, kindWord } from '../kind-words.ts'
import css from '../records.module.css'
import { Actions } from './actions.tsx'
import { Filters, type Search } from './filters.tsx'
import { ImportPanel } from './import-panel.tsx'
import { KindTabs } from './kind-tabs.tsx'
import { recordColumns } from './record-columns.tsx'

/** The registers: one kind of fact at a time, newest first. */
export function Screen() {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const go = useGo()
  const kind: KindId = kindIds.find((id) => id === search.kind) ?? 'pickup'
  const overview = useQuery(orpc.records.overview.queryOptions())
  usePlace([t('Programmes'), t('Records'), kindWord(kind)])
  const departments = overview.data?.departments ?? []
  const units = overview.data?.units ?? []
  const mayKeep = departments.length > 0
  const adding = search.add === true && mayKeep
  const reading = search.table === true
  return (
    <Page>
      <PageTitle
        title={t('Records')}
        note={t('The facts behind figures that no network tells. Every entry says who keeps it.')}
        actions={<Actions mayKeep={mayKeep} adding={adding} reading={reading} />}
      />
      <KindTabs
        kind={kind}
        counts={new Map((overview.data?.kinds ?? []).map((one) => [one.kind, one.rows]))}
        onChange={(id) => set({ kind: id, q: undefined, state: undefined, department: undefined })}
      />
      <p className={css.note}>{kindNote(kind)}</p>
      {adding ? (
        <RecordForm
          key={kind}
          kind={kind}
          departments={departments}
          units={units}
          onDone={(id) => (id ? go(`/records/${kind}/${id}`) : set({ add: undefined }))}
        />
      ) : null}
      {reading ? <ImportPanel key={kind} kind={kind} departments={departments} /> : null}
      <Filters search={search} departments={units} />
      <List kind={kind} search={search} units={units} mayKeep={mayKeep && !adding} />
    </Page>
  )
}

type ListProps = {
  kind: KindId
  search: Search
  units: readonly { id: string; name: string }[]
  mayKeep: boolean
}

function List({ kind, search, units, mayKeep }: ListProps) {
  const set = useSetSearch()
  const q = useSettled((search.q ?? '').trim(), 200)
  const state = (['there', 'withdrawn', 'all'] as const).find((one) => one === search.state) ?? 'there'
  const filter = {
    kind,
    state,
    ...(q ? { q } : {}),
    ...(search.department ? { departmentId: search.department } : {}),
  }
  const query = useInfiniteQuery(
    orpc.records.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor, limit: 100 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const filtered = q !== '' || search.department !== undefined || state !== 'there'
  // What is kept of the kind before must not stand under this one's heads.
  const rows = (query.data?.pages ?? []).flatMap((page) => page.rows).filter((row) => row.kind === kind)
  return (
    <QueryView
      query={query}
      skeleton="table"
      what={t('The entries could not be loaded.')}
      isEmpty={() => rows.length === 0 && !query.isPlaceholderData}
      empty={
        <EmptyState
          icon="table"
          title={filtered ? t('No entry is like that') : t('Nothing that you may see is entered here yet')}
          text={
            filtered
              ? t('Change what is searched for, or look at all of them.')
              : t(
                  'Enter the first one, or take a table in. Until then its figures say that they are unknown.',
                )
          }
          action={
            mayKeep && !filtered
              ? { label: t('Enter one'), icon: 'plus', run: () => set({ add: true, table: undefined }) }
              : undefined
          }
        />
      }
    >
      {({ pages }) => (
        <DataTable
          caption={kindWord(kind)}
          columns={recordColumns(kind, (id) => names.get(id) ?? '')}
          rows={rows}
          keyOf={({ id }) => id}
          rowTo={({ id }) => `/records/${kind}/${id}`}
          total={pages[0]?.total}
          height={620}
          {...(query.hasNextPage ? { onEnd: () => void query.fetchNextPage() } : {})}
        />
      )}
    </QueryView>
  )
}
