import { and, eq, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Answer } from '../../auditing/judge.ts'
import type { AuditDesk } from '../../contract/audit.ts'
import { sentimentAudit } from '../../tables-learning.ts'
import { mayCode, memberOf } from './may-code.ts'

/**
 * What this member codes next in a month, or the item they ask for by its place; and how far everybody is. The machine's
 * verdict never travels here.
 */
export async function auditDesk(
  ctx: Ctx,
  { month, position }: { readonly month: string; readonly position?: number | undefined },
): Promise<Result<AuditDesk>> {
  const memberId = memberOf(ctx)
  const day = `${month}-01`
  if (memberId === null || !(await mayCode(ctx, day))) return notAsked()
  return ctx.read(async (tx) => {
    const audit = await auditOfMonth(tx, ctx.organisationId, day)
    if (!audit) return noAudit()
    const me = { organisationId: ctx.organisationId, month: day, memberId }
    return ok(await deskOf(tx, me, audit.publishedAt !== null, position))
  })
}

export const notAsked = () =>
  refuse(
    'forbidden',
    'Only members who manage listening, or who were asked to, code the posts of an audit.',
    {
      help: 'Ask somebody who manages listening to ask you.',
    },
  )

export const noAudit = () => refuse('not_found', 'Nothing was drawn for this month.')

/** When a month was published; undefined where nothing was drawn. */
export async function auditOfMonth(tx: Tx, organisationId: string, month: string) {
  const [row] = await tx
    .select({ publishedAt: sentimentAudit.publishedAt })
    .from(sentimentAudit)
    .where(and(eq(sentimentAudit.organisationId, organisationId), eq(sentimentAudit.month, month)))
  return row
}

/** Who codes, and which month, by its first day. */
export interface Me {
  readonly organisationId: string
  readonly month: string
  readonly memberId: string
}

/** The next item, or the one at this place, and how far everybody is; two statements. */
export async function deskOf(
  tx: Tx,
  me: Me,
  published: boolean,
  position?: number | undefined,
): Promise<AuditDesk> {
  const month = me.month.slice(0, 7)
  return { month, published, item: await itemFor(tx, me, position), ...(await progress(tx, me)) }
}

/** How often each item was coded, and what I say of it. */
const codesOf = ({ organisationId, month, memberId }: Me) => sql`
  select position, count(*)::int as n, max(label) filter (where member_id = ${memberId}::uuid) as mine,
    max(coded_at) filter (where member_id = ${memberId}::uuid) as mine_at
  from sentiment_audit_code where organisation_id = ${organisationId}::uuid and month = ${month}::date group by position`

interface Item extends Record<string, unknown> {
  position: number
  network: string
  title: string | null
  text: string
  url: string | null
  lang: string
  author: string
  publishedAt: string
  mine: Answer | null
}

/**
 * Those that need two people first, in their order; of the rest whoever came first begins at the front, the other at the
 * end, so that two who code at once do not do the same work. What was deleted, or names one of us by now, is passed over.
 */
async function itemFor(tx: Tx, me: Me, position: number | undefined): Promise<AuditDesk['item']> {
  const which =
    position === undefined
      ? sql`c.mine is null and coalesce(c.n, 0) < i.wanted`
      : sql`i.position = ${position}`
  const { rows } = await tx.execute<Item>(sql`
    with first as (select member_id from sentiment_audit_code
      where organisation_id = ${me.organisationId}::uuid and month = ${me.month}::date order by coded_at, member_id limit 1)
    select i.position, i.network, m.title, m.text, m.url, i.language as lang, m.author_name as author,
      to_char(m.published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt", c.mine
    from sentiment_audit_item i
    join mention m on m.organisation_id = i.organisation_id and m.id = i.mention_id and m.deleted_at is null
    join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id and e.sentiment <> 'withheld'
    left join (${codesOf(me)}) c on c.position = i.position
    where i.organisation_id = ${me.organisationId}::uuid and i.month = ${me.month}::date and ${which}
    order by i.wanted desc, case when i.wanted = 2 or coalesce((select member_id from first) = ${me.memberId}::uuid, true)
      then i.position else -i.position end
    limit 1`)
  return rows[0] ?? null
}

type Progress = Pick<AuditDesk, 'mine' | 'codes' | 'wanted' | 'back'>

async function progress(tx: Tx, me: Me): Promise<Progress> {
  const { rows } = await tx.execute<Record<string, unknown> & Progress>(sql`
    select coalesce(sum(least(i.wanted, coalesce(c.n, 0))), 0)::int as codes, coalesce(sum(i.wanted), 0)::int as wanted,
      count(c.mine)::int as mine,
      (array_agg(i.position order by c.mine_at desc, i.position desc) filter (where c.mine is not null))[1] as back
    from sentiment_audit_item i left join (${codesOf(me)}) c on c.position = i.position
    where i.organisation_id = ${me.organisationId}::uuid and i.month = ${me.month}::date`)
  return rows[0] ?? { codes: 0, wanted: 0, mine: 0, back: null }
}
