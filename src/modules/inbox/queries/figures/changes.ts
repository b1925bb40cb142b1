import { sql } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Changes } from '#platform/metric.ts'

/** Facts about one conversation that move no rows to another. */
const within = /^(conversation\.(?!merged|split|undone|restored)|clock\.|note\.)/

/**
 * What changes the figures of the inbox. A fact about a conversation touches the moments at which it, its clocks and its
 * messages began, and the fact's own; where conversations or people are laid together, hours, rules or gaps change, every day.
 */
const ofConversations: Changes = {
  name: 'inbox.conversations',
  on: [
    ...['conversation.', 'clock.', 'clocks.', 'clock-rules.', 'note.', 'contact.', 'bulk.'],
    ...['hours.', 'hours-calendar.', 'mention.edited', 'mention.corrected', 'mention.deleted'],
    ...['source.', 'channel.', 'department.'],
  ],
  touched: async (ctx, facts) =>
    facts.every(({ type }) => within.test(type)) ? momentsOf(ctx, facts) : null,
}

export const inboxChanges: readonly Changes[] = [ofConversations]

async function momentsOf(ctx: Ctx, facts: readonly StoredEvent[]): Promise<Date[]> {
  const ids = sql.param([...new Set(facts.map(({ subject }) => subject))])
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ at: string }>(sql`with asked as (select unnest(${ids}::uuid[]) as id)
      select c.opened_at as at from asked a join conversation c
        on c.organisation_id = ${ctx.organisationId} and c.id = a.id
      union select k.started_at from asked a join clock k
        on k.organisation_id = ${ctx.organisationId} and k.conversation_id = a.id
      union select m.at from asked a join message m
        on m.organisation_id = ${ctx.organisationId} and m.conversation_id = a.id`),
  )
  return [...rows.map(({ at }) => new Date(at)), ...facts.map(({ at }) => new Date(at))]
}
