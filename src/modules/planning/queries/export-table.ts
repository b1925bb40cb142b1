import { csvOf } from '#kernel/csv.ts'
import { majorOf } from '#kernel/money.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { writeXlsx } from '#platform/sheet/index.ts'
import { cellRows } from '../domain/budget/lines.ts'
import { columns } from '../domain/sheets/layout.ts'
import { notForYou } from '../policy.ts'
import { namesOf } from './names.ts'
import { currencyOf } from './settings.ts'
import { tableOf } from './table-lines.ts'

interface Asked {
  readonly year: number
  readonly versionId: string | null
  readonly format: 'csv' | 'xlsx'
}

/** Plan and budget of a year as a spreadsheet that can be taken in again. */
export function exportTable(
  ctx: Ctx,
  { year, versionId, format }: Asked,
): Promise<Result<{ name: string; type: string; base64: string }>> {
  return ctx.read(async (tx) => {
    const table = await tableOf(ctx, tx, { year, versionId })
    if (!table.ok) return table
    if (!table.value.book.seesAny) return notForYou(ctx)
    const names = await namesOf(ctx, [])
    const rows = table.value.lines.flatMap((line) =>
      cellRows.map((what) => {
        const currency = currencyOf(line.currency)
        const cells = line.rows[what].map((minor) => (minor === null ? null : majorOf(minor, currency)))
        const sum = line.rows[what].reduce<number>((all, minor) => all + (minor ?? 0), 0)
        const department = names.department(line.departmentId)?.name ?? ''
        return [
          ...[line.lineId, what, line.tactic, department, line.name, line.kind, currency],
          ...[...cells, majorOf(sum, currency)],
        ]
      }),
    )
    const name = `budget-${year}${table.value.version ? `-v${table.value.version.number}` : ''}.${format}`
    if (format === 'csv') {
      const base64 = Buffer.from(csvOf(columns, rows), 'utf8').toString('base64')
      return ok({ name, type: 'text/csv', base64 })
    }
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return ok({ name, type, base64: writeXlsx(`Budget ${year}`, [columns, ...rows]).toString('base64') })
  })
}
