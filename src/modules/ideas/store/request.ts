import { and, eq, inArray } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { boxes, type RequestRow, requests } from '../tables.ts'

/** False when the same form was stored before. */
export async function insertRequest(tx: WriteTx, row: typeof requests.$inferInsert): Promise<boolean> {
  const made = await tx.insert(requests).values(row).onConflictDoNothing().returning({ id: requests.id })
  return made.length === 1
}

export async function updateRequests(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  change: Partial<Omit<RequestRow, 'organisationId' | 'id'>>,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(requests)
    .set(change)
    .where(and(eq(requests.organisationId, organisationId), inArray(requests.id, [...ids])))
}

/** What is left of a request when the person behind it is erased: that there was one, and when. */
export const nobody = {
  nameSealed: null,
  emailSealed: null,
  emailKey: null,
  consent: null,
} as const
export const nothing = {
  ...nobody,
  text: '',
  reason: null,
  state: 'removed',
  ideaId: null,
  tokenHash: null,
  tokenSealed: null,
} as const

/** False when the address is taken, here or in another organisation. */
export async function insertBox(tx: WriteTx, row: typeof boxes.$inferInsert): Promise<boolean> {
  const made = await tx.insert(boxes).values(row).onConflictDoNothing().returning({ id: boxes.id })
  return made.length === 1
}

export async function updateBox(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Pick<typeof boxes.$inferSelect, 'question' | 'intro' | 'asksName' | 'asksEmail' | 'state'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx
    .update(boxes)
    .set(change)
    .where(and(eq(boxes.organisationId, organisationId), eq(boxes.id, id)))
}
