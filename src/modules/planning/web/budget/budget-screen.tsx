import { useQuery } from '@tanstack/react-query'
import type { BudgetView } from '#modules/planning/contract.ts'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { tacticChoices } from '#web/tactics.ts'
import css from '../planning.module.css'
import { rowWords } from '../words.ts'
import { AlertList } from './alert-list.tsx'
import { BudgetGrid, type BudgetRows } from './budget-grid.tsx'
import { LinePane } from './line-pane.tsx'
import { VariancePanel } from './variance-panel.tsx'

type Search = { year?: string; department?: string; tactic?: string; rows?: string; line?: string }
const kinds: readonly BudgetRows[] = ['actual', 'committed', 'forecast', 'plan']

/** What the plan became: spent, promised and foretold, by month and line. */
export function Screen() {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const query = useQuery(
    orpc.planning.budget.queryOptions({
      input: {
        ...(search.year ? { year: Number(search.year) } : {}),
        ...(search.department ? { departmentId: search.department } : {}),
        ...(search.tactic ? { tactic: Number(search.tactic) } : {}),
      },
    }),
  )
  usePlace([t('Programmes'), t('Budget')])
  return (
    <Page>
      <PageTitle
        title={t('Budget')}
        note={t('The approved plan, what became of it, and what is still to come.')}
      />
      <Filters search={search} view={query.data} set={set} />
      <QueryView
        query={query}
        skeleton="chart"
        what={t('The budget could not be loaded.')}
        isEmpty={(view) => view.lines.length === 0}
        empty={
          <EmptyState
            icon="table"
            title={t('There is no line here yet')}
            text={t('Lines come from the plan. Once a version is approved, spending compares with it.')}
            action={{ label: t('Go to the plan'), to: '/plan' }}
          />
        }
      >
        {(view) => <Body view={view} search={search} set={set} />}
      </QueryView>
    </Page>
  )
}

type PartProps = { search: Search; set: ReturnType<typeof useSetSearch> }

function Filters({ search, view, set }: PartProps & { view: BudgetView | undefined }) {
  const departments = useQuery(orpc.people.departments.queryOptions())
  return (
    <div className={css.filters}>
      <Select
        name="year"
        label={t('Year')}
        value={search.year ?? String(view?.year ?? '')}
        onChange={(value) => set({ year: value, line: undefined })}
        options={(view?.years ?? []).map((one) => ({ value: String(one), label: String(one) }))}
      />
      <Select
        name="department"
        label={t('Department')}
        value={search.department ?? ''}
        onChange={(value) => set({ department: value || undefined, line: undefined })}
        options={[
          { value: '', label: t('All departments') },
          ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="tactic"
        label={t('Tactic')}
        value={search.tactic ?? ''}
        onChange={(value) => set({ tactic: value || undefined, line: undefined })}
        options={[{ value: '', label: t('All tactics') }, ...tacticChoices()]}
      />
    </div>
  )
}

function Body({ view, search, set }: PartProps & { view: BudgetView }) {
  const rows = kinds.find((one) => one === search.rows) ?? 'actual'
  const words = rowWords()
  return (
    <div className={css.stack}>
      {view.approved ? null : (
        <Banner tone="warn" title={t('No plan of this year is approved yet')}>
          {t('Until then nothing can be over or under. What is spent is kept all the same.')}
        </Banner>
      )}
      <AlertList alerts={view.alerts} />
      <VariancePanel view={view} />
      <Panel title={t('Lines')}>
        <Tabs
          label={t('What is shown')}
          tabs={kinds.map((id) => ({ id, label: words[id] }))}
          value={rows}
          onChange={(value) => set({ rows: value })}
        />
        <BudgetGrid view={view} rows={rows} onOpen={(line) => set({ line })} />
      </Panel>
      {search.line ? (
        <LinePane
          key={search.line}
          view={view}
          lineId={search.line}
          onClose={() => set({ line: undefined })}
        />
      ) : null}
    </div>
  )
}
