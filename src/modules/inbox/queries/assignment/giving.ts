import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DeskGiving } from '../../contract/assignment.ts'
import { byHand, type Settings } from '../../domain/assignment/choose.ts'
import { mayNotKeepRoutes } from '../../policy.ts'
import { deskGivings } from '../../tables/assignment.ts'

/** Versions of a desk that are shown. */
const HISTORY = 20

export interface Giving {
  readonly version: number
  readonly settings: Settings
}

/** How a desk gives now; by hand where nobody has said anything. */
export async function givingOf(ctx: Ctx, departmentId: string): Promise<Giving> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ version: deskGivings.version, settings: deskGivings.settings })
      .from(deskGivings)
      .where(
        and(eq(deskGivings.organisationId, ctx.organisationId), eq(deskGivings.departmentId, departmentId)),
      )
      .orderBy(desc(deskGivings.version))
      .limit(1),
  )
  return row ?? { version: 0, settings: byHand }
}

/** Desks that give by themselves now. */
export async function givingDesks(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinctOn([deskGivings.departmentId], {
        departmentId: deskGivings.departmentId,
        settings: deskGivings.settings,
      })
      .from(deskGivings)
      .where(eq(deskGivings.organisationId, ctx.organisationId))
      .orderBy(deskGivings.departmentId, desc(deskGivings.version)),
  )
  return rows.flatMap(({ departmentId, settings }) => (settings.way === 'off' ? [] : [departmentId]))
}

/** Every desk with how it gives, how that came to be, and how many are nobody's there. */
export async function showGiving(ctx: Ctx): Promise<Result<{ desks: DeskGiving[]; mayNot: string | null }>> {
  return ctx.read(async (tx) => {
    const hidden = ctx.actor.kind === 'member' ? ctx.actor.hidden : []
    const cards = (await departmentCards(ctx)).filter(({ id }) => !hidden.includes(id))
    const rows = await tx
      .select()
      .from(deskGivings)
      .where(
        and(
          eq(deskGivings.organisationId, ctx.organisationId),
          inArray(
            deskGivings.departmentId,
            cards.map(({ id }) => id),
          ),
        ),
      )
      .orderBy(desc(deskGivings.version))
    const people = await memberCards(ctx, [...new Set(rows.flatMap((row) => row.by ?? []))])
    const { rows: counts } = await tx.execute<{
      id: string
      n: string
    }>(sql`select department_id as id, count(*) as n
      from conversation where organisation_id = ${ctx.organisationId} and state = 'open' and owner_id is null group by 1`)
    const unassigned = new Map(counts.map(({ id, n }) => [id, Number(n)]))
    const desks = cards.map(({ id, name }): DeskGiving => {
      const versions = rows.filter((row) => row.departmentId === id)
      const { version, settings } = versions[0] ?? { version: 0, settings: byHand }
      const history = versions.slice(0, HISTORY).map((row) => ({
        ...{ version: row.version, settings: row.settings, reason: row.reason, at: row.at.toISOString() },
        by: row.by ? (people.get(row.by)?.name ?? 'Somebody who left') : null,
      }))
      return { departmentId: id, name, version, settings, history, unassigned: unassigned.get(id) ?? 0 }
    })
    return ok({ desks, mayNot: mayNotKeepRoutes(ctx.actor)?.error.message ?? null })
  })
}
