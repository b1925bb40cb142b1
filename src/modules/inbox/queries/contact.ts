import { and, eq } from 'drizzle-orm'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Conversation } from '../contract.ts'
import { contacts, handles } from '../tables.ts'

/** The person with every account we know by proof, a row each; of somebody who was erased one row without. */
export function contactRows(ctx: Ctx, id: string) {
  return ctx.read((tx) =>
    tx
      .select({ name: contacts.name, createdAt: contacts.createdAt, handle: handles })
      .from(contacts)
      .leftJoin(
        handles,
        and(eq(handles.organisationId, contacts.organisationId), eq(handles.contactId, contacts.id)),
      )
      .where(and(eq(contacts.organisationId, ctx.organisationId), eq(contacts.id, id))),
  )
}

/** The person as the screen of a conversation shows them; null for nobody. */
export async function contactCard(ctx: Ctx, id: string): Promise<Conversation['person'] | null> {
  return personOf(ctx, id, await contactRows(ctx, id))
}

/** The same from rows that were read. */
export function personOf(
  ctx: Ctx,
  id: string,
  rows: Awaited<ReturnType<typeof contactRows>>,
): Conversation['person'] | null {
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
