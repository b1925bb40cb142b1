import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  type BoxRow,
  boxes,
  type IdeaRow,
  ideas,
  type PollRow,
  polls,
  type RequestRow,
  requests,
} from '../tables.ts'

/** Single rows that commands and queries share. With `lock` the second of two at the same moment waits. */
type Lock = { readonly lock?: boolean }

export async function ideaRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<IdeaRow | undefined> {
  const query = tx
    .select()
    .from(ideas)
    .where(and(eq(ideas.organisationId, organisationId), eq(ideas.id, id)))
  return (lock ? await query.for('update') : await query)[0]
}

export async function requestRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<RequestRow | undefined> {
  const query = tx
    .select()
    .from(requests)
    .where(and(eq(requests.organisationId, organisationId), eq(requests.id, id)))
  return (lock ? await query.for('update') : await query)[0]
}

export async function boxRow(tx: Tx, organisationId: string, id: string): Promise<BoxRow | undefined> {
  const [row] = await tx
    .select()
    .from(boxes)
    .where(and(eq(boxes.organisationId, organisationId), eq(boxes.id, id)))
  return row
}

export async function pollRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<PollRow | undefined> {
  const query = tx
    .select()
    .from(polls)
    .where(and(eq(polls.organisationId, organisationId), eq(polls.id, id)))
  return (lock ? await query.for('update') : await query)[0]
}

/** The idea and all that were merged into it, however far away. */
export async function withMerged(tx: Tx, organisationId: string, ideaId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive family as (
      select ${ideaId}::uuid as id
      union select i.id from idea i join family f on i.merged_into = f.id where i.organisation_id = ${organisationId}
    ) select id::text as id from family`)
  return rows.map((row) => row.id)
}

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** For `ilike`: what people type is looked for as it stands. */
export function like(q: string): string {
  return `%${q.replace(/[\\%_]/g, (found) => `\\${found}`)}%`
}
