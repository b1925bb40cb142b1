import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Knowledge, OwnRule } from '../domain/judge.ts'
import { ownHostsOf } from '../domain/own-hosts.ts'
import { readRule } from '../domain/rule.ts'
import { sha256 } from '../hash.ts'
import { linkList, linkRule } from '../tables.ts'
import { listIndexes } from './list-cache.ts'
import { linkSettings } from './settings.ts'

/** What the organisation knows at this moment: its rules, its lists that are on and good, the sites that are ours. */
export async function knowledgeOf(ctx: Ctx): Promise<Knowledge> {
  const lists = await activeLists(ctx)
  const indexes = await listIndexes(ctx, lists)
  const { ownHosts } = await linkSettings(ctx)
  return {
    rules: await standingRules(ctx),
    lists: lists.flatMap(({ id, name, verdict }) => {
      const index = indexes.get(id)
      return index ? [{ name, verdict, index }] : []
    }),
    ownHosts: ownHostsOf(await channelCards(ctx), ownHosts),
    sha256,
  }
}

function activeLists(ctx: Ctx) {
  const good = or(isNull(linkList.expiresAt), gt(linkList.expiresAt, ctx.now()))
  return ctx.read((tx) =>
    tx
      .select({
        id: linkList.id,
        name: linkList.name,
        verdict: linkList.verdict,
        version: linkList.version,
      })
      .from(linkList)
      .where(and(eq(linkList.organisationId, ctx.organisationId), eq(linkList.enabled, true), good)),
  )
}

async function standingRules(ctx: Ctx): Promise<OwnRule[]> {
  const good = or(isNull(linkRule.expiresAt), gt(linkRule.expiresAt, ctx.now()))
  const rows = await ctx.read((tx) =>
    tx
      .select({ kind: linkRule.kind, pattern: linkRule.pattern, reason: linkRule.reason })
      .from(linkRule)
      .where(and(eq(linkRule.organisationId, ctx.organisationId), isNull(linkRule.endedAt), good)),
  )
  return rows.flatMap(({ kind, pattern, reason }) => {
    const rule = readRule(pattern)
    return typeof rule === 'string' ? [] : [{ kind, ...rule, reason }]
  })
}
