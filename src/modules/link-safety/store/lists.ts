import { and, eq, isNull, lt, type SQL } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  type LinkListRow,
  type LinkListVersionRow,
  type LinkRuleRow,
  type LinkSettingRow,
  linkList,
  linkListVersion,
  linkRule,
  linkSetting,
} from '../tables.ts'

const own = (organisationId: string, id: string): SQL | undefined =>
  and(eq(linkList.organisationId, organisationId), eq(linkList.id, id))

/** The list, locked until the transaction ends. */
export async function lockList(tx: Tx, organisationId: string, id: string): Promise<LinkListRow | undefined> {
  return (await tx.select().from(linkList).where(own(organisationId, id)).for('update'))[0]
}

export async function insertList(tx: Tx, row: LinkListRow): Promise<void> {
  await tx.insert(linkList).values(row)
}

export async function updateList(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Partial<Omit<LinkListRow, 'organisationId' | 'id'>>,
): Promise<LinkListRow | undefined> {
  return (await tx.update(linkList).set(change).where(own(organisationId, id)).returning())[0]
}

/** Takes the list away with all its versions. */
export async function deleteList(tx: Tx, organisationId: string, id: string): Promise<void> {
  const versions = and(eq(linkListVersion.organisationId, organisationId), eq(linkListVersion.listId, id))
  await tx.delete(linkListVersion).where(versions)
  await tx.delete(linkList).where(own(organisationId, id))
}

/** Stores a version and forgets those older than `keepFrom`. */
export async function insertVersion(tx: Tx, row: LinkListVersionRow, keepFrom: number): Promise<void> {
  await tx.insert(linkListVersion).values(row)
  await tx
    .delete(linkListVersion)
    .where(
      and(
        eq(linkListVersion.organisationId, row.organisationId),
        eq(linkListVersion.listId, row.listId),
        lt(linkListVersion.version, keepFrom),
      ),
    )
}

export async function insertRule(tx: Tx, row: LinkRuleRow): Promise<void> {
  await tx.insert(linkRule).values(row)
}

/** Ends a standing rule and returns it; undefined when it is not there or had ended. */
export async function endRuleRow(
  tx: Tx,
  organisationId: string,
  id: string,
  ended: { readonly at: Date; readonly by: string | null },
): Promise<LinkRuleRow | undefined> {
  const standing = and(eq(linkRule.organisationId, organisationId), eq(linkRule.id, id))
  const rows = await tx
    .update(linkRule)
    .set({ endedAt: ended.at, endedBy: ended.by })
    .where(and(standing, isNull(linkRule.endedAt)))
    .returning()
  return rows[0]
}

export async function putSetting(tx: Tx, row: LinkSettingRow): Promise<void> {
  const { organisationId: _, ...change } = row
  await tx
    .insert(linkSetting)
    .values(row)
    .onConflictDoUpdate({ target: linkSetting.organisationId, set: change })
}
