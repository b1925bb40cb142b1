import { sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { mentionCards } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RotaRehearsed, Trial } from '../../contract/simulator.ts'
import { problemsOf } from '../routing/preview-routes.ts'
import { currentRoutes, routerFor } from '../routing/route-book.ts'
import type { History } from './history.ts'

/** The newest conversations that are asked about; what is older stays where it was. */
const MOST = 10_000
const AT_ONCE = 1000

interface Rerouted {
  readonly history: History
  readonly routed: NonNullable<RotaRehearsed['routed']>
}

/**
 * The same weeks with other rules of routing. Both the rules of now and the others are asked about the first message of
 * each conversation; where they differ, what lay on the desk of now lies on the other one. What people handed on by hand
 * stays where they brought it.
 */
export async function rerouted(
  ctx: Ctx,
  history: History,
  routes: NonNullable<Trial['routes']>,
): Promise<Result<Rerouted>> {
  const [problem] = await problemsOf(ctx, routes.rules)
  if (problem) {
    const name = routes.rules.find(({ id }) => id === problem.ruleId)?.name ?? ''
    return refuse('invalid', `The rule “${name}” cannot be tried yet: ${problem.message}`, {
      help: 'Finish it under Settings, Routing; there it says where.',
    })
  }
  const now = await routerFor(ctx, await currentRoutes(ctx))
  const then = await routerFor(ctx, { version: 0, ...routes })
  const all = [...new Set(history.conversations)]
  const ids = all.slice(0, MOST)
  const goes = new Map<string, { readonly from: string; readonly to: string }>()
  let looked = 0
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const firsts = await firstMentions(ctx, ids.slice(at, at + AT_ONCE))
    const mentions = await mentionCards(ctx, [...firsts.values()])
    for (const [conversation, mentionId] of firsts) {
      const mention = mentions.get(mentionId)
      if (!mention) continue
      looked += 1
      const [from, to] = [now(mention).departmentId, then(mention).departmentId]
      if (from !== to) goes.set(conversation, { from, to })
    }
  }
  const arrivals = history.arrivals.map((arrival, index) => {
    const way = goes.get(history.conversations[index] ?? '')
    return way?.from === arrival.desk ? { ...arrival, desk: way.to } : arrival
  })
  const routed = { looked, moved: goes.size, partial: all.length > ids.length }
  return ok({ history: { ...history, arrivals }, routed })
}

/** With which mention each conversation began. */
async function firstMentions(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ conversation: string; mention: string }>(sql`select distinct on (conversation_id)
        conversation_id as conversation, mention_id as mention from message
      where organisation_id = ${ctx.organisationId} and conversation_id = any (${sql.param([...ids])}::uuid[])
        and direction = 'in' and mention_id is not null order by conversation_id, at, id`),
  )
  return new Map(rows.map(({ conversation, mention }) => [conversation, mention]))
}
