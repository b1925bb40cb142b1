import { desc, eq, getTableColumns } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ShareLink } from '../contract.ts'
import { viewer } from '../policy.ts'
import { links } from '../tables.ts'
import { allReports } from './rows.ts'

/** Links I made; all of them for whoever runs the scoreboard. Their tokens are known to nobody any more. */
export async function listLinks(
  ctx: Ctx,
): Promise<Result<{ links: ShareLink[]; mayMake: boolean; whyNot: string | null }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const { memberId } = member.value
  const manages = may(ctx.actor, 'scoreboard.manage')
  const { shown: _, tokenHash: __, ...columns } = getTableColumns(links)
  const all = await ctx.read((tx) =>
    tx
      .select(columns)
      .from(links)
      .where(eq(links.organisationId, ctx.organisationId))
      .orderBy(desc(links.madeAt), desc(links.id))
      .limit(500),
  )
  const rows = all.filter(({ by }) => manages || by === memberId)
  const [departments, reports] = [await departmentCards(ctx), await allReports(ctx)]
  const people = await memberCards(
    ctx,
    rows.map(({ by }) => by),
  )
  const named = (list: readonly { id: string; name: string }[], id: string | null, gone: string) =>
    id === null ? null : { id, name: list.find((one) => one.id === id)?.name ?? gone }
  const now = ctx.now()
  const mayMake = may(ctx.actor, 'figures.share')
  return ok({
    mayMake,
    whyNot: mayMake ? null : await whoCanHelp(ctx, 'figures.share'),
    links: rows.map((row) => ({
      ...{ id: row.id, name: row.name, metricIds: row.metricIds, period: row.period, language: row.language },
      department: named(departments, row.departmentId, 'A department that is gone'),
      report: named(reports, row.reportId, 'A report that is gone'),
      by: { id: row.by, name: people.get(row.by)?.name ?? 'Somebody who left' },
      madeAt: row.madeAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      state: row.revokedAt ? 'revoked' : row.expiresAt <= now ? 'expired' : 'live',
      password: row.passwordHash !== null,
      opens: row.opens,
      openedAt: row.openedAt?.toISOString() ?? null,
      mayRevoke: row.revokedAt === null && row.expiresAt > now,
    })),
  })
}
