import { useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { type Grain, type Period, type PeriodSearch, periodOf } from './period.ts'

export type ScoreSearch = PeriodSearch & { grain?: Grain | undefined }

/** The period of this address, and what a link to another page of the scoreboard must carry along. */
export function usePeriod(): { period: Period; zone: string; carried: PeriodSearch } {
  const { zone } = useSession().organisation
  const { period, from, to } = useSearch<ScoreSearch>()
  const carried: PeriodSearch = {
    ...(period ? { period } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
  return { period: periodOf(carried, zone, new Date()), zone, carried }
}

/** Where a figure's rows are: the metric's page, over the same days. */
export function metricAddress(
  metricId: string,
  search: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value) query.set(name, value)
  const words = query.toString()
  return `/scoreboard/${metricId}${words ? `?${words}` : ''}`
}
