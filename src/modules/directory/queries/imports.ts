import { and, desc, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { directorySnapshot, listMembers, memberCards, roleIds } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { ImportCard, ImportView } from '../contract.ts'
import { readCsv } from '../csv.ts'
import { judgeMapping } from '../domain/fields.ts'
import { type ImportPlan, planImport } from '../domain/plan-import.ts'
import type { CsvTable, Importer } from '../domain/types.ts'
import { allow } from '../policy.ts'
import { directoryImports } from '../tables.ts'

export type ImportRow = typeof directoryImports.$inferSelect

export async function importById(tx: Tx, organisationId: string, id: string): Promise<ImportRow | undefined> {
  const [row] = await tx
    .select()
    .from(directoryImports)
    .where(and(eq(directoryImports.organisationId, organisationId), eq(directoryImports.id, id)))
  return row
}

export const unknownImport = (): Result<never> => refuse('not_found', 'This import is not here any more.')

/** The table of an import, or why there is none any more. */
export function tableOf(row: ImportRow): Result<CsvTable> {
  if (!row.source)
    return refuse('conflict', 'The file of this import was erased.', { help: 'Upload it again.' })
  return readCsv(row.source)
}

/** Who an import counts as: the member who uploaded it, with what they are now. */
export async function importerOf(ctx: Ctx, memberId: string | null): Promise<Importer> {
  const owner = (await listMembers(ctx)).some((one) => one.id === memberId && one.roles.includes('owner'))
  return { memberId, isOwner: memberId === null || owner, roleIds }
}

/** What an import would do now. */
export async function planOf(ctx: Ctx, row: ImportRow, hold = false): Promise<Result<ImportPlan>> {
  const table = tableOf(row)
  if (!table.ok) return table
  const wrong = judgeMapping(row.mapping)
  if (wrong) return refuse('invalid', 'Some columns are not chosen yet.', { fields: wrong })
  const snapshot = await directorySnapshot(ctx, hold)
  return ok(planImport(table.value, row.mapping, row.options, snapshot, await importerOf(ctx, row.createdBy)))
}

interface Asked {
  readonly importId: string
  readonly show: 'all' | 'new' | 'changed' | 'same' | 'error' | 'leaving'
  readonly offset: number
  readonly limit: number
}

const SAMPLE = 3

/** An import for its screen: while it is a draft, the columns and line by line what would happen. */
export async function importView(ctx: Ctx, asked: Asked): Promise<Result<ImportView>> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  const row = await ctx.read((tx) => importById(tx, ctx.organisationId, asked.importId))
  if (!row) return unknownImport()
  const [card] = await shape(ctx, [row])
  if (!card) return unknownImport()
  const nothing = { columns: null, plan: null }
  if (row.state !== 'draft') return ok({ ...card, ...nothing })
  const table = tableOf(row)
  if (!table.ok) return table
  const { headers, lines, delimiter, encoding } = table.value
  const columns = {
    headers: headers.map((head, i) => ({
      head,
      sample: lines.slice(0, SAMPLE).map((line) => (line.cells[i] ?? '').slice(0, 80)),
    })),
    mapping: row.mapping,
    missing: judgeMapping(row.mapping),
    delimiter,
    encoding,
    lines: lines.length,
  }
  const plan = columns.missing ? null : await planOf(ctx, row)
  if (plan && !plan.ok) return plan
  return ok({ ...card, columns, plan: plan && page(plan.value, asked) })
}

function page(plan: ImportPlan, { show, offset, limit }: Asked): NonNullable<ImportView['plan']> {
  const kinds = show === 'new' ? ['new', 'returns'] : [show]
  const lines = plan.lines.filter((line) => show === 'all' || kinds.includes(line.kind))
  return {
    counts: plan.counts,
    total: show === 'leaving' ? plan.leaving.length : lines.length,
    lines:
      show === 'leaving'
        ? []
        : lines.slice(offset, offset + limit).map((line) => ({
            ...line,
            changes: line.changes.map((change) => ({ ...change })),
            errors: line.errors.map((error) => ({ ...error })),
          })),
    leaving: show === 'leaving' ? plan.leaving.slice(offset, offset + limit).map((one) => ({ ...one })) : [],
    departments: plan.batch.departments.slice(0, 200).map((one) => one.name),
  }
}

/** What was imported, when and by whom, the last first. */
export async function importHistory(ctx: Ctx): Promise<Result<{ imports: ImportCard[] }>> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(directoryImports)
      .where(
        and(
          eq(directoryImports.organisationId, ctx.organisationId),
          inArray(directoryImports.state, ['draft', 'waiting', 'running', 'done', 'failed', 'undone']),
        ),
      )
      .orderBy(desc(directoryImports.createdAt))
      .limit(100),
  )
  return ok({ imports: await shape(ctx, rows) })
}

async function shape(ctx: Ctx, rows: readonly ImportRow[]): Promise<ImportCard[]> {
  const cards = await memberCards(
    ctx,
    rows.flatMap((row) => row.createdBy ?? []),
  )
  const now = ctx.now()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    by: row.createdBy ? (cards.get(row.createdBy)?.name ?? null) : null,
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    total: row.total,
    done: row.done,
    counts: row.counts,
    failure: row.failure,
    options: row.options,
    undoUntil:
      row.state === 'done' && row.undoUntil && row.undoUntil > now ? row.undoUntil.toISOString() : null,
  }))
}
