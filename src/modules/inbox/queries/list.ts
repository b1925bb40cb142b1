import { and, asc, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ConversationCard } from '../contract.ts'
import { contacts, conversations } from '../tables.ts'
import { conversationCards } from './cards.ts'

type View = 'mine' | 'unassigned' | 'waiting' | 'snoozed' | 'closed' | 'all' | 'desk'

export interface ListInput {
  readonly view: View
  readonly departmentId?: string | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * A page of conversations by time left on the clock, those without a clock after them by the newest message. Keyset:
 * the cursor names the last row of the page before, so nothing is shown twice while clocks run.
 */
export async function listConversations(
  ctx: Ctx,
  input: ListInput,
): Promise<Result<{ conversations: ConversationCard[]; nextCursor: string | null }>> {
  const order =
    input.view === 'closed'
      ? [desc(conversations.lastMessageAt), desc(conversations.id)]
      : [asc(conversations.dueAt), desc(conversations.lastMessageAt), desc(conversations.id)]
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, ctx.organisationId),
          inView(ctx, input),
          matching(input.q),
          after(input),
        ),
      )
      .orderBy(...order)
      .limit(input.limit + 1),
  )
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  const nextCursor =
    rows.length > input.limit && last ? `${last.dueAt}|${last.lastMessageAt.toISOString()}|${last.id}` : null
  return ok({ conversations: await conversationCards(ctx, page), nextCursor })
}

export function inView(ctx: Ctx, input: Pick<ListInput, 'view' | 'departmentId'>): SQL | undefined {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const open = eq(conversations.state, 'open')
  switch (input.view) {
    case 'mine':
      return and(open, sql`${conversations.ownerId} = ${me}::uuid`)
    case 'unassigned':
      return and(open, isNull(conversations.ownerId))
    case 'waiting':
      return and(inArray(conversations.state, ['open', 'snoozed']), eq(conversations.delivery, 'waiting'))
    case 'snoozed':
      return eq(conversations.state, 'snoozed')
    case 'closed':
      return eq(conversations.state, 'closed')
    case 'desk':
      return and(open, input.departmentId ? eq(conversations.departmentId, input.departmentId) : undefined)
    case 'all':
      return open
  }
}

function matching(q: string | undefined): SQL | undefined {
  if (!q?.trim()) return undefined
  const like = `%${q.trim().replace(/[\\%_]/g, (found) => `\\${found}`)}%`
  const named = sql`exists (select from ${contacts} where ${contacts.organisationId} = ${conversations.organisationId}
    and ${contacts.id} = ${conversations.contactId} and ${contacts.name} ilike ${like})`
  return or(ilike(conversations.title, like), ilike(conversations.preview, like), named)
}

function after(input: ListInput): SQL | undefined {
  const [due, at, id] = input.cursor?.split('|') ?? []
  if (!due || !at || !id) return undefined
  const older = sql`(${conversations.lastMessageAt}, ${conversations.id}) < (${at}::timestamptz, ${id}::uuid)`
  if (input.view === 'closed') return older
  return sql`(${conversations.dueAt} > ${due}::timestamptz or (${conversations.dueAt} = ${due}::timestamptz and ${older}))`
}
