import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { mentionCards } from '#modules/listening/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { parseQuery } from '#platform/matcher/index.ts'
import type { RoutesPreview } from '../../contract/routing.ts'
import type { RouteRule } from '../../domain/routing/route.ts'
import { type RuleProblem, ruleProblems } from '../../domain/routing/rule-problems.ts'
import { mayNotKeepRoutes } from '../../policy.ts'
import { contacts, conversations, messages } from '../../tables.ts'
import { currentRoutes, routerFor } from './route-book.ts'
import { LOOK_BACK_DAYS } from './routes.ts'

/** The newest conversations that a preview looks at. */
const MOST = 2000
const EXAMPLES = 20

interface Change {
  readonly rules: readonly RouteRule[]
  readonly ownWords: boolean
}

/** What is wrong with these rules. */
export async function problemsOf(ctx: Ctx, rules: readonly RouteRule[]): Promise<RuleProblem[]> {
  return ruleProblems(rules, {
    departmentIds: new Set((await departmentCards(ctx)).map(({ id }) => id)),
    channelIds: new Set((await channelCards(ctx)).map(({ id }) => id)),
    read: (query) => {
      const parsed = query.trim() === '' ? null : parseQuery(query)
      return parsed === null || parsed.ok ? [] : parsed.problems
    },
  })
}

/**
 * What these rules would have done with the first messages of the last 30 days, beside what the rules that hold now would:
 * both are asked anew, so that what people handed on by hand since does not count as a difference.
 */
export async function previewRoutes(ctx: Ctx, change: Change): Promise<Result<RoutesPreview>> {
  const mayNot = mayNotKeepRoutes(ctx.actor)
  if (mayNot) return mayNot
  const problems = await problemsOf(ctx, change.rules)
  const wrong = new Set(problems.map(({ ruleId }) => ruleId))
  const usable = {
    version: 0,
    ownWords: change.ownWords,
    rules: change.rules.filter(({ id }) => !wrong.has(id)),
  }
  const now = await routerFor(ctx, await currentRoutes(ctx))
  const then = await routerFor(ctx, usable)
  const names = new Map((await departmentCards(ctx)).map(({ id, name }) => [id, name]))
  const arrivals = await firstMessages(ctx)
  const mentions = await mentionCards(
    ctx,
    arrivals.flatMap(({ mentionId }) => mentionId ?? []),
  )
  const claims: Record<string, number> = {}
  const moved: RoutesPreview['examples'] = []
  let looked = 0
  for (const { mentionId, conversationId, person, title, openedAt } of arrivals) {
    const mention = mentions.get(mentionId ?? '')
    if (!mention) continue
    looked += 1
    const to = then(mention)
    const from = now(mention)
    if (to.ruleId) claims[to.ruleId] = (claims[to.ruleId] ?? 0) + 1
    if (to.departmentId === from.departmentId) continue
    const named = (id: string) => names.get(id) ?? 'A department that is gone'
    const because = to.because
    moved.push({
      ...{ conversationId, person, title, because, openedAt: openedAt.toISOString() },
      from: named(from.departmentId),
      to: named(to.departmentId),
    })
  }
  return ok({
    problems,
    looked,
    partial: arrivals.length === MOST,
    claims,
    moved: moved.length,
    examples: moved.slice(0, EXAMPLES),
  })
}

/** How the newest conversations began, those first that began last. */
async function firstMessages(ctx: Ctx) {
  const since = new Date(ctx.now().getTime() - LOOK_BACK_DAYS * 86_400_000)
  return ctx.read(async (tx) => {
    const rows = await tx
      .select({
        conversationId: conversations.id,
        title: conversations.title,
        openedAt: conversations.openedAt,
        person: contacts.name,
      })
      .from(conversations)
      .innerJoin(
        contacts,
        and(
          eq(contacts.organisationId, conversations.organisationId),
          eq(contacts.id, conversations.contactId),
        ),
      )
      .where(and(eq(conversations.organisationId, ctx.organisationId), gte(conversations.openedAt, since)))
      .orderBy(desc(conversations.openedAt))
      .limit(MOST)
    if (rows.length === 0) return []
    const firsts = await tx
      .selectDistinctOn([messages.conversationId], {
        conversationId: messages.conversationId,
        mentionId: messages.mentionId,
      })
      .from(messages)
      .where(
        and(
          eq(messages.organisationId, ctx.organisationId),
          inArray(
            messages.conversationId,
            rows.map((row) => row.conversationId),
          ),
          eq(messages.direction, 'in'),
        ),
      )
      .orderBy(messages.conversationId, sql`${messages.at}`, messages.id)
    const byConversation = new Map(firsts.map((one) => [one.conversationId, one.mentionId]))
    return rows.map((row) => ({ ...row, mentionId: byConversation.get(row.conversationId) ?? null }))
  })
}
