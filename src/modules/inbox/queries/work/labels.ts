import { and, asc, eq, sql } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import type { ConversationCard, Label } from '../../contract.ts'
import { conversationLabels, labels } from '../../tables/work.ts'

type OnCard = ConversationCard['labels'][number]

/** A thousand stands for “more than 999”. */
export const MOST_COUNTED = 1000

export async function labelNames(ctx: Ctx): Promise<OnCard[]> {
  return ctx.read((tx) =>
    tx
      .select({ id: labels.id, name: labels.name, tone: labels.tone })
      .from(labels)
      .where(eq(labels.organisationId, ctx.organisationId))
      .orderBy(asc(sql`lower(${labels.name})`)),
  )
}

/** Every label with how many conversations that the one who asks may see carry it. */
export async function listLabels(ctx: Ctx): Promise<Result<{ labels: Label[]; mayManage: boolean }>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{
      id: string
      name: string
      tone: Label['tone']
      count: number
    }>(sql`select l.id, l.name, l.tone,
        (select count(*)::int from (select from conversation_label c where c.organisation_id = l.organisation_id
          and c.label_id = l.id limit ${MOST_COUNTED}) c) as count
      from label l where l.organisation_id = ${ctx.organisationId} order by lower(l.name)`),
  )
  const found = rows.map(({ id, name, tone, count }) => ({ id, name, tone, count }))
  return ok({ labels: found, mayManage: may(ctx.actor, 'inbox.manage') })
}

/** The labels of these conversations, by name. */
export async function labelsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, OnCard[]>> {
  const rows = await ctx.read((tx) =>
    tx
      .select({
        conversationId: conversationLabels.conversationId,
        id: labels.id,
        name: labels.name,
        tone: labels.tone,
      })
      .from(conversationLabels)
      .innerJoin(
        labels,
        and(
          eq(labels.organisationId, conversationLabels.organisationId),
          eq(labels.id, conversationLabels.labelId),
        ),
      )
      .where(
        and(
          eq(conversationLabels.organisationId, ctx.organisationId),
          anyOf(conversationLabels.conversationId, ids),
        ),
      )
      .orderBy(asc(sql`lower(${labels.name})`)),
  )
  const found = new Map<string, OnCard[]>()
  for (const { conversationId, ...label } of rows)
    found.set(conversationId, [...(found.get(conversationId) ?? []), label])
  return found
}
