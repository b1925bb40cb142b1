import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { clip } from '#kernel/text.ts'
import { hoursOf, nextOpening } from '#modules/hours/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { anew, placeOf, type Rule, ruleOf, type Severity, start } from '../domain/ladder.ts'
import type { SaidIn } from '../domain/message.ts'
import { pageStarted } from '../events.ts'
import { timeOutJob } from '../jobs/time-out.ts'
import { standingLadder } from '../queries/ladder.ts'
import { holdPaging, insertPaging, updatePaging } from '../store/pagings.ts'
import { type PagingRow, pagings } from '../tables.ts'
import { enterRung, note, secondsBetween } from './rungs.ts'

export interface NewPaging {
  readonly subjectType: 'incident' | 'drill'
  readonly subjectId: string
  readonly severity: Severity
  readonly title: string
  /** A few sentences for those who are rung. */
  readonly summary: string
  /** The same in each language, where they are known. */
  readonly said?: SaidIn | null
  /** Where in Weft it is dealt with: `/incidents/…`. */
  readonly link: string
  /** Whose rota is asked first; a restricted department's words go to nobody who does not see it. */
  readonly departmentId: string | null
}

const TITLE = 160
const SUMMARY = 600

/**
 * Rings people until somebody acknowledges, once for a subject. Called again with a graver severity the graver ladder is begun
 * from its first rung, whoever acknowledged before; with the same or a milder one nothing changes. What was over and is asked for
 * again begins anew at any severity.
 */
export async function startPaging(ctx: Ctx, wanted: NewPaging): Promise<Result<{ pagingId: string }>> {
  // Whom to ring does not depend on what the one who raised it may see.
  const house = ctx.as({ kind: 'system', name: 'on-call' })
  const { ladder } = await standingLadder(house)
  return startWith(house, wanted, ruleOf(ladder, wanted.severity), null)
}

/** The same by a rule of the caller's own (drills). */
export async function startWith(
  ctx: Ctx,
  wanted: NewPaging,
  rule: Rule,
  drillId: string | null,
): Promise<Result<{ pagingId: string }>> {
  return ctx.write(async (tx) => {
    const paging = newPaging(ctx, wanted, rule, drillId)
    if (await insertPaging(tx, paging)) {
      tx.emit(pageStarted(paging, wanted.severity))
      await begin(ctx, tx, paging)
      return ok({ pagingId: paging.id })
    }
    const before = await holdPaging(
      tx,
      and(
        eq(pagings.organisationId, ctx.organisationId),
        eq(pagings.subjectType, wanted.subjectType),
        eq(pagings.subjectId, wanted.subjectId),
      ),
    )
    if (!before) throw new Error('a paging that is neither new nor there')
    if (before.state === 'stopped') await beginAnew(ctx, tx, before, paging, 'again')
    else if (wanted.severity < before.severity) await beginAnew(ctx, tx, before, paging, 'graver')
    return ok({ pagingId: before.id })
  })
}

function newPaging(ctx: Ctx, wanted: NewPaging, rule: Rule, drillId: string | null): PagingRow {
  const startedAt = ctx.now()
  return {
    ...{
      organisationId: ctx.organisationId,
      id: newId(startedAt.getTime()),
      startedAt,
      rule,
      drillId,
      ...start,
    },
    ...{ subjectType: wanted.subjectType, subjectId: wanted.subjectId, severity: wanted.severity },
    ...{ ...clipped(wanted), link: wanted.link },
    said: wanted.said ? { en: clipped(wanted.said.en), de: clipped(wanted.said.de) } : null,
    ...{ departmentId: wanted.departmentId, state: 'ringing', dueAt: null },
    ...{ acknowledgedAt: null, acknowledgedBy: null, stoppedAt: null, stopReason: null },
  }
}

function clipped({ title, summary }: { readonly title: string; readonly summary: string }) {
  return { title: clip(title, TITLE), summary: clip(summary, SUMMARY) }
}

/** Rings the first rung, at once or when working hours begin. */
async function begin(ctx: Ctx, tx: WriteTx, paging: PagingRow): Promise<void> {
  const now = ctx.now()
  const opening = paging.rule.workingHours
    ? nextOpening(await hoursOf(ctx, { departmentId: paging.departmentId }), now)
    : now
  if (!opening || opening <= now) return enterRung(ctx, tx, paging, placeOf(paging))
  await updatePaging(tx, paging, { dueAt: opening })
  const call = { pagingId: paging.id, step: paging.step, act: 'ring' as const }
  await tx.enqueue(timeOutJob, call, { startAfter: secondsBetween(now, opening) })
}

async function beginAnew(
  ctx: Ctx,
  tx: WriteTx,
  before: PagingRow,
  now: PagingRow,
  why: 'graver' | 'again',
): Promise<void> {
  const { severity, rule, title, summary, said, link } = now
  const set = {
    ...{ severity, rule, title, summary, said, link, ...anew(before), state: 'ringing' as const },
    ...{ acknowledgedAt: null, acknowledgedBy: null, stoppedAt: null, stopReason: null },
  }
  const paging = { ...before, ...set }
  await updatePaging(tx, before, set)
  await note(ctx, tx, paging, { kind: why })
  tx.emit(pageStarted(paging, severity, why))
  await begin(ctx, tx, paging)
}
