import { and, count, desc, eq, gte, isNotNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Routes } from '../../contract/routing.ts'
import { noRules } from '../../domain/routing/route.ts'
import { mayNotKeepRoutes } from '../../policy.ts'
import { conversations, routeBooks } from '../../tables.ts'

export const LOOK_BACK_DAYS = 30
const HISTORY = 100

/** The rules as they hold, how they came to be, and what each brought in lately. */
export async function showRoutes(ctx: Ctx): Promise<Result<Routes>> {
  return ctx.read(async (tx): Promise<Result<Routes>> => {
    const rows = await tx
      .select()
      .from(routeBooks)
      .where(eq(routeBooks.organisationId, ctx.organisationId))
      .orderBy(desc(routeBooks.version))
      .limit(HISTORY)
    const people = await memberCards(
      ctx,
      rows.flatMap((row) => row.by ?? []),
    )
    const since = new Date(ctx.now().getTime() - LOOK_BACK_DAYS * 86_400_000)
    const claimed = await tx
      .select({ rule: conversations.routeRule, n: count() })
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, ctx.organisationId),
          gte(conversations.openedAt, since),
          isNotNull(conversations.routeRule),
        ),
      )
      .groupBy(conversations.routeRule)
    const { version, rules, ownWords } = rows[0] ?? noRules
    return ok({
      version,
      rules: rules.map((rule) => ({
        ...rule,
        kinds: [...rule.kinds],
        channelIds: [...rule.channelIds],
      })) as Routes['rules'],
      ownWords,
      history: rows.map((row) => ({
        version: row.version,
        rules: row.rules.length,
        reason: row.reason,
        by: row.by ? (people.get(row.by)?.name ?? 'Somebody who left') : null,
        at: row.at.toISOString(),
      })),
      claimed: Object.fromEntries(claimed.map((row) => [row.rule ?? '', row.n])),
      mayNot: mayNotKeepRoutes(ctx.actor)?.error.message ?? null,
    })
  })
}
