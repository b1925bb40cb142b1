import { and, count, desc, eq, lt } from 'drizzle-orm'
import { isId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DeadLetter } from '../contract.ts'
import { canManageSources, mayManageSources } from '../policy.ts'
import { type IntakeRow, intake } from '../tables.ts'
import { noPlace } from './keyset.ts'

/** A raw item longer than this is shown cut. */
const SHOWN_CHARACTERS = 200_000

const summary = {
  id: intake.id,
  channelId: intake.channelId,
  remoteId: intake.remoteId,
  receivedAt: intake.receivedAt,
  reason: intake.reason,
}

/** Items that could not be read, the latest first. Ids grow with time, so the id is the place. */
export async function listDeadLetters(
  ctx: Ctx,
  input: {
    readonly channelId?: string | undefined
    readonly before?: string | undefined
    readonly limit: number
  },
): Promise<Result<{ items: DeadLetter[]; next: string | null; total: number; canManage: boolean }>> {
  const { before, limit } = input
  if (before !== undefined && !isId(before)) return noPlace()
  const dead = and(
    eq(intake.organisationId, ctx.organisationId),
    eq(intake.state, 'dead'),
    input.channelId ? eq(intake.channelId, input.channelId) : undefined,
  )
  const { rows, total } = await ctx.read(async (tx) => {
    const page = and(dead, before ? lt(intake.id, before) : undefined)
    const rows = await tx
      .select(summary)
      .from(intake)
      .where(page)
      .orderBy(desc(intake.id))
      .limit(limit + 1)
    const counted = await tx.select({ total: count() }).from(intake).where(dead)
    return { rows, total: counted[0]?.total ?? 0 }
  })
  const items = rows.slice(0, limit).map(shape)
  const next = rows.length > limit ? (items.at(-1)?.id ?? null) : null
  return ok({ items, next, total, canManage: canManageSources(ctx) })
}

/** One of them with its raw body as indented JSON. Raw bodies may hold private messages, so not everybody reads them. */
export async function readDeadLetter(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<DeadLetter & { raw: string; cut: boolean }>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(intake)
      .where(
        and(eq(intake.organisationId, ctx.organisationId), eq(intake.id, input.id), eq(intake.state, 'dead')),
      ),
  )
  const row = rows[0]
  if (!row) return refuse('not_found', 'This item is not among those that could not be read.')
  const raw = JSON.stringify(row.body, null, 2)
  return ok({ ...shape(row), raw: raw.slice(0, SHOWN_CHARACTERS), cut: raw.length > SHOWN_CHARACTERS })
}

function shape(row: Pick<IntakeRow, 'id' | 'channelId' | 'remoteId' | 'receivedAt' | 'reason'>): DeadLetter {
  const { id, channelId, remoteId } = row
  return { id, channelId, remoteId, receivedAt: row.receivedAt.toISOString(), reason: row.reason ?? '?' }
}
