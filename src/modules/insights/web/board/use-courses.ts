import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import type { Courses, MetricCard, TacticRow } from '../../contract.ts'
import { courseWords } from './course-words.ts'

/** While some are being worked out, and else: whole months change rarely. In milliseconds. */
const SOON = 3000
const LATER = 600_000

export interface Course {
  readonly points: readonly (number | null)[]
  /** The same in words; empty where there is too little for a line. */
  readonly words: string
}

/** The course of a metric in a department, null for the whole house; nothing while it is not there. */
export type CourseOf = (metric: MetricCard | null, departmentId: string | null) => Course | undefined

/**
 * How the figures of a board went by month, all with one question. They come after the board: nobody waits for them, and
 * without them it says the same.
 */
export function useCourses(
  cut: { tactic?: TacticRow['id']; departmentId?: string },
  isBoardThere: boolean,
): CourseOf {
  const { data } = useQuery(
    orpc.insights.courses.queryOptions({
      input: cut,
      enabled: isBoardThere,
      staleTime: LATER,
      refetchInterval: ({ state }) => (state.data?.toCome ? SOON : LATER),
      retry: false,
    }),
  )
  const found = new Map(data?.courses.map((one) => [keyOf(one.metricId, one.departmentId), one.points]))
  return (metric, departmentId) =>
    metric && data ? courseOf(metric, departmentId, found, data.months) : undefined
}

function courseOf(
  metric: MetricCard,
  departmentId: string | null,
  found: ReadonlyMap<string, readonly (number | null)[]>,
  months: Courses['months'],
): Course | undefined {
  const points = found.get(keyOf(metric.id, departmentId))
  return points && { points, words: courseWords(points, months, metric) }
}

const keyOf = (metricId: string, departmentId: string | null): string => `${metricId}/${departmentId ?? ''}`
