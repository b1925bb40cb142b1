import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import { contacts, handles } from '../tables.ts'

export interface SeenHandle {
  readonly organisationId: string
  readonly network: string
  readonly remoteId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
  readonly profileUrl: string | null
  readonly followers: number | null
  readonly seenAt: Date
}

/** The contact behind a handle; a handle never seen before becomes a contact of its own. Safe to race. */
export async function contactOf(tx: WriteTx, seen: SeenHandle): Promise<string> {
  const { seenAt, ...facts } = seen
  const contactId = newId(seenAt.getTime())
  const rows = await tx
    .insert(handles)
    .values({ ...facts, id: newId(seenAt.getTime()), contactId, firstSeenAt: seenAt, lastSeenAt: seenAt })
    .onConflictDoUpdate({
      target: [handles.organisationId, handles.network, handles.remoteId],
      set: {
        handle: seen.handle,
        displayName: seen.displayName,
        avatarUrl: seen.avatarUrl,
        profileUrl: seen.profileUrl,
        followers: sql`coalesce(excluded.followers, ${handles.followers})`,
        lastSeenAt: sql`greatest(excluded.last_seen_at, ${handles.lastSeenAt})`,
      },
    })
    .returning({ contactId: handles.contactId })
  const known = rows[0]?.contactId ?? contactId
  const name = seen.displayName || seen.handle
  if (known === contactId)
    await tx
      .insert(contacts)
      .values({ organisationId: seen.organisationId, id: contactId, name, createdAt: seenAt })
  else
    await tx
      .update(contacts)
      .set({ name })
      .where(and(eq(contacts.organisationId, seen.organisationId), eq(contacts.id, known)))
  return known
}
