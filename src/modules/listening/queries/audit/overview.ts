import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { lastMonth } from '../../auditing/months.ts'
import type { AuditMonth, AuditOverview } from '../../contract/audit.ts'
import { canManageListening } from '../../policy.ts'
import {
  auditCode,
  auditCoder,
  auditItem,
  type SentimentAuditRow,
  sentimentAudit,
} from '../../tables-learning.ts'
import { memberOf } from './may-code.ts'

/** So many months are shown. */
const SHOWN = 24

/** The audits, the latest month first, with their figures where they stand, and how far those that are coded now are. */
export async function auditOverview(ctx: Ctx): Promise<Result<AuditOverview>> {
  const { zone } = await organisation(ctx)
  const next = lastMonth(ctx.now(), zone).month
  const { audits, progress, coders } = await ctx.read(async (tx) => {
    const audits = await tx
      .select()
      .from(sentimentAudit)
      .where(eq(sentimentAudit.organisationId, ctx.organisationId))
      .orderBy(desc(sentimentAudit.month))
      .limit(SHOWN)
    const months = audits.map(({ month }) => month)
    return {
      audits,
      progress: await progressOf(tx, ctx.organisationId, months),
      coders: await codersOf(tx, ctx.organisationId, months),
    }
  })
  const people = await memberCards(ctx, [
    ...coders.map(({ memberId }) => memberId),
    ...audits.flatMap(({ publishedBy }) => publishedBy ?? []),
  ])
  const nameOf = (id: string | null) => (id === null ? null : (people.get(id)?.name ?? null))
  const me = memberOf(ctx)
  return ok({
    months: audits.map((audit) => ({
      ...shape(audit, nameOf(audit.publishedBy)),
      ...(progress.get(audit.month) ?? { codes: 0, wanted: 0, coded: 0 }),
      coders: coders
        .filter(({ month }) => month === audit.month)
        .map(({ memberId, asked, coded }) => ({ memberId, name: nameOf(memberId), asked, coded })),
      canCode:
        audit.publishedAt === null &&
        me !== null &&
        (canManageListening(ctx) ||
          coders.some((one) => one.month === audit.month && one.memberId === me && one.asked)),
    })),
    next: audits.some(({ month }) => month === `${next}-01`) ? null : next,
    canManage: canManageListening(ctx),
  })
}

function shape(
  audit: SentimentAuditRow,
  publishedBy: string | null,
): Omit<AuditMonth, 'codes' | 'wanted' | 'coded' | 'coders' | 'canCode'> {
  const { month, fromAt, heard, size, rules, model, startedAt, publishedAt, figures } = audit
  return {
    ...{ month: month.slice(0, 7), from: fromAt.toISOString(), heard, size, rules, model },
    startedAt: startedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    publishedBy,
    figures,
  }
}

async function progressOf(tx: Tx, organisationId: string, months: readonly string[]) {
  if (months.length === 0) return new Map<string, { codes: number; wanted: number; coded: number }>()
  const said = sql`(select count(*) from sentiment_audit_code c where c.organisation_id = ${auditItem.organisationId}
    and c.month = ${auditItem.month} and c.position = ${auditItem.position})`
  const rows = await tx
    .select({
      month: auditItem.month,
      codes: sql<number>`sum(least(${auditItem.wanted}, ${said}))::int`,
      wanted: sql<number>`sum(${auditItem.wanted})::int`,
      coded: sql<number>`sum(least(1, ${said}))::int`,
    })
    .from(auditItem)
    .where(and(eq(auditItem.organisationId, organisationId), inArray(auditItem.month, [...months])))
    .groupBy(auditItem.month)
  return new Map(rows.map(({ month, ...counts }) => [month, counts]))
}

interface Coder {
  readonly month: string
  readonly memberId: string
  readonly asked: boolean
  readonly coded: number
}

/** Whoever was asked, or coded without being asked because they manage listening. */
async function codersOf(tx: Tx, organisationId: string, months: readonly string[]): Promise<Coder[]> {
  if (months.length === 0) return []
  const asked = await tx
    .select({ month: auditCoder.month, memberId: auditCoder.memberId })
    .from(auditCoder)
    .where(and(eq(auditCoder.organisationId, organisationId), inArray(auditCoder.month, [...months])))
  const coded = await tx
    .select({ month: auditCode.month, memberId: auditCode.memberId, n: sql<number>`count(*)::int` })
    .from(auditCode)
    .where(and(eq(auditCode.organisationId, organisationId), inArray(auditCode.month, [...months])))
    .groupBy(auditCode.month, auditCode.memberId)
  const keys = new Map(
    [...coded, ...asked].map(({ month, memberId }) => [`${month} ${memberId}`, { month, memberId }]),
  )
  const same = (one: { month: string; memberId: string }, other: { month: string; memberId: string }) =>
    one.month === other.month && one.memberId === other.memberId
  return [...keys.values()]
    .map((key) => ({
      ...key,
      asked: asked.some((one) => same(one, key)),
      coded: coded.find((one) => same(one, key))?.n ?? 0,
    }))
    .sort((a, b) => b.coded - a.coded)
}
