import { and, eq } from 'drizzle-orm'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Conversation } from '../contract.ts'
import { contacts, handles } from '../tables.ts'

/** The person: every handle we know by proof. */
export async function contactCard(ctx: Ctx, id: string): Promise<Conversation['person'] | null> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ name: contacts.name, createdAt: contacts.createdAt, handle: handles })
      .from(contacts)
      .leftJoin(
        handles,
        and(eq(handles.organisationId, contacts.organisationId), eq(handles.contactId, contacts.id)),
      )
      .where(and(eq(contacts.organisationId, ctx.organisationId), eq(contacts.id, id))),
  )
  const [first] = rows
  if (!first) return null
  const networks = ctx.use(NETWORKS)
  // Of somebody who was erased no account is left.
  const accounts = rows.flatMap(({ handle }) => handle ?? [])
  const avatarUrl = accounts.find((handle) => handle.avatarUrl)?.avatarUrl ?? null
  return {
    id,
    name: first.name,
    firstSeenAt: first.createdAt.toISOString(),
    avatarUrl,
    handles: accounts.map((handle) => ({
      network: handle.network,
      networkName: networks.get(handle.network)?.name ?? handle.network,
      handle: handle.handle,
      profileUrl: handle.profileUrl,
      followers: handle.followers,
    })),
  }
}
