import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Asked } from './asked.ts'
import { openedIn } from './rates.ts'

/** Conversations that began in the window and in which this member answered on the network, each once. */
export async function engagedBy(ctx: Ctx, asked: Asked, memberId: string): Promise<number> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ n: string }>(sql`select count(*) as n from conversation k where ${openedIn(ctx, asked)}
      and exists (select 1 from clock a where a.organisation_id = k.organisation_id and a.conversation_id = k.id
        and a.kind <> 'resolution' and a.stopped_by = ${memberId}::uuid and a.outcome in ('kept', 'missed'))`),
  )
  return Number(rows[0]?.n ?? 0)
}
