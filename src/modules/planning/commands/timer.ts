import { newId } from '#kernel/ids.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { FORGOTTEN_MINUTES, judgeStop, ranMinutes } from '../domain/time/timer.ts'
import { timeEvent } from '../events.ts'
import { askTimerJob } from '../jobs/ask-timer.ts'
import { asHouse, type Done, done, person } from '../policy.ts'
import { timerOf } from '../queries/time-rows.ts'
import { insertEntries, insertTimer, takeTimer } from '../store/time.ts'
import type { TimerRow } from '../tables/time.ts'

interface What {
  readonly tactic: number
  readonly campaignId: string | null
  readonly note: string
}

/** Starts the timer of the one who acts. One that runs is stopped and kept first; a forgotten one asks before. */
export async function startTimer(ctx: Ctx, { tactic, campaignId, note }: What): Promise<Result<Done>> {
  const member = person(ctx)
  if (!member.ok) return member
  const { memberId, departmentId } = member.value
  return asHouse(ctx).write(async (tx): Promise<Result<Done>> => {
    const { organisationId } = ctx
    const running = await timerOf(tx, organisationId, memberId)
    if (running) {
      const stopped = await stop(ctx, tx, running, { minutes: null, departmentId })
      if (!stopped.ok) return stopped
    }
    const startedAt = ctx.now()
    const row = { organisationId, memberId, tactic, campaignId, note, startedAt, askedAt: null }
    if (!(await insertTimer(tx, row)))
      return refuse('stale', 'Your timer was started in another window a moment ago.')
    const startAfter = new Date(startedAt.getTime() + FORGOTTEN_MINUTES * 60_000)
    await tx.enqueue(askTimerJob, { memberId, startedAt: startedAt.toISOString() }, { startAfter })
    return ok(done)
  })
}

/** Stops the timer and keeps its time: as it ran, or as somebody says it really was. */
export async function stopTimer(
  ctx: Ctx,
  { minutes }: { readonly minutes: number | null },
): Promise<Result<{ id: string | null; minutes: number }>> {
  const member = person(ctx)
  if (!member.ok) return member
  const { memberId, departmentId } = member.value
  return asHouse(ctx).write(async (tx): Promise<Result<{ id: string | null; minutes: number }>> => {
    const running = await timerOf(tx, ctx.organisationId, memberId)
    if (!running) return refuse('conflict', 'No timer of yours is running.')
    return stop(ctx, tx, running, { minutes, departmentId })
  })
}

/** Stops the timer and keeps nothing. */
export async function dropTimer(ctx: Ctx): Promise<Result<Done>> {
  const member = person(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    await takeTimer(tx, ctx.organisationId, member.value.memberId)
    return ok(done)
  })
}

async function stop(
  ctx: Ctx,
  tx: WriteTx,
  running: TimerRow,
  told: { readonly minutes: number | null; readonly departmentId: string | null },
): Promise<Result<{ id: string | null; minutes: number }>> {
  const judged = judgeStop(ranMinutes(running.startedAt, ctx.now()), told.minutes)
  if ('refusal' in judged)
    return refuse(judged.asks ? 'conflict' : 'invalid', judged.refusal, {
      fields: { minutes: judged.refusal },
    })
  const taken = await takeTimer(tx, running.organisationId, running.memberId)
  if (!taken) return refuse('stale', 'This timer was stopped in another window a moment ago.')
  const { zone } = await organisation(ctx)
  const { tactic, campaignId, note, memberId, organisationId, startedAt } = taken
  const id = newId(ctx.now().getTime())
  const { day } = localTime(startedAt, zone)
  await insertEntries(tx, [
    {
      ...{ organisationId, id, memberId, departmentId: told.departmentId, tactic, campaignId, note },
      // What somebody says a forgotten timer was is their estimate.
      ...{ day, minutes: judged.minutes },
      ...{
        source: told.minutes === null ? 'timer' : 'self',
        outsideKey: null,
        at: ctx.now(),
        removedAt: null,
      },
    },
  ])
  tx.emit(timeEvent(organisationId, [day]))
  return ok({ id, minutes: judged.minutes })
}
