import { and, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { askingDesks } from '../tables.ts'

type Desks = { desks: { id: string; name: string; onClose: boolean }[]; mayNotChange: string | null }

/** Every department and whether it asks on closing. */
export async function listDesks(ctx: Ctx): Promise<Result<Desks>> {
  const rows = await ctx.read((tx) =>
    tx.select().from(askingDesks).where(eq(askingDesks.organisationId, ctx.organisationId)),
  )
  const asking = new Set(rows.filter((row) => row.onClose).map((row) => row.departmentId))
  const departments = await departmentCards(ctx)
  return ok({
    desks: departments.map(({ id, name }) => ({ id, name, onClose: asking.has(id) })),
    mayNotChange: may(ctx.actor, 'inbox.manage')
      ? null
      : 'Only members who manage the inbox may change this.',
  })
}

/** Whether this desk asks when a conversation is closed. */
export async function asksOnClose(ctx: Ctx, departmentId: string): Promise<boolean> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ onClose: askingDesks.onClose })
      .from(askingDesks)
      .where(
        and(eq(askingDesks.organisationId, ctx.organisationId), eq(askingDesks.departmentId, departmentId)),
      ),
  )
  return row?.onClose ?? false
}
