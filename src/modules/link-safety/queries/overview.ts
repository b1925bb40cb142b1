import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { LinkList, LinkRule } from '../contract.ts'
import { ownHostsOf } from '../domain/own-hosts.ts'
import { linkHelp, mayManageLinks, maySeeQuarantine } from '../policy.ts'
import { type LinkListRow, linkList, linkListVersion, linkQuarantine, linkRule } from '../tables.ts'
import { linkSettings } from './settings.ts'

/** Lists with their versions, own rules, settings, and what this member may do about them. */
export async function linkSafetyOverview(ctx: Ctx) {
  return ctx.read(async () => {
    const lists = await listsOf(ctx)
    const rules = await rulesOf(ctx)
    const names = await namesOf(ctx, [
      ...lists.flatMap(({ row, versions }) => [row.changedBy, ...versions.map((one) => one.addedBy)]),
      ...rules.map((rule) => rule.createdBy),
    ])
    const { follow, ownHosts } = await linkSettings(ctx)
    return ok({
      lists: lists.map(({ row, versions }) => shapeList(ctx, row, versions, names)),
      rules: rules.map((rule): LinkRule => {
        const { id, kind, pattern, reason } = rule
        const expired = rule.expiresAt !== null && rule.expiresAt <= ctx.now()
        const times = { expiresAt: iso(rule.expiresAt), createdAt: rule.createdAt.toISOString() }
        return { id, kind, pattern, reason, expired, ...times, createdBy: names(rule.createdBy) }
      }),
      follow,
      ownHosts: [...ownHosts],
      channelHosts: ownHostsOf(await channelCards(ctx), []),
      mayManage: mayManageLinks(ctx.actor),
      maySeeLog: maySeeQuarantine(ctx.actor),
      help: await linkHelp(ctx),
      waiting: maySeeQuarantine(ctx.actor) ? await waiting(ctx) : 0,
    }) satisfies Result<object>
  })
}

type Names = (id: string | null) => string | null
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

async function namesOf(ctx: Ctx, ids: readonly (string | null)[]): Promise<Names> {
  const cards = await memberCards(ctx, [...new Set(ids.filter((id) => id !== null))])
  return (id) => (id === null ? null : (cards.get(id)?.name ?? null))
}

type Version = Awaited<ReturnType<typeof versionsOf>>[number]

async function listsOf(ctx: Ctx): Promise<{ row: LinkListRow; versions: Version[] }[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(linkList)
      .where(eq(linkList.organisationId, ctx.organisationId))
      .orderBy(asc(linkList.name), asc(linkList.id)),
  )
  const versions = await versionsOf(ctx)
  return rows.map((row) => ({ row, versions: versions.filter((one) => one.listId === row.id) }))
}

/** Newest first, without the rules themselves. */
function versionsOf(ctx: Ctx) {
  const { listId, version, ruleCount, addedAt, addedBy } = linkListVersion
  return ctx.read((tx) =>
    tx
      .select({ listId, version, ruleCount, addedAt, addedBy })
      .from(linkListVersion)
      .where(eq(linkListVersion.organisationId, ctx.organisationId))
      .orderBy(desc(version)),
  )
}

function shapeList(ctx: Ctx, row: LinkListRow, versions: readonly Version[], names: Names): LinkList {
  const { id, name, verdict, enabled, version, expiresAt } = row
  return {
    id,
    name,
    verdict,
    enabled,
    version,
    ruleCount: versions.find((one) => one.version === version)?.ruleCount ?? 0,
    expiresAt: iso(expiresAt),
    expired: expiresAt !== null && expiresAt <= ctx.now(),
    changedAt: row.changedAt.toISOString(),
    changedBy: names(row.changedBy),
    versions: versions.map((one) => ({
      version: one.version,
      ruleCount: one.ruleCount,
      addedAt: one.addedAt.toISOString(),
      addedBy: names(one.addedBy),
    })),
  }
}

function rulesOf(ctx: Ctx) {
  return ctx.read((tx) =>
    tx
      .select()
      .from(linkRule)
      .where(and(eq(linkRule.organisationId, ctx.organisationId), isNull(linkRule.endedAt)))
      .orderBy(desc(linkRule.createdAt), desc(linkRule.id)),
  )
}

async function waiting(ctx: Ctx): Promise<number> {
  const mine = and(eq(linkQuarantine.organisationId, ctx.organisationId), eq(linkQuarantine.state, 'held'))
  const [row] = await ctx.read((tx) => tx.select({ count: count() }).from(linkQuarantine).where(mine))
  return row?.count ?? 0
}
