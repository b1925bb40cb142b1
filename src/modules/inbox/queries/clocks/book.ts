import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import {
  type ClockBook,
  type ClockRule,
  noClockRules,
  type Situation,
  type Terms,
} from '../../domain/clocks/book.ts'
import { type ClockPauseRow, clockBooks, clockPauses } from '../../tables/clocks.ts'
import { type ClockRow, type ConversationRow, contacts } from '../../tables.ts'

const columns = { version: clockBooks.version, rules: clockBooks.rules, rest: clockBooks.rest }

/** The rules of clocks that hold now. */
export async function currentClocks(ctx: Ctx): Promise<ClockBook> {
  const [row] = await ctx.read((tx) =>
    tx
      .select(columns)
      .from(clockBooks)
      .where(eq(clockBooks.organisationId, ctx.organisationId))
      .orderBy(desc(clockBooks.version))
      .limit(1),
  )
  return row ?? noClockRules
}

/** One version of them; 0 is how everybody begins. Undefined when there is none. */
export async function clocksOfVersion(ctx: Ctx, version: number): Promise<ClockBook | undefined> {
  if (version === 0) return noClockRules
  const [row] = await ctx.read((tx) =>
    tx
      .select(columns)
      .from(clockBooks)
      .where(and(eq(clockBooks.organisationId, ctx.organisationId), eq(clockBooks.version, version))),
  )
  return row
}

/** What a clock was promised when it began, or when it was measured anew. */
export async function termsOf(
  ctx: Ctx,
  clock: Pick<ClockRow, 'policyVersion' | 'policyRule'>,
): Promise<Terms> {
  return termsIn((await clocksOfVersion(ctx, clock.policyVersion)) ?? noClockRules, clock.policyRule)
}

export function termsIn(book: ClockBook, ruleId: string | null): Terms {
  return book.rules.find((rule: ClockRule) => rule.id === ruleId) ?? book.rest
}

/** What rules ask about a conversation now. */
export async function situationOf(
  ctx: Ctx,
  row: ConversationRow,
  arrival: Situation['class'],
): Promise<Situation> {
  const [person] = await ctx.read((tx) =>
    tx
      .select({ standing: contacts.standing })
      .from(contacts)
      .where(and(eq(contacts.organisationId, ctx.organisationId), eq(contacts.id, row.contactId))),
  )
  const { channelId, departmentId, priority } = row
  return { channelId, class: arrival, departmentId, priority, standing: person?.standing ?? null }
}

/** All pauses of these conversations, by conversation, the earliest first. */
export async function pausesOf(
  ctx: Ctx,
  conversationIds: readonly string[],
): Promise<Map<string, ClockPauseRow[]>> {
  const found = new Map<string, ClockPauseRow[]>()
  if (conversationIds.length === 0) return found
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(clockPauses)
      .where(
        and(
          eq(clockPauses.organisationId, ctx.organisationId),
          inArray(clockPauses.conversationId, [...conversationIds]),
        ),
      )
      .orderBy(asc(clockPauses.from)),
  )
  for (const row of rows) found.set(row.conversationId, [...(found.get(row.conversationId) ?? []), row])
  return found
}
