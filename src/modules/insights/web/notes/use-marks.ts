import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import type { Part } from '../words.ts'
import { plotted } from '../words.ts'
import { useComments } from './comment-panel.tsx'

/** What is drawn into the chart: the path to the target of this figure, the numbers of the comments, and where campaigns began. */
export function useMarks(
  metricId: string,
  part: Part,
  departmentId: string | undefined,
  span: { from: string; to: string },
) {
  const input = { metricId, ...(departmentId ? { departmentId } : {}) }
  const targets = useQuery(orpc.insights.targets.queryOptions({ input }))
  const comments = useComments(metricId, departmentId)
  const starts = useQuery(orpc.campaigns.marks.queryOptions({ input: { from: span.from, to: span.to } }))
  const target = targets.data?.targets.find(({ figure }) => figure === part.id)
  const at = (day: string): string => `${day}T00:00:00Z`
  // A target of a count is one of 28 days; days and weeks of a chart cannot be held against it.
  const path =
    target && part.unit !== 'count'
      ? [target.fromDay, target.toDay].map((day, index) => ({
          at: at(day),
          value: plotted(index === 0 ? target.fromValue : target.toValue, part.unit) ?? 0,
        }))
      : []
  const marks = (comments.data?.comments ?? [])
    .toReversed()
    .map(({ day }, index) => ({ at: at(day), label: String(index + 1) }))
    .filter((mark) => mark.at >= span.from && mark.at < span.to)
  const begun = (starts.data?.marks ?? [])
    .slice(-MOST_STARTS)
    .map(({ at: day, label }) => ({ at: at(day), label: short(label) }))
  return { goalPath: within(path, span), marks: [...marks, ...begun] }
}

/** Words of more starts would lie over each other; the newest are drawn. */
const MOST_STARTS = 4

const short = (label: string): string => (label.length > 18 ? `${label.slice(0, 17).trimEnd()}…` : label)

type Spot = { at: string; value: number }

/** The part of a straight path that lies within a span; a path that ends before goes on level. */
export function within(
  [first, last]: readonly Spot[],
  span: { from: string; to: string },
): Spot[] | undefined {
  if (!first || !last || Date.parse(first.at) >= Date.parse(span.to)) return undefined
  const value = (moment: string): number => {
    const share = (Date.parse(moment) - Date.parse(first.at)) / (Date.parse(last.at) - Date.parse(first.at))
    return first.value + (last.value - first.value) * Math.min(1, Math.max(0, share))
  }
  const from = Date.parse(first.at) > Date.parse(span.from) ? first.at : span.from
  const bend = Date.parse(last.at) > Date.parse(from) && Date.parse(last.at) < Date.parse(span.to)
  return [from, ...(bend ? [last.at] : []), span.to].map((moment) => ({ at: moment, value: value(moment) }))
}
