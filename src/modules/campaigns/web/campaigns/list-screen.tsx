import { useQuery } from '@tanstack/react-query'
import type { CampaignCard } from '#modules/campaigns/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from '../campaigns.module.css'
import { campaignKindWord, campaignStateWord } from '../words.ts'
import { CampaignForm } from './campaign-form.tsx'

const kinds: readonly CampaignCard['kind'][] = ['own', 'elsewhere', 'rival', 'event']

/** Campaigns of ours and the starts of others that explain a jump in a chart. */
export function Screen() {
  const search = useSearch<{ kind?: string; add?: boolean }>()
  const set = useSetSearch()
  const kind = kinds.find((one) => one === search.kind)
  const query = useQuery(
    orpc.campaigns.list.queryOptions({ input: { limit: 200, ...(kind ? { kind } : {}) } }),
  )
  usePlace([t('Programmes'), t('Campaigns')])
  const mayChange = query.data?.mayChange ?? false
  const adding = search.add === true && mayChange
  return (
    <Page>
      <PageTitle
        title={t('Campaigns')}
        note={t('Pushes with a beginning. Those of others are marks in charts.')}
        actions={
          mayChange ? (
            <Button
              kind="pri"
              icon="plus"
              expanded={adding}
              onPress={() => set({ add: adding ? undefined : true })}
            >
              {t('Register a campaign')}
            </Button>
          ) : null
        }
      />
      {adding ? <CampaignForm onDone={() => set({ add: undefined })} /> : null}
      <div className={css.filters}>
        <Select
          name="kind"
          label={t('Whose')}
          value={kind ?? ''}
          onChange={(value) => set({ kind: value || undefined })}
          options={[
            { value: '', label: t('All') },
            ...kinds.map((one) => ({ value: one, label: campaignKindWord(one) })),
          ]}
        />
      </div>
      <QueryView
        query={query}
        skeleton="table"
        what={t('The campaigns could not be loaded.')}
        isEmpty={(data) => data.campaigns.length === 0 && !adding}
        empty={
          <EmptyState
            icon="programmes"
            title={t('No campaign is registered yet')}
            text={t(
              'Register when something begins, ours or somebody else’s. Placements, figures and studies then know what they belong to.',
            )}
            action={
              mayChange
                ? { label: t('Register a campaign'), icon: 'plus', run: () => set({ add: true }) }
                : undefined
            }
          />
        }
      >
        {({ campaigns }) => (
          <DataTable
            caption={t('Campaigns')}
            columns={columns()}
            rows={campaigns}
            keyOf={({ id }) => id}
            rowTo={({ id }) => `/campaigns/${id}`}
          />
        )}
      </QueryView>
    </Page>
  )
}

function columns(): Column<CampaignCard>[] {
  return [
    { id: 'name', head: t('Name'), cell: ({ name }) => name, sort: ({ name }) => name, names: true },
    { id: 'kind', head: t('Whose'), cell: ({ kind }) => campaignKindWord(kind) },
    {
      id: 'state',
      head: t('State'),
      cell: ({ state }) => {
        const { tone, words } = campaignStateWord(state)
        return <StateWord tone={tone}>{words}</StateWord>
      },
    },
    {
      id: 'starts',
      head: t('Begins'),
      cell: ({ startsOn }) => formatDay(startsOn),
      sort: ({ startsOn }) => startsOn,
    },
    { id: 'ends', head: t('Ends'), cell: ({ endsOn }) => (endsOn ? formatDay(endsOn) : '–') },
    { id: 'owner', head: t('Looked after by'), cell: ({ owner }) => owner?.name ?? '–' },
    {
      id: 'placements',
      head: t('Placements'),
      align: 'end',
      cell: ({ placements }) => formatNumber(placements),
      sort: ({ placements }) => placements,
    },
    {
      id: 'visits',
      head: t('Visits'),
      align: 'end',
      cell: ({ visits }) => formatNumber(visits),
      sort: ({ visits }) => visits,
    },
  ]
}
