import { and, desc, eq, inArray } from 'drizzle-orm'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Candidate, Given, Matter } from '../domain/approval.ts'
import { type ApproverKind, defaultRules, type FactKind, type FactRule } from '../domain/kinds.ts'
import {
  type FactApprovalRow,
  type FactRow,
  factApprovals,
  factRules,
  facts,
  factWordings,
  type WordingRow,
} from '../tables.ts'

export async function findFact(tx: Tx, organisationId: string, id: string): Promise<FactRow | undefined> {
  const where = and(eq(facts.organisationId, organisationId), eq(facts.id, id))
  const [row] = await tx.select().from(facts).where(where)
  return row
}

export async function findWording(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<WordingRow | undefined> {
  const where = and(eq(factWordings.organisationId, organisationId), eq(factWordings.id, id))
  const [row] = await tx.select().from(factWordings).where(where)
  return row
}

/** Wordings of these facts, the newest first. */
export async function wordingsOf(
  tx: Tx,
  organisationId: string,
  factIds: readonly string[],
): Promise<WordingRow[]> {
  if (factIds.length === 0) return []
  return tx
    .select()
    .from(factWordings)
    .where(and(eq(factWordings.organisationId, organisationId), inArray(factWordings.factId, [...factIds])))
    .orderBy(desc(factWordings.version), factWordings.lang)
}

export async function verdictsOf(
  tx: Tx,
  organisationId: string,
  wordingIds: readonly string[],
): Promise<Map<string, FactApprovalRow[]>> {
  const all = new Map<string, FactApprovalRow[]>(wordingIds.map((id) => [id, []]))
  if (wordingIds.length === 0) return all
  const rows = await tx
    .select()
    .from(factApprovals)
    .where(
      and(
        eq(factApprovals.organisationId, organisationId),
        inArray(factApprovals.wordingId, [...wordingIds]),
      ),
    )
    .orderBy(factApprovals.at)
  for (const row of rows) all.get(row.wordingId)?.push(row)
  return all
}

export function given(verdicts: readonly FactApprovalRow[]): Given[] {
  return verdicts.filter((one) => one.verdict === 'approved')
}

/** The matrix of this organisation: the default one where it said nothing. */
export async function rulesOf(
  tx: Tx,
  organisationId: string,
): Promise<(kind: FactKind) => FactRule & { own: boolean }> {
  const rows = await tx.select().from(factRules).where(eq(factRules.organisationId, organisationId))
  const own = new Map(rows.map((row) => [row.kind, row]))
  return (kind) => {
    const row = own.get(kind)
    return row
      ? { approvers: row.approvers, class: row.class, places: row.places, own: true }
      : { ...defaultRules[kind], own: false }
  }
}

/** What departments this organisation has, and who the actor is among them. */
export interface House {
  readonly presentKinds: readonly ApproverKind[]
  readonly me: Candidate
}

export async function houseOf(ctx: Ctx): Promise<House> {
  const departments = await departmentCards(ctx)
  const byId = new Map(departments.map((one) => [one.id, one]))
  const { actor } = ctx
  const kinds = new Set<ApproverKind>()
  if (actor.kind === 'member') {
    for (const one of departments) if (one.headMemberId === actor.memberId) kinds.add(one.kind)
    let at = actor.departmentId === null ? undefined : byId.get(actor.departmentId)
    for (let depth = 0; at && depth < 50; depth += 1) {
      kinds.add(at.kind)
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    }
  }
  return {
    presentKinds: [...new Set(departments.map((one) => one.kind))],
    me: {
      memberId: actor.kind === 'member' ? actor.memberId : '',
      mayApprove: actor.kind === 'member' && actor.rights.has('facts.approve'),
      kinds: [...kinds],
    },
  }
}

/** The question of who may approve a wording, from its rows. */
export function matterOf(
  fact: Pick<FactRow, 'kind' | 'personId'>,
  wording: Pick<WordingRow, 'proposedBy'>,
  rule: FactRule,
  verdicts: readonly FactApprovalRow[],
  presentKinds: House['presentKinds'],
): Matter {
  return {
    kind: fact.kind,
    approvers: rule.approvers,
    proposedBy: wording.proposedBy,
    personId: fact.personId,
    given: given(verdicts),
    presentKinds,
  }
}
