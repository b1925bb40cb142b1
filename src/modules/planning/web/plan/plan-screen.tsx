import { useQuery } from '@tanstack/react-query'
import type { PlanView } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'
import { versionName, versionState } from '../words.ts'
import { DifferencesPanel } from './differences-panel.tsx'
import { LineSheet } from './line-sheet.tsx'
import { LinesGrid } from './lines-grid.tsx'
import { MatrixPanel } from './matrix-panel.tsx'
import { TablePanel } from './table-panel.tsx'
import { VersionActs } from './version-acts.tsx'

type Search = { year?: string; version?: string; than?: string; line?: string; table?: boolean }

/** The plan of a year in its versions: by tactic and department, by line and month. */
export function Screen() {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const query = useQuery(
    orpc.planning.plan.queryOptions({
      input: {
        ...(search.version
          ? { versionId: search.version }
          : search.year
            ? { year: Number(search.year) }
            : {}),
      },
    }),
  )
  usePlace([t('Programmes'), t('Plan')])
  const start = useAct(api.planning.startVersion, t('A draft was begun.'))
  const begin = (year: number, from: string | null): void =>
    start.mutate(
      { year, from, note: '' },
      { onSuccess: ({ id }) => set({ version: id, than: from ?? undefined }) },
    )
  const { data } = query
  const version = data?.version ?? null
  return (
    <Page>
      <PageTitle
        title={t('Plan')}
        note={t('What each tactic is to have in each department, and who agreed to it.')}
        state={
          version ? (
            <StateWord tone={versionState(version.state).tone}>{versionState(version.state).words}</StateWord>
          ) : undefined
        }
        actions={<Actions view={data} search={search} set={set} busy={start.isPending} begin={begin} />}
      />
      {data ? <Filters view={data} search={search} set={set} /> : null}
      <QueryView
        query={query}
        skeleton="table"
        what={t('The plan could not be loaded.')}
        isEmpty={(view) => view.version === null && !search.table}
        empty={
          <EmptyState
            icon="table"
            title={t('Nothing is planned for this year yet')}
            text={t(
              'Begin a version, add a line for each thing that costs money, and send it to somebody who approves plans. From then on the budget compares with it.',
            )}
            action={
              data?.may.start
                ? { label: t('Begin the plan'), icon: 'plus', run: () => begin(data.year, null) }
                : undefined
            }
          />
        }
      >
        {(view) => <Body view={view} search={search} set={set} />}
      </QueryView>
    </Page>
  )
}

type PartProps = { search: Search; set: ReturnType<typeof useSetSearch> }
type ActionsProps = PartProps & {
  view: PlanView | undefined
  busy: boolean
  begin: (year: number, from: string | null) => void
}

function Actions({ view, search, set, busy, begin }: ActionsProps) {
  const version = view?.version ?? null
  return (
    <>
      <Button
        icon="table"
        expanded={search.table === true}
        onPress={() => set({ table: search.table ? undefined : true })}
      >
        {t('Spreadsheet')}
      </Button>
      {view?.may.start ? (
        <Button
          kind={version ? 'plain' : 'pri'}
          icon="plus"
          busy={busy}
          onPress={() => begin(view.year, version?.id ?? null)}
        >
          {version ? t('New version from this one') : t('Begin the plan')}
        </Button>
      ) : null}
    </>
  )
}

function Filters({ view, search, set }: PartProps & { view: PlanView }) {
  const { version } = view
  return (
    <div className={css.filters}>
      <Select
        name="year"
        label={t('Year')}
        value={String(view.year)}
        onChange={(year) => set({ year, version: undefined, than: undefined })}
        options={[...new Set([view.year, ...view.years, (view.years[0] ?? view.year) + 1])]
          .sort((a, b) => b - a)
          .map((year) => ({ value: String(year), label: String(year) }))}
      />
      {version ? (
        <>
          <Select
            name="version"
            label={t('Version')}
            value={version.id}
            onChange={(id) => set({ version: id })}
            options={view.versions.map((one) => ({ value: one.id, label: versionName(one) }))}
          />
          <Select
            name="than"
            label={t('Compare with')}
            value={search.than ?? ''}
            onChange={(than) => set({ than: than || undefined })}
            options={[
              { value: '', label: t('No other version') },
              ...view.versions
                .filter(({ id }) => id !== version.id)
                .map((one) => ({ value: one.id, label: versionName(one) })),
            ]}
          />
        </>
      ) : null}
    </div>
  )
}

function Body({ view, search, set }: PartProps & { view: PlanView }) {
  return (
    <div className={css.stack}>
      {search.table ? <TablePanel view={view} /> : null}
      {view.version ? <VersionActs view={view} version={view.version} /> : null}
      {view.version && search.than ? <DifferencesPanel id={view.version.id} than={search.than} /> : null}
      {view.version ? <MatrixPanel view={view} /> : null}
      {view.version ? (
        <Panel
          title={t('Lines')}
          end={
            view.may.change ? (
              <Button size="s" icon="plus" onPress={() => set({ line: 'new' })}>
                {t('Add a line')}
              </Button>
            ) : undefined
          }
        >
          <LinesGrid view={view} onOpen={(line) => set({ line })} />
        </Panel>
      ) : null}
      {search.line && view.version ? (
        <LineSheet view={view} lineId={search.line} onClose={() => set({ line: undefined })} />
      ) : null}
    </div>
  )
}
