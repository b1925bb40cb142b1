import { useInfiniteQuery } from '@tanstack/react-query'
import type { CaseCard } from '#modules/business-cases/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from '../cases.module.css'
import { caseStateWord } from '../words.ts'
import { Begin } from './begin-form.tsx'
import { columns } from './case-columns.tsx'
import { Empty } from './no-cases.tsx'

const states: readonly CaseCard['state'][] = ['draft', 'submitted', 'decided', 'reviewed', 'withdrawn']

/** Business cases of the house, and how to begin one. */
export function Screen() {
  const search = useSearch<{ state?: string; add?: boolean }>()
  const set = useSetSearch()
  const state = states.find((one) => one === search.state)
  const query = useInfiniteQuery(
    orpc.cases.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: 100,
        ...(state ? { state } : {}),
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  )
  usePlace([t('Scoreboard'), t('Business cases')])
  const pages = query.data?.pages ?? []
  const mayWrite = pages[0]?.mayWrite ?? false
  const adding = search.add === true && mayWrite
  const begin = { label: t('Begin a business case'), icon: 'plus', run: () => set({ add: true }) } as const
  return (
    <Page>
      <PageTitle
        title={t('Business cases')}
        note={t('One page for a department head: the gap, what could be done, what it costs and brings.')}
        actions={
          mayWrite ? (
            <Button
              kind="pri"
              icon="plus"
              expanded={adding}
              onPress={() => set({ add: adding ? undefined : true })}
            >
              {t('Begin a business case')}
            </Button>
          ) : null
        }
      />
      {adding ? <Begin onDone={() => set({ add: undefined })} /> : null}
      <div className={css.filters}>
        <Select
          name="state"
          label={t('State')}
          value={state ?? ''}
          onChange={(value) => set({ state: value || undefined })}
          options={[
            { value: '', label: t('All') },
            ...states.map((one) => ({ value: one, label: caseStateWord(one, null).words })),
          ]}
        />
      </div>
      <QueryView
        query={query}
        skeleton="table"
        what={t('The business cases could not be loaded.')}
        isEmpty={(data) => data.pages.every(({ cases }) => cases.length === 0) && !adding}
        empty={<Empty filtered={state !== undefined} begin={mayWrite ? begin : undefined} />}
      >
        {(data) => (
          <DataTable
            caption={t('Business cases')}
            columns={columns()}
            rows={data.pages.flatMap(({ cases }) => cases)}
            keyOf={({ id }) => id}
            rowTo={({ id }) => `/cases/${id}`}
            onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          />
        )}
      </QueryView>
    </Page>
  )
}
