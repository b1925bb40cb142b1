import { and, eq, isNull } from 'drizzle-orm'
import { type DepartmentCard, departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AccessMode, AccessRules } from '../domain/access.ts'
import { accessModes, exceptions, policies } from '../tables.ts'

type AccessRow = typeof accessModes.$inferSelect
type ExceptionRow = typeof exceptions.$inferSelect

export interface LoadedRules extends AccessRules {
  readonly departments: ReadonlyMap<string, DepartmentCard>
  readonly rows: readonly AccessRow[]
  readonly exceptions: readonly ExceptionRow[]
}

/** Everything that decides who may use our channels when. Supplements count once they are published. */
export async function accessRules(ctx: Ctx): Promise<LoadedRules> {
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(accessModes)
      .where(and(eq(accessModes.organisationId, ctx.organisationId), isNull(accessModes.endedAt)))
    const tightened = await tx
      .select({ departmentId: policies.departmentId, access: policies.access, published: policies.published })
      .from(policies)
      .where(and(eq(policies.organisationId, ctx.organisationId), isNull(policies.archivedAt)))
    const standing = await tx
      .select()
      .from(exceptions)
      .where(and(eq(exceptions.organisationId, ctx.organisationId), isNull(exceptions.endedAt)))
    return {
      departments,
      rows,
      modes: new Map<string | null, AccessMode>(rows.map((row) => [row.departmentId, row.mode])),
      supplements: new Map(
        tightened.flatMap(({ departmentId, access, published }) =>
          departmentId && access && published > 0 ? [[departmentId, access] as const] : [],
        ),
      ),
      exceptions: standing,
    }
  })
}
