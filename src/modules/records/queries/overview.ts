import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anyKind, type KindId, kindIds } from '../domain/kinds.ts'
import { departmentsSeen, mayKeep, mayView } from '../policy.ts'
import { columnOf } from '../store/columns.ts'

interface Named {
  id: string
  name: string
}

export interface Overview {
  readonly kinds: { kind: KindId; rows: number; newest: string | null }[]
  readonly departments: Named[]
  readonly units: Named[]
}

/** How many rows of each kind are there for the one who asks, and where they may keep some. */
export async function recordsOverview(ctx: Ctx): Promise<Result<Overview>> {
  const refused = mayView(ctx)
  if (refused) return refused
  const seen = await departmentsSeen(ctx)
  const counts = kindIds.map((kind) => {
    const { table, day } = anyKind(kind)
    return sql`select ${kind} as kind, count(*)::int as rows, max(${columnOf(day)})::text as newest
      from ${sql.identifier(table)} where organisation_id = ${ctx.organisationId} and withdrawn_at is null`
  })
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ kind: KindId; rows: number; newest: string | null }>(sql.join(counts, sql` union all `)),
  )
  const named = ({ id, name }: Named): Named => ({ id, name })
  // One's own department stands first: it is the one that is meant most often.
  const own = ctx.actor.kind === 'member' ? ctx.actor.departmentId : null
  const ownFirst = [...seen].sort((a, b) => Number(b.id === own) - Number(a.id === own))
  return ok({
    kinds: rows.map(({ kind, rows: n, newest }) => ({ kind, rows: n, newest })),
    departments: ownFirst.filter((one) => mayKeep(ctx, one)).map(named),
    units: seen.map(named),
  })
}
