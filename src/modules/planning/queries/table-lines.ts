import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { byMonth } from '../domain/budget/book.ts'
import type { CellRow, LineKind } from '../domain/budget/lines.ts'
import { noVersion, wrongYear } from '../policy.ts'
import type { PlanLineRow, VersionRow } from '../tables/plan.ts'
import { type YearBook, yearBook } from './book.ts'
import { linesOf, versionRow } from './versions.ts'

/** A line as the table shows it: what it is, and twelve amounts a row in its own currency; null is unknown or nothing. */
export interface TableLine {
  readonly lineId: string
  readonly tactic: number
  readonly departmentId: string | null
  readonly name: string
  readonly kind: LineKind
  readonly currency: string
  readonly rows: Readonly<Record<CellRow, readonly (number | null)[]>>
}

export interface Table {
  readonly version: VersionRow | null
  readonly lines: readonly TableLine[]
  readonly book: YearBook
}

/** Plan and budget of a year, the plan as one version has it (without one: as it was approved). */
export async function tableOf(
  ctx: Ctx,
  tx: Tx,
  { year, versionId }: { readonly year: number; readonly versionId: string | null },
): Promise<Result<Table>> {
  const wrong = wrongYear(year)
  if (wrong) return wrong
  const version = versionId === null ? undefined : await versionRow(tx, ctx.organisationId, versionId)
  if (versionId !== null && version?.year !== year) return noVersion
  const book = await yearBook(ctx, tx, year)
  const planned = new Map<string, PlanLineRow>()
  if (version)
    for (const row of await linesOf(tx, ctx.organisationId, version.id)) planned.set(row.lineId, row)
  const lines = book.lines.flatMap((line): TableLine[] => {
    const plan = version ? planned.get(line.id) : line.planned
    const money = { ...book.money, currency: line.currency }
    const [committed, actual] = [byMonth(line, 'committed', money), byMonth(line, 'actual', money)]
    const used = line.postings.length > 0 || line.forecast.size > 0
    if (!plan && !used) return []
    const { tactic, departmentId, name, kind, currency } = plan ?? line.row
    return [
      {
        ...{ lineId: line.id, tactic, departmentId, name, kind, currency },
        rows: {
          plan: plan?.months ?? Array<null>(12).fill(null),
          committed: committed.map(({ minor }) => minor),
          actual: actual.map(({ minor }) => minor),
          forecast: Array.from({ length: 12 }, (_, month) => line.forecast.get(month) ?? null),
        },
      },
    ]
  })
  return ok({ version: version ?? null, lines: lines.sort(byTactic), book })
}

const byTactic = (a: TableLine, b: TableLine): number =>
  a.tactic - b.tactic || a.name.localeCompare(b.name) || (a.lineId < b.lineId ? -1 : 1)
