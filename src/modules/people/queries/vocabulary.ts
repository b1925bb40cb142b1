import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { MAIL } from '#platform/mail/index.ts'
import { members } from '../tables.ts'

interface Used {
  readonly value: string
  readonly people: number
}

export interface Vocabulary {
  readonly topics: Used[]
  readonly languages: Used[]
  readonly regions: Used[]
}

/** What people here know, speak and cover, the commonest first: for choosing the same words again. */
export async function vocabulary(ctx: Ctx): Promise<Result<Vocabulary>> {
  return ctx.read(async (tx) =>
    ok({
      topics: await used(tx, ctx, 'topics'),
      languages: await used(tx, ctx, 'languages'),
      regions: await used(tx, ctx, 'regions'),
    }),
  )
}

async function used(tx: Tx, ctx: Ctx, column: keyof Vocabulary): Promise<Used[]> {
  const { rows } = await tx.execute<{ value: string; people: number }>(sql`
    select value, count(*)::int as people from member, unnest(${members[column]}) as value
    where organisation_id = ${ctx.organisationId} and status <> 'left'
    group by value order by people desc, value limit 300`)
  return rows
}

/** How many are active and cannot sign in yet. */
export async function withoutAccount(ctx: Ctx): Promise<Result<{ people: number; mailConfigured: boolean }>> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ n: count() })
      .from(members)
      .where(
        and(
          eq(members.organisationId, ctx.organisationId),
          eq(members.status, 'active'),
          isNull(members.userId),
        ),
      ),
  )
  return ok({ people: row?.n ?? 0, mailConfigured: ctx.use(MAIL).configured })
}
