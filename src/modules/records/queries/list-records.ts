import { type SQL, sql } from 'drizzle-orm'
import { isId } from '#kernel/ids.ts'
import { isDay } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RecordCard } from '../contract.ts'
import { anyKind, type KindId } from '../domain/kinds.ts'
import { mayView } from '../policy.ts'
import { columnOf } from '../store/columns.ts'
import { cardsOf } from './cards.ts'
import { storedRows } from './stored.ts'

export interface RecordFilter {
  readonly kind: KindId
  readonly q?: string | undefined
  readonly departmentId?: string | undefined
  readonly state: 'there' | 'withdrawn' | 'all'
}

/** Rows of one kind, newest first by the day they are counted on; pages follow each other without gaps. */
export async function listRecords(
  ctx: Ctx,
  filter: RecordFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Result<{ rows: RecordCard[]; nextCursor: string | null; total: number }>> {
  const refused = mayView(ctx)
  if (refused) return refused
  const { kind, limit } = filter
  const { organisationId } = ctx
  return ctx.read(async (tx) => {
    const where = wanted(filter)
    const day = anyKind(kind).day
    const rows = await storedRows(tx, kind, {
      organisationId,
      where: sql`${where} and ${after(day, filter.cursor)}`,
      order: sql`${columnOf(day)} desc, id desc`,
      limit: limit + 1,
    })
    const { rows: counted } = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(anyKind(kind).table)}
        where organisation_id = ${organisationId} and ${where}`,
    )
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    return ok({
      rows: await cardsOf(ctx, kind, page),
      nextCursor: last ? `${String((last.values as Record<string, unknown>)[day])} ${last.id}` : null,
      total: counted[0]?.n ?? 0,
    })
  })
}

/** What a filter means in the kind's own columns; a search looks into every text of it. */
export function wanted({ kind, q, departmentId, state }: RecordFilter): SQL {
  const parts: SQL[] = [sql`true`]
  if (state !== 'all')
    parts.push(state === 'there' ? sql`withdrawn_at is null` : sql`withdrawn_at is not null`)
  if (departmentId) parts.push(sql`department_id = ${departmentId}`)
  if (q) {
    const like = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    const texts = Object.entries(anyKind(kind).fields).flatMap(([name, { is }]) =>
      is === 'text' ? [columnOf(name)] : [],
    )
    parts.push(
      texts.length === 0 ? sql`false` : sql`lower(concat_ws(' ', ${sql.join(texts, sql`, `)})) like ${like}`,
    )
  }
  return sql`(${sql.join(parts, sql` and `)})`
}

/** What comes after a row; a cursor nobody gave begins at the start. */
function after(day: string, cursor: string | undefined): SQL {
  const [on = '', id = ''] = (cursor ?? '').split(' ')
  return isDay(on) && isId(id) ? sql`(${columnOf(day)}, id) < (${on}::date, ${id}::uuid)` : sql`true`
}
