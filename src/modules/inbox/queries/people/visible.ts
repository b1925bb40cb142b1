import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { conversations } from '../../tables.ts'

/** A person is known to whoever sees one of their conversations; who wrote to a restricted desk only is not. */
export async function visiblePerson(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, ctx.organisationId),
          sql`${conversations.contactId} in (select contact_id from handle where organisation_id = ${ctx.organisationId}
            and (contact_id = ${id} or own_contact_id = ${id}))`,
        ),
      )
      .limit(1),
  )
  return rows.length > 0
}
