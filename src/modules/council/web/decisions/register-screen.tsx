import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { changeKinds } from '#modules/council/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import styles from '../council.module.css'
import { CouncilPlaces } from '../places.tsx'
import { kindWord } from '../words.ts'
import { DecisionRow } from './decision-row.tsx'

type Search = { q?: string; state: 'all' | 'open' | 'overdue' | 'done'; kind?: string }

/** Everything the council decided, for everybody. */
export function Screen() {
  usePlace([t('People'), t('Council'), t('Decisions')])
  const search = useSearch<Search>()
  const set = useSetSearch()
  const query = useDecisions(search)
  const me = query.data?.pages[0]?.me
  const filtered = Boolean(search.q) || search.state !== 'all' || search.kind !== undefined
  const decisions = query.data?.pages.flatMap((page) => page.decisions)
  return (
    <Page>
      <PageTitle
        title={t('Decisions')}
        note={t('What the council decided, who carries it out, and how it stands')}
      />
      <CouncilPlaces here="decisions" inside={me?.inside ?? false} />
      <Filters search={search} onChange={set} />
      <QueryView
        query={{ ...query, data: decisions }}
        what={t('The decisions could not be loaded.')}
        empty={
          <EmptyState
            icon="check"
            title={filtered ? t('No decision fits') : t('Nothing has been decided yet')}
            text={
              filtered
                ? t('Look for other words, or take a filter away.')
                : t('What is adopted gets a number, an owner and a day, and stands here for everybody.')
            }
            action={
              filtered
                ? {
                    label: t('Show all'),
                    run: () => set({ q: undefined, state: undefined, kind: undefined }),
                  }
                : undefined
            }
          />
        }
      >
        {(list) => (
          <Panel>
            {list.map((decision) => (
              <DecisionRow key={decision.id} decision={decision} />
            ))}
            {query.hasNextPage ? (
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('Show more')}
              </Button>
            ) : null}
          </Panel>
        )}
      </QueryView>
      {me?.inside ? <Exceptions /> : null}
    </Page>
  )
}

function useDecisions({ q, state, kind }: Search) {
  const known = changeKinds.find((one) => one === kind)
  return useInfiniteQuery({
    ...orpc.council.decisions.infiniteOptions({
      input: (cursor: string | undefined) => ({
        state,
        kind: known ?? ('all' as const),
        ...(q ? { q } : {}),
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  })
}

function Filters({
  search,
  onChange,
}: {
  search: Search
  onChange: (patch: Readonly<Record<string, unknown>>) => void
}) {
  return (
    <search className={styles.filters}>
      <TextField
        name="q"
        label={t('Search')}
        type="search"
        icon="search"
        defaultValue={search.q}
        onChange={(q) => onChange({ q: q.trim() || undefined })}
      />
      <Select
        name="state"
        label={t('State')}
        value={search.state}
        onChange={(state) => onChange({ state: state === 'all' ? undefined : state })}
        options={[
          { value: 'all', label: t('All') },
          { value: 'open', label: t('Still open') },
          { value: 'overdue', label: t('Overdue') },
          { value: 'done', label: t('Done') },
        ]}
      />
      <Select
        name="kind"
        label={t('Kind')}
        value={search.kind ?? 'all'}
        onChange={(kind) => onChange({ kind: kind === 'all' ? undefined : kind })}
        options={[
          { value: 'all', label: t('All') },
          ...changeKinds.map((kind) => ({ value: kind as string, label: kindWord(kind) })),
        ]}
      />
    </search>
  )
}

/** Exceptions with their end, the nearest first. */
function Exceptions() {
  const query = useQuery(orpc.council.exceptions.queryOptions({ input: { view: 'standing' } }))
  if (!query.data || query.data.exceptions.length === 0) return null
  return (
    <Panel title={t('Exceptions that hold')}>
      {query.data.exceptions.map((one) => (
        <Row
          key={one.id}
          to={`/people/council/decisions/${one.decision.id}`}
          title={`${one.whom}: ${one.what}`}
          note={t('Decision {number}', { number: one.decision.number })}
          end={<StateWord tone="wait">{t('until {day}', { day: formatDay(one.until) })}</StateWord>}
        />
      ))}
    </Panel>
  )
}
