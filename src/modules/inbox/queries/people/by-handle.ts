import { and, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { handles } from '../../tables.ts'
import { visiblePerson } from './visible.ts'

/** The person who has this handle; of several with it, on several networks, the one who wrote last. Null when unknown. */
export async function personByHandle(ctx: Ctx, handle: string): Promise<string | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ id: handles.contactId })
      .from(handles)
      .where(
        and(
          eq(handles.organisationId, ctx.organisationId),
          eq(handles.handle, handle),
          eq(sql`weft_handle_name(${handles.handle})`, sql`weft_handle_name(${handle})`),
        ),
      )
      .orderBy(desc(handles.lastSeenAt))
      .limit(1),
  )
  return row && (await visiblePerson(ctx, row.id)) ? row.id : null
}
