import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { AUDIT_SIZE, allocate, type Stratum } from '../../auditing/draw.ts'
import type { Month } from '../../auditing/months.ts'

/** Of each stratum some more are looked at: posts that name one of us are left out. */
const SPARE = 12

export interface Drawn {
  readonly heard: number
  /** By stratum, in the order in which they fell; `take` of each are wanted. */
  readonly strata: readonly { readonly take: number; readonly language: string; readonly ids: string[] }[]
}

/**
 * Draws posts of a month at random, from each source and language its part. The same posts and the same seed draw the same.
 * A post heard through several channels counts once; what was deleted, or names one of us, is left out. Only what the
 * context's eyes see can be drawn.
 */
export async function drawMonth(ctx: Ctx, { from, to }: Month, seed: number): Promise<Drawn> {
  const posts = sql`select distinct on (m.network, m.remote_id) m.id, m.network, m.remote_id,
      coalesce(e.language, '') as language
    from mention m join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id
    where m.organisation_id = ${ctx.organisationId}::uuid and m.deleted_at is null and e.sentiment <> 'withheld'
      and m.published_at >= ${from.toISOString()}::timestamptz and m.published_at < ${to.toISOString()}::timestamptz
    order by m.network, m.remote_id, m.id`
  return ctx.read(async (tx) => {
    const counted = await tx.execute<Record<string, unknown> & Stratum>(
      sql`select network, language, count(*)::int as n from (${posts}) p group by 1, 2 order by 1, 2`,
    )
    const strata = counted.rows
    const takes = allocate(strata, AUDIT_SIZE)
    const most = Math.max(0, ...takes) * 2 + SPARE
    const fallen = await tx.execute<{ id: string; network: string; language: string }>(sql`
      select id, network, language from (
        select p.*, row_number() over (partition by network, language
          order by md5(${String(seed)} || network || ' ' || remote_id)) as place from (${posts}) p) ranked
      where place <= ${most} order by network, language, place`)
    return {
      heard: strata.reduce((sum, { n }) => sum + n, 0),
      strata: strata.map(({ network, language }, at) => {
        const take = takes[at] ?? 0
        const mine = fallen.rows.filter((row) => row.network === network && row.language === language)
        return { take, language, ids: mine.slice(0, take * 2 + SPARE).map(({ id }) => id) }
      }),
    }
  })
}
