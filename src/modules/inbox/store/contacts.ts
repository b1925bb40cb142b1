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

/** Whose an account is; one never seen before becomes a contact of its own. Safe to race. */
export async function contactOf(
  tx: WriteTx,
  seen: SeenHandle,
): Promise<{ contactId: string; handleId: string }> {
  const { organisationId, network, remoteId, handle, displayName, avatarUrl, profileUrl, followers, seenAt } =
    seen
  const contactId = newId(seenAt.getTime())
  const rows = await tx
    .insert(handles)
    .values({
      ...{ organisationId, network, remoteId, handle, displayName, avatarUrl, profileUrl, followers },
      id: newId(seenAt.getTime()),
      contactId,
      ownContactId: contactId,
      firstSeenAt: seenAt,
      lastSeenAt: seenAt,
    })
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
    .returning({ id: handles.id, contactId: handles.contactId, own: handles.ownContactId })
  const [known] = rows
  if (!known) throw new Error('an account was neither made nor found')
  const name = displayName || handle
  if (known.own === contactId)
    await tx.insert(contacts).values({ organisationId, id: contactId, name, createdAt: seenAt })
  // An account names its own contact only: parted again, everybody has their own name.
  else
    await tx
      .update(contacts)
      .set({ name })
      .where(and(eq(contacts.organisationId, organisationId), eq(contacts.id, known.own)))
  return { contactId: known.contactId, handleId: known.id }
}
