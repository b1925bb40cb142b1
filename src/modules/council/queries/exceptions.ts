import { and, asc, desc, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DecisionView } from '../contract.ts'
import { chairs } from '../policy.ts'
import { decisions, type ExceptionRow, exceptions } from '../tables.ts'
import { allowInside } from './body.ts'

type View = NonNullable<DecisionView['exception']>

async function views(ctx: Ctx, rows: readonly ExceptionRow[]): Promise<View[]> {
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => row.memberId ?? []),
  )
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  const now = ctx.now()
  return rows.map(({ id, what, memberId, departmentId, until, endedAt }) => ({
    id,
    what,
    whom: memberId
      ? (people.get(memberId)?.name ?? 'Somebody who left')
      : (departments.get(departmentId ?? '') ?? 'A department that is gone'),
    until: until.toISOString(),
    state: endedAt ? 'ended' : until <= now ? 'expired' : 'holds',
    mayEnd: chairs(ctx.actor) && !endedAt && until > now,
  }))
}

export async function exceptionView(ctx: Ctx, row: ExceptionRow): Promise<View> {
  const [view] = await views(ctx, [row])
  if (!view) throw new Error('an exception has a view')
  return view
}

type Listed = View & { decision: { id: string; number: string } }

/** Exceptions with their end: those that stand by when they end, those that are over the newest first. */
export async function listExceptions(
  ctx: Ctx,
  { view }: { readonly view: 'standing' | 'over' },
): Promise<Result<{ exceptions: Listed[] }>> {
  const allowed = await allowInside(ctx)
  if (!allowed.ok) return allowed
  const now = ctx.now()
  const standing = view === 'standing'
  const rows = await ctx.read((tx) =>
    tx
      .select({ exception: exceptions, year: decisions.year, number: decisions.number })
      .from(exceptions)
      .innerJoin(
        decisions,
        and(eq(decisions.organisationId, exceptions.organisationId), eq(decisions.id, exceptions.decisionId)),
      )
      .where(
        and(
          eq(exceptions.organisationId, ctx.organisationId),
          standing
            ? and(isNull(exceptions.endedAt), gt(exceptions.until, now))
            : or(isNotNull(exceptions.endedAt), lte(exceptions.until, now)),
        ),
      )
      .orderBy(standing ? asc(exceptions.until) : desc(exceptions.until))
      .limit(200),
  )
  const shown = await views(
    ctx,
    rows.map((row) => row.exception),
  )
  return ok({
    exceptions: shown.map((one, i) => ({
      ...one,
      decision: { id: rows[i]?.exception.decisionId ?? '', number: `${rows[i]?.year}-${rows[i]?.number}` },
    })),
  })
}
