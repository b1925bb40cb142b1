import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { PlacementCard } from '#modules/campaigns/contract.ts'
import { type api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { useSettled } from '#web/use-settled.ts'
import css from '../campaigns.module.css'
import { placementKinds, placementKindWord, placementState } from '../words.ts'
import { ImportPanel } from './import-panel.tsx'
import { PlacementForm } from './placement-form.tsx'

type Search = { q?: string; kind?: string; state?: string; campaign?: string; add?: boolean; table?: boolean }
const states = ['standing', 'planned', 'gone', 'retired', 'all'] as const

/** The register: every place where a link, QR or code of ours stands. */
export function Screen() {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const filter = useFilter(search)
  const query = useInfiniteQuery(
    orpc.campaigns.placements.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor, limit: 100 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  usePlace([t('Programmes'), t('Placements')])
  const [first] = query.data?.pages ?? []
  const mayChange = first?.mayChange ?? false
  const adding = search.add === true && mayChange
  const reading = search.table === true && mayChange
  const filtered = filter.q !== undefined || filter.kind !== undefined || filter.campaignId !== undefined
  return (
    <Page>
      <PageTitle
        title={t('Placements')}
        note={t('Every place where a link, a QR or a code of ours stands.')}
        actions={mayChange ? <Actions adding={adding} reading={reading} /> : null}
      />
      {adding ? <PlacementForm campaignId={search.campaign} onDone={() => set({ add: undefined })} /> : null}
      {reading ? <ImportPanel filter={filter} /> : null}
      <Filters search={search} />
      <QueryView
        query={query}
        skeleton="table"
        what={t('The placements could not be loaded.')}
        isEmpty={(data) => data.pages[0]?.placements.length === 0 && !adding}
        empty={
          <EmptyState
            icon="link"
            title={filtered ? t('No placement is like that') : t('No placement is registered yet')}
            text={t(
              'Register where something of ours stands, on a poster as well as on a page. It gets a short link and a QR, and you see what comes through it.',
            )}
            action={
              mayChange
                ? { label: t('Register a placement'), icon: 'plus', run: () => set({ add: true }) }
                : undefined
            }
          />
        }
      >
        {({ pages }) => (
          <DataTable
            caption={t('Placements')}
            columns={columns()}
            rows={pages.flatMap(({ placements }) => placements)}
            keyOf={({ id }) => id}
            rowTo={({ id }) => `/placements/${id}`}
            total={pages[0]?.total}
            height={620}
            {...(query.hasNextPage ? { onEnd: () => void query.fetchNextPage() } : {})}
          />
        )}
      </QueryView>
    </Page>
  )
}

function Actions({ adding, reading }: { adding: boolean; reading: boolean }) {
  const set = useSetSearch()
  return (
    <>
      <Button
        icon="upload"
        expanded={reading}
        onPress={() => set({ table: reading ? undefined : true, add: undefined })}
      >
        {t('Table in and out')}
      </Button>
      <Button
        kind="pri"
        icon="plus"
        expanded={adding}
        onPress={() => set({ add: adding ? undefined : true, table: undefined })}
      >
        {t('Register a placement')}
      </Button>
    </>
  )
}

type Filter = Omit<Parameters<typeof api.campaigns.exportPlacements>[0], 'limit'>

function useFilter({ q, kind, state, campaign }: Search): Filter {
  const words = useSettled((q ?? '').trim(), 200)
  const known = placementKinds.find((one) => one === kind)
  return {
    ...(words ? { q: words } : {}),
    ...(known ? { kind: known } : {}),
    ...(campaign ? { campaignId: campaign } : {}),
    state: states.find((one) => one === state) ?? 'all',
  }
}

function Filters({ search }: { search: Search }) {
  const set = useSetSearch()
  return (
    <div className={css.filters}>
      <TextField
        name="q"
        type="search"
        icon="search"
        label={t('Find a placement')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <Select
        name="kind"
        label={t('Kind of place')}
        value={search.kind ?? ''}
        onChange={(kind) => set({ kind: kind || undefined })}
        options={[
          { value: '', label: t('All') },
          ...placementKinds.map((one) => ({ value: one, label: placementKindWord(one) })),
        ]}
      />
      <Select
        name="state"
        label={t('State')}
        value={search.state ?? 'all'}
        onChange={(state) => set({ state: state === 'all' ? undefined : state })}
        options={[
          { value: 'all', label: t('All') },
          { value: 'standing', label: t('Stands there') },
          { value: 'planned', label: t('Planned') },
          { value: 'gone', label: t('Gone') },
          { value: 'retired', label: t('Retired') },
        ]}
      />
      {search.campaign ? (
        <Button icon="close" onPress={() => set({ campaign: undefined })}>
          {t('Of one campaign only')}
        </Button>
      ) : null}
    </div>
  )
}

function columns(): Column<PlacementCard>[] {
  return [
    { id: 'place', head: t('Where'), cell: ({ place }) => place, names: true },
    { id: 'kind', head: t('Kind of place'), cell: ({ kind }) => placementKindWord(kind) },
    {
      id: 'state',
      head: t('State'),
      cell: (one) => {
        const { tone, words } = placementState(one)
        return <StateWord tone={tone}>{words}</StateWord>
      },
    },
    { id: 'campaign', head: t('Campaign'), cell: ({ campaign }) => campaign?.name ?? '–' },
    {
      id: 'link',
      head: t('Link or code'),
      cell: ({ link, spokenCode }) => link?.replace(/^https?:\/\//, '') ?? spokenCode ?? '–',
    },
    { id: 'from', head: t('Since'), cell: ({ standsFrom }) => formatDay(standsFrom) },
    { id: 'visits', head: t('Visits'), align: 'end', cell: ({ visits }) => formatNumber(visits) },
  ]
}
