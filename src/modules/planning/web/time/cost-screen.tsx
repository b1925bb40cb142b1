import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { tacticChoices } from '#web/tactics.ts'
import css from '../planning.module.css'
import { CostPanel } from './cost-panel.tsx'
import { SumsPanel } from './sums-panel.tsx'

type Search = { months?: string; department?: string; tactic?: string; metric?: string }

/** Whole months until the end of this one, as days [from, until). */
function spanOf(months: number): { from: string; until: string } {
  const now = new Date()
  const first = (ahead: number): string =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() + ahead, 1)).toISOString().slice(0, 10)
  return { from: first(1 - months), until: first(1) }
}

/** What the tactics cost in time and money, and what one outcome of it cost. */
export function Screen() {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const departments = useQuery(orpc.people.departments.queryOptions())
  const months = [1, 3, 6, 12].find((one) => String(one) === search.months) ?? 3
  usePlace([t('Programmes'), t('Time and cost')])
  const asked = {
    ...spanOf(months),
    ...(search.department ? { departmentId: search.department } : {}),
  }
  return (
    <Page>
      <PageTitle title={t('Time and cost')} note={t('Sums of three people or more; nobody’s own time.')} />
      <div className={css.filters}>
        <Select
          name="months"
          label={t('How far back')}
          value={String(months)}
          onChange={(value) => set({ months: value })}
          options={[1, 3, 6, 12].map((n) => ({
            value: String(n),
            label: t('{n, plural, one {This month} other {# months}}', { n }),
          }))}
        />
        <Select
          name="department"
          label={t('Department')}
          value={search.department ?? ''}
          onChange={(value) => set({ department: value || undefined })}
          options={[
            { value: '', label: t('All departments') },
            ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="tactic"
          label={t('Tactic')}
          value={search.tactic ?? ''}
          onChange={(value) => set({ tactic: value || undefined })}
          options={[{ value: '', label: t('All tactics') }, ...tacticChoices()]}
        />
      </div>
      <div className={css.stack}>
        <CostPanel
          asked={{
            ...asked,
            ...(search.tactic ? { tactic: Number(search.tactic) } : {}),
            ...(search.metric ? { metricId: search.metric } : {}),
          }}
          onMetric={(metric) => set({ metric: metric || undefined })}
        />
        <SumsPanel asked={asked} />
      </div>
    </Page>
  )
}
