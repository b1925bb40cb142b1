import { csvOf } from '#kernel/csv.ts'
import { mainOf, type ReportDocument } from './document.ts'
import { unitOf } from './view.ts'

const head = [
  ...['kind', 'metric', 'name', 'version', 'figure', 'from', 'to', 'value', 'unit', 'reason', 'n'],
  ...['coverage', 'value before', 'as of'],
]

/** A row a figure and a row a point of a course: bare values, for whoever reckons on. What is missing has no number. */
export function reportCsv(document: ReportDocument): string {
  const { from, to } = document
  return csvOf(
    head,
    document.entries.flatMap((entry) => {
      const { metric, coverage, asOf } = entry
      const start = [metric.id, metric.name, metric.version]
      const figures = Object.entries(entry.figures).map(([part, { value, reason, n }]) => {
        const before = part === metric.main ? entry.before.value : null
        const unit = unitOf(metric.unit, part)
        return ['figure', ...start, part, from, to, value, unit, reason, n, coverage, before, asOf]
      })
      const points = entry.points.map((point) => {
        const { value, reason, n } = mainOf(entry, point.figures)
        const when = [metric.main, point.from, point.to]
        const unit = unitOf(metric.unit, metric.main)
        return ['point', ...start, ...when, value, unit, reason, n, point.coverage, null, asOf]
      })
      return [...figures, ...points]
    }),
  )
}
