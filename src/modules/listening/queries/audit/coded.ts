import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Coded } from '../../auditing/figures.ts'
import type { Answer } from '../../auditing/judge.ts'
import { type AuditItemRow, auditCode, auditItem } from '../../tables-learning.ts'

export type CodedItem = AuditItemRow & Coded & { readonly people: readonly Answer[] }

/** The items of a month with what people say of them, in the order they said so. */
export async function codedItems(tx: Tx, organisationId: string, month: string): Promise<CodedItem[]> {
  const items = await tx
    .select()
    .from(auditItem)
    .where(and(eq(auditItem.organisationId, organisationId), eq(auditItem.month, month)))
    .orderBy(asc(auditItem.position))
  const codes = await tx
    .select({ position: auditCode.position, label: auditCode.label })
    .from(auditCode)
    .where(and(eq(auditCode.organisationId, organisationId), eq(auditCode.month, month)))
    .orderBy(asc(auditCode.codedAt), asc(auditCode.memberId))
  const said = Map.groupBy(codes, ({ position }) => position)
  return items.map((item) => ({
    ...item,
    people: (said.get(item.position) ?? []).map(({ label }) => label),
  }))
}
