import { and, eq, inArray, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { conversationLabels, labels, type Tone } from '../tables/work.ts'

export interface NewLabel {
  readonly organisationId: string
  readonly id: string
  readonly name: string
  readonly tone: Tone | null
  readonly createdBy: string
  readonly createdAt: Date
}

/** Makes a label; false when there is one of this name. */
export async function insertLabel(tx: WriteTx, row: NewLabel): Promise<boolean> {
  const rows = await tx.insert(labels).values(row).onConflictDoNothing().returning({ id: labels.id })
  return rows.length === 1
}

export async function updateLabel(
  tx: WriteTx,
  { organisationId, id, name, tone }: Pick<NewLabel, 'organisationId' | 'id' | 'name' | 'tone'>,
): Promise<void> {
  await tx
    .update(labels)
    .set({ name, tone })
    .where(and(eq(labels.organisationId, organisationId), eq(labels.id, id)))
}

/** Takes a label away, from every conversation too; false when it was not there. */
export async function deleteLabel(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const rows = await tx
    .delete(labels)
    .where(and(eq(labels.organisationId, organisationId), eq(labels.id, id)))
    .returning({ id: labels.id })
  return rows.length === 1
}

interface Marking {
  readonly organisationId: string
  readonly conversationId: string
  readonly by: string | null
  readonly at: Date
}

/** Puts labels on a conversation; those that do not exist (any more) are left out. */
export async function addLabels(tx: WriteTx, mark: Marking, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(sql`insert into ${conversationLabels} (organisation_id, conversation_id, label_id, by, at)
    select ${mark.organisationId}::uuid, ${mark.conversationId}::uuid, id, ${mark.by}::uuid, ${mark.at.toISOString()}::timestamptz
    from ${labels} where ${labels.organisationId} = ${mark.organisationId} and ${inArray(labels.id, [...ids])}
    on conflict do nothing`)
}

export async function dropLabels(
  tx: WriteTx,
  { organisationId, conversationId }: Pick<Marking, 'organisationId' | 'conversationId'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .delete(conversationLabels)
    .where(
      and(
        eq(conversationLabels.organisationId, organisationId),
        eq(conversationLabels.conversationId, conversationId),
        inArray(conversationLabels.labelId, [...ids]),
      ),
    )
}
