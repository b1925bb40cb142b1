import { and, desc, eq, gt, isNotNull } from 'drizzle-orm'
import { mayFor } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { HOLDINGS, type HoldingKind } from '#platform/holdings.ts'
import type { HoldingGroup } from '../contract/plans.ts'
import type { MemberRow } from '../contract/shapes.ts'
import { sentences } from '../policy.ts'
import { departments, members } from '../tables.ts'
import { inDepartment, rowColumns, toMemberRow } from './member-cards.ts'

/** What a member holds that others depend on, by kind; kinds they hold nothing of are left out. */
export async function holdingsView(
  ctx: Ctx,
  { memberId }: { memberId: string },
): Promise<Result<{ groups: HoldingGroup[]; mayNotEdit: string | null }>> {
  const mayNotEdit = mayFor(ctx.actor, 'people.manage', { departmentId: null }) ? null : sentences.people
  // What somebody holds is shown to whoever can act on it, and to themselves.
  const own = ctx.actor.kind === 'member' && ctx.actor.memberId === memberId
  if (mayNotEdit && !own) return ok({ groups: [], mayNotEdit })
  const groups: HoldingGroup[] = []
  for (const kind of ctx.use(HOLDINGS)) {
    const items = await kind.list(ctx, memberId)
    if (items.length === 0) continue
    groups.push({ kind: kind.id, name: kind.name, passable: kind.reassign !== undefined, items })
  }
  return ok({ groups, mayNotEdit })
}

const YEAR_MS = 366 * 86_400_000
const MANY = 200

/** Who left within a year and still has things to hand over, the last to leave first. */
export async function handoversView(
  ctx: Ctx,
): Promise<Result<{ people: (MemberRow & { leftAt: string | null; open: number })[] }>> {
  if (!mayFor(ctx.actor, 'people.manage', { departmentId: null })) return ok({ people: [] })
  const rows = await ctx.read((tx) =>
    tx
      .select({ ...rowColumns, leftAt: members.leftAt })
      .from(members)
      .leftJoin(departments, inDepartment)
      .where(
        and(
          eq(members.organisationId, ctx.organisationId),
          eq(members.status, 'left'),
          isNotNull(members.joinedAt),
          gt(members.leftAt, new Date(ctx.now().getTime() - YEAR_MS)),
        ),
      )
      .orderBy(desc(members.leftAt))
      .limit(MANY),
  )
  const open = await countAll(
    ctx,
    rows.map((row) => row.id),
  )
  const people = rows.map(({ leftAt, ...row }) => ({
    ...toMemberRow(row),
    leftAt: leftAt?.toISOString() ?? null,
    open: open.get(row.id) ?? 0,
  }))
  return ok({ people: people.filter((one) => one.open > 0) })
}

async function countAll(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  const total = new Map<string, number>()
  for (const kind of ctx.use(HOLDINGS))
    for (const [id, count] of await countOf(ctx, kind, ids)) total.set(id, (total.get(id) ?? 0) + count)
  return total
}

async function countOf(
  ctx: Ctx,
  kind: HoldingKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  if (kind.count) return kind.count(ctx, ids)
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (await kind.list(ctx, id)).length)
  return counts
}
