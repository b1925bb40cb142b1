import { sql } from 'drizzle-orm'
import { csvOf } from '#kernel/csv.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { writeXlsx } from '#platform/sheet/index.ts'
import { writeCell } from '../domain/cells.ts'
import { anyKind } from '../domain/kinds.ts'
import { columnsOf } from '../domain/sheet.ts'
import { mayView } from '../policy.ts'
import { columnOf } from '../store/columns.ts'
import { houseOf, unitNames } from './house.ts'
import { type RecordFilter, wanted } from './list-records.ts'
import { storedRows } from './stored.ts'

const MOST = 50_000

/** Rows of one kind as a table that can be taken in again; without rows, its head. */
export async function exportRecords(
  ctx: Ctx,
  { format, ...filter }: RecordFilter & { readonly format: 'csv' | 'xlsx' },
): Promise<Result<{ name: string; type: string; base64: string }>> {
  const refused = mayView(ctx)
  if (refused) return refused
  const { kind } = filter
  const { day, fields } = anyKind(kind)
  const nameOf = await unitNames(ctx)
  const { today } = await houseOf(ctx)
  const rows = await ctx.read((tx) =>
    storedRows(tx, kind, {
      organisationId: ctx.organisationId,
      where: wanted(filter),
      order: sql`${columnOf(day)} desc, id desc`,
      limit: MOST,
    }),
  )
  const columns = columnsOf(anyKind(kind))
  const lines = rows.map(({ departmentId, values }) => [
    ...Object.entries(fields).map(([name, field]) =>
      writeCell(field, (values as Record<string, string>)[name] ?? null, nameOf),
    ),
    nameOf(departmentId),
  ])
  const name = `${kind}-${today}.${format}`
  if (format === 'csv')
    return ok({
      name,
      type: 'text/csv',
      base64: Buffer.from(csvOf(columns, lines), 'utf8').toString('base64'),
    })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return ok({ name, type, base64: writeXlsx(kind, [columns, ...lines]).toString('base64') })
}
