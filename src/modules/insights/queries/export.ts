import { csvOf } from '#kernel/csv.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricRow } from '#platform/metric.ts'
import type { Grain } from '../domain/buckets.ts'
import { rowsOf, seriesOf } from './figures.ts'
import { type Scope, type ScopeInput, scopeOf } from './scope.ts'

const MOST_EXPORTED = 50_000

type Format = 'csv' | 'json'
type File = { name: string; csv: string }

/**
 * The rows, with the definition's version in the name, so that a file says what it is; each with everything its figures are
 * counted from, so that they can be computed again.
 */
export async function exportRows(
  ctx: Ctx,
  input: ScopeInput & { readonly format: Format },
): Promise<Result<File>> {
  const scope = await scopeOf(ctx, input)
  if (!scope.ok) return scope
  const { rows } = await rowsOf(ctx, scope, { limit: MOST_EXPORTED, offset: 0, whole: true })
  const { metric } = scope
  const more = [...new Set(rows.flatMap(({ counted }) => Object.keys(counted ?? {})))]
  const csv =
    input.format === 'json'
      ? json({ ...about(scope, input), rows: rows.map(({ href: _, ...row }) => row) })
      : csvOf(
          ['at', 'who', 'what', metric.unit, 'note', ...more],
          rows.map(({ at, label, detail, value, note, counted = {} }) => [
            ...[at, label, detail, value, note],
            ...more.map((name) => told(counted[name] ?? null)),
          ]),
        )
  return ok({ name: nameOf(scope, input, ''), csv })
}

const told = (value: NonNullable<MetricRow['counted']>[string]): string | number | null =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value

/** The figures period by period; what is missing says why and has no number. */
export async function exportSeries(
  ctx: Ctx,
  input: ScopeInput & { readonly grain: Grain; readonly format: Format },
): Promise<Result<File>> {
  const scope = await scopeOf(ctx, input)
  if (!scope.ok) return scope
  const { points } = await seriesOf(ctx, scope, input.grain)
  const name = nameOf(scope, input, `-by-${input.grain}`)
  if (input.format === 'json')
    return ok({
      name,
      csv: json({
        ...about(scope, input),
        points: points.map(({ metric: _, ...point }) => point),
      }),
    })
  const lines = points.flatMap(({ from, to, figures, coverage, asOf }) =>
    Object.entries(figures).map(([part, { value, reason, n }]) => [
      from,
      to,
      part,
      value,
      reason,
      n,
      coverage,
      asOf,
    ]),
  )
  return ok({
    name,
    csv: csvOf(['from', 'to', 'figure', 'value', 'reason', 'n', 'coverage', 'as of'], lines),
  })
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

function about({ metric }: Scope, { from, to }: ScopeInput) {
  const { id, version, name, definition, unit } = metric
  return { metric: { id, version, name, definition, unit }, from, to }
}

function nameOf({ metric }: Scope, input: ScopeInput & { readonly format: Format }, what: string): string {
  const days = `${input.from.slice(0, 10)}-${input.to.slice(0, 10)}`
  return `${metric.id}-v${metric.version}-${days}${what}.${input.format}`
}
