import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Outsider } from '../../contract/people.ts'
import { handleName, telling } from '../../domain/people/standing.ts'
import { handles } from '../../tables.ts'
import type { HandleRow } from './accounts.ts'

const MOST = 5

/**
 * Accounts on other networks with the same handle name: a hint to look, and nothing more. Only those the viewer may know
 * of, which is who wrote in a conversation they see.
 */
export async function candidatesFor(
  ctx: Ctx,
  accounts: readonly HandleRow[],
): Promise<Outsider['candidates']> {
  const names = [...new Set(accounts.map(({ handle }) => handleName(handle)).filter(telling))]
  if (names.length === 0) return []
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(handles)
      .where(
        and(
          eq(handles.organisationId, ctx.organisationId),
          inArray(sql`weft_handle_name(${handles.handle})`, names),
          notInArray(handles.network, [...new Set(accounts.map(({ network }) => network))]),
          sql`exists (select from conversation c where c.organisation_id = ${handles.organisationId}
            and c.contact_id = ${handles.contactId})`,
        ),
      )
      .orderBy(desc(handles.lastSeenAt))
      .limit(MOST),
  )
  const called = new Set(accounts.map(({ displayName }) => displayName.toLowerCase()))
  return rows.map((row) => ({
    id: row.contactId,
    name: row.displayName || row.handle,
    handle: row.handle,
    network: row.network,
    networkName: ctx.use(NETWORKS).get(row.network)?.name ?? row.network,
    because: called.has(row.displayName.toLowerCase()) ? 'same-handle-and-name' : 'same-handle',
  }))
}
