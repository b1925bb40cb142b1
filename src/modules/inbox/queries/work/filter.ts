import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Filters, State } from '../../domain/work/filters.ts'
import { priorities } from '../../domain/work/filters.ts'
import { conversations } from '../../tables.ts'

/** What must hold for a conversation to pass the filters, apart from its state (`inStates`). */
export function passes(ctx: Ctx, filters: Filters): SQL | undefined {
  const c = conversations
  const { desks, owners, channels, networks, kinds, priorities: urgency, languages, moods } = filters
  return and(
    within(c.departmentId, desks),
    ofOwners(ctx, owners),
    within(c.channelId, channels),
    within(c.network, networks),
    within(c.kind, kinds),
    within(c.lang, languages),
    within(c.sentiment, moods),
    urgency?.length
      ? sql`${c.priority} in (${sql.join(
          urgency.map((word) => sql.raw(String(priorities.indexOf(word) + 1))),
          sql`, `,
        )})`
      : undefined,
    labelled(ctx, filters.labels),
    waiting(ctx, filters.waitingMinutes),
  )
}

/** Written out, not as values: partial indexes stand on these words. */
export function inStates(states: readonly State[]): SQL {
  const [first = 'open', ...more] = states
  if (more.length === 0) return sql`${conversations.state} = ${sql.raw(`'${first}'`)}`
  return sql`${conversations.state} in (${sql.raw(states.map((word) => `'${word}'`).join(', '))})`
}

type Column = Parameters<typeof inArray>[0]

function within(column: Column, values: readonly string[] | undefined): SQL | undefined {
  const [first, ...more] = values ?? []
  if (first === undefined) return undefined
  return more.length === 0 ? sql`${column} = ${first}` : inArray(column, [first, ...more])
}

function ofOwners(ctx: Ctx, owners: Filters['owners']): SQL | undefined {
  if (!owners?.length) return undefined
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const ids = owners.flatMap((one) => (one === 'me' ? (me ?? []) : one === 'nobody' ? [] : one))
  const nobody = owners.includes('nobody') ? isNull(conversations.ownerId) : undefined
  const somebody = within(conversations.ownerId, [...new Set(ids)])
  return or(nobody, somebody) ?? sql`false`
}

function labelled(ctx: Ctx, labels: readonly string[] | undefined): SQL | undefined {
  if (!labels?.length) return undefined
  return sql`exists (select from conversation_label cl where cl.organisation_id = ${ctx.organisationId}
    and cl.conversation_id = ${conversations.id} and cl.label_id = any (${sql.param([...labels])}::uuid[]))`
}

function waiting(ctx: Ctx, minutes: number | undefined): SQL | undefined {
  if (minutes === undefined) return undefined
  const since = new Date(ctx.now().getTime() - minutes * 60_000).toISOString()
  return sql`exists (select from clock k where k.organisation_id = ${ctx.organisationId}
    and k.conversation_id = ${conversations.id} and k.stopped_at is null and k.kind <> 'resolution'
    and k.started_at <= ${since}::timestamptz)`
}

export type ViewKind = 'mine' | 'unassigned' | 'waiting' | 'snoozed' | 'closed' | 'all' | 'desk'

/** What one of the views everybody has is narrowed by; `waiting` asks for a delivery that waits, too. */
export function filtersOf(view: ViewKind, departmentId: string | undefined): Filters {
  switch (view) {
    case 'mine':
      return { owners: ['me'] }
    case 'unassigned':
      return { owners: ['nobody'] }
    case 'waiting':
      return { states: ['open', 'snoozed'] }
    case 'snoozed':
    case 'closed':
      return { states: [view] }
    case 'desk':
      return departmentId ? { desks: [departmentId] } : {}
    case 'all':
      return {}
  }
}

export const consentWaits = sql`${conversations.delivery} = 'waiting'`
