import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { VersionMark } from '../domain/attestation.ts'
import { policies, policySections, policyVersions } from '../tables.ts'

export type PolicyRow = typeof policies.$inferSelect
export type SectionRow = typeof policySections.$inferSelect
export type VersionRow = typeof policyVersions.$inferSelect

export const notHere = () => refuse('not_found', 'This policy is not here any more.')

/** Standing policies: the company's first, then supplements by age. */
export async function standingPolicies(tx: Tx, organisationId: string): Promise<PolicyRow[]> {
  return tx
    .select()
    .from(policies)
    .where(and(eq(policies.organisationId, organisationId), isNull(policies.archivedAt)))
    .orderBy(asc(policies.kind), asc(policies.id))
}

export async function publishedPolicies(tx: Tx, organisationId: string): Promise<PolicyRow[]> {
  return tx
    .select()
    .from(policies)
    .where(
      and(
        eq(policies.organisationId, organisationId),
        isNull(policies.archivedAt),
        gt(policies.published, 0),
      ),
    )
    .orderBy(asc(policies.kind), asc(policies.id))
}

/** One policy; without an id the company's. */
export async function policyBy(
  tx: Tx,
  organisationId: string,
  id: string | undefined,
): Promise<PolicyRow | undefined> {
  const which = id === undefined ? eq(policies.kind, 'company') : eq(policies.id, id)
  const [row] = await tx
    .select()
    .from(policies)
    .where(and(eq(policies.organisationId, organisationId), which, isNull(policies.archivedAt)))
  return row
}

export function sectionsOf(tx: Tx, organisationId: string, policyId: string): Promise<SectionRow[]> {
  return tx
    .select()
    .from(policySections)
    .where(and(eq(policySections.organisationId, organisationId), eq(policySections.policyId, policyId)))
}

export async function versionOf(
  tx: Tx,
  organisationId: string,
  policyId: string,
  number: number,
): Promise<VersionRow | undefined> {
  const [row] = await tx
    .select()
    .from(policyVersions)
    .where(
      and(
        eq(policyVersions.organisationId, organisationId),
        eq(policyVersions.policyId, policyId),
        eq(policyVersions.number, number),
      ),
    )
  return row
}

const headColumns = {
  policyId: policyVersions.policyId,
  number: policyVersions.number,
  title: policyVersions.title,
  material: policyVersions.material,
  note: policyVersions.note,
  digest: policyVersions.digest,
  overrideReason: policyVersions.overrideReason,
  publishedAt: policyVersions.publishedAt,
  publishedBy: policyVersions.publishedBy,
  effectiveFrom: policyVersions.effectiveFrom,
}
export type VersionHeadRow = VersionMark & {
  readonly policyId: string
  readonly title: string
  readonly note: string
  readonly digest: string
  readonly overrideReason: string | null
  readonly publishedAt: Date
  readonly publishedBy: string | null
}

/** Versions without their text, oldest first, by policy. */
export async function versionHeads(
  ctx: Ctx,
  policyIds: readonly string[],
): Promise<Map<string, VersionHeadRow[]>> {
  const heads = new Map<string, VersionHeadRow[]>(policyIds.map((id) => [id, []]))
  if (policyIds.length === 0) return heads
  const rows = await ctx.read((tx) =>
    tx
      .select(headColumns)
      .from(policyVersions)
      .where(
        and(
          eq(policyVersions.organisationId, ctx.organisationId),
          inArray(policyVersions.policyId, [...policyIds]),
        ),
      )
      .orderBy(asc(policyVersions.number)),
  )
  for (const row of rows) heads.get(row.policyId)?.push(row)
  return heads
}
