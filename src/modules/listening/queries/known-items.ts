import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { remoteKey } from '../store/remote-key.ts'

/**
 * Of these ids of a channel, those that are stored: read already, or still lying in intake as they came, for somebody
 * may take back in a second what we read only afterwards.
 */
export async function knownItems(
  tx: Tx,
  organisationId: string,
  channelId: string,
  remoteIds: readonly string[],
): Promise<Set<string>> {
  if (remoteIds.length === 0) return new Set()
  const byKey = new Map(remoteIds.map((id) => [remoteKey(id), id]))
  const heard = new Map(remoteIds.map((id) => [remoteKey(`heard:${id}`), id]))
  const { rows } = await tx.execute<{ key: string }>(sql`
    select remote_id as key from mention where organisation_id = ${organisationId}::uuid
      and channel_id = ${channelId}::uuid and remote_id = any(${sql.param([...byKey.keys()])}::text[])
    union all
    select remote_id from intake where organisation_id = ${organisationId}::uuid
      and channel_id = ${channelId}::uuid and remote_id = any(${sql.param([...byKey.keys(), ...heard.keys()])}::text[])`)
  return new Set(rows.flatMap(({ key }) => byKey.get(key) ?? heard.get(key) ?? []))
}
