import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { DepartmentCard, DepartmentView } from '../contract/shapes.ts'
import { sentences } from '../policy.ts'
import { departments, members, organisations } from '../tables.ts'
import { memberCards } from './member-cards.ts'

/** Open departments by name. */
export async function departmentCards(ctx: Ctx): Promise<DepartmentCard[]> {
  const cards = await ctx.once('people.departments', () =>
    ctx.read((tx) => openDepartments(tx, ctx.organisationId)),
  )
  return [...cards]
}

/** The same inside an open transaction. */
export function openDepartments(tx: Tx, organisationId: string): Promise<DepartmentCard[]> {
  return tx
    .select({
      id: departments.id,
      name: departments.name,
      kind: departments.kind,
      parentId: departments.parentId,
      headMemberId: departments.headId,
      restricted: departments.restricted,
    })
    .from(departments)
    .where(and(eq(departments.organisationId, organisationId), isNull(departments.archivedAt)))
    .orderBy(asc(departments.name))
}

export interface DepartmentsView {
  readonly departments: DepartmentView[]
  readonly people: number
  readonly unassigned: number
  readonly invited: number
  readonly left: number
  readonly mayNotEdit: string | null
}

/** The tree with how many people stand in each department. */
export async function departmentsView(ctx: Ctx): Promise<Result<DepartmentsView>> {
  const [cards, counted, reception] = await ctx.read(async (tx) => [
    await openDepartments(tx, ctx.organisationId),
    await countByDepartment(tx, ctx.organisationId),
    await tx
      .select({ id: organisations.receptionId })
      .from(organisations)
      .where(eq(organisations.organisationId, ctx.organisationId)),
  ])
  const heads = await memberCards(
    ctx,
    cards.flatMap((card) => card.headMemberId ?? []),
  )
  const here = counted.filter((row) => row.status !== 'left')
  const sum = (rows: typeof counted): number => rows.reduce((total, row) => total + row.n, 0)
  const of = (id: string | null): number => sum(here.filter((row) => row.departmentId === id))
  return ok({
    departments: cards.map((card) => ({
      ...card,
      headName: heads.get(card.headMemberId ?? '')?.name ?? null,
      members: of(card.id),
      reception: card.id === reception[0]?.id,
    })),
    people: sum(here),
    unassigned: of(null),
    invited: sum(here.filter((row) => row.status === 'invited')),
    left: sum(counted.filter((row) => row.status === 'left' && row.joined)),
    mayNotEdit: may(ctx.actor, 'people.manage') ? null : sentences.departments,
  })
}

async function countByDepartment(tx: Tx, organisationId: string) {
  const joined = isNull(members.joinedAt)
  const rows = await tx
    .select({ departmentId: members.departmentId, status: members.status, never: joined, n: count() })
    .from(members)
    .where(eq(members.organisationId, organisationId))
    .groupBy(members.departmentId, members.status, joined)
  return rows.map(({ never, ...row }) => ({ ...row, joined: never !== true }))
}
