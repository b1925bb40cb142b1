import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import { calendarItems, draftById, rescheduleDraft } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Warning } from '../contract.ts'
import { conflictsWith, type Standing, type Surroundings } from '../domain/conflicts.ts'
import { clockText, readClock } from '../domain/wall-clock.ts'
import { allowed } from '../policy.ts'
import { namedConflicts, standingOf } from '../queries/board.ts'
import { eventRows, eventViews, shades } from '../queries/rows.ts'

export interface Move {
  readonly draftId: string
  readonly day: string
  readonly minute: number
  readonly confirmed: boolean
}

export interface Moved {
  readonly moved: boolean
  readonly at: string
  readonly twice: boolean
  readonly warnings: Warning[]
}

const DAY_MS = 86_400_000

/**
 * Moves a draft to a reading of the organisation's clock. A reading that the clock skips is refused (invalid) with the next
 * one named; one that happens twice is taken the first time. Into a blackout or quiet period it goes only when confirmed.
 */
export async function moveDraft(ctx: Ctx, input: Move): Promise<Result<Moved>> {
  const member = await allowed(ctx, 'publish.submit')
  if (!member.ok) return member
  const { zone } = await organisation(ctx)
  const instant = instantFor(input.day, input.minute, zone)
  if (!instant.ok) return instant
  const { at, twice } = instant.value
  const warnings = await inTheWay(ctx, input.draftId, at, zone)
  if (!warnings.ok) return warnings
  const answer = { at: at.toISOString(), twice, warnings: warnings.value }
  const asks = warnings.value.some((one) => one.kind === 'blackout' || one.kind === 'quiet')
  if (asks && !input.confirmed) return ok({ moved: false, ...answer })
  const done = await rescheduleDraft(ctx, { id: input.draftId, scheduledAt: answer.at })
  return done.ok ? ok({ moved: true, ...answer }) : done
}

/** The instant of a day and minute, refused (invalid) when the clock skips it. */
export function instantFor(day: string, minute: number, zone: string): Result<{ at: Date; twice: boolean }> {
  const reading = readClock(day, minute, zone)
  if (reading.kind !== 'skipped') return ok({ at: reading.at, twice: reading.kind === 'twice' })
  const next = clockText(reading.next.minute)
  return refuse(
    'invalid',
    `On ${day} the clock in ${zone} is put forward and never shows ${clockText(minute)}; the next time it shows is ${next}.`,
    { fields: { minute: `Choose ${next} or later.` }, help: `Choose ${next} or later.` },
  )
}

async function inTheWay(ctx: Ctx, draftId: string, at: Date, zone: string): Promise<Result<Warning[]>> {
  const found = await draftById(ctx, draftId)
  if (!found.ok) return found
  const draft = found.value
  const [from, to] = [new Date(at.getTime() - DAY_MS), new Date(at.getTime() + DAY_MS)]
  const near = await calendarItems(ctx, { from: from.toISOString(), to: to.toISOString() })
  if (!near.ok) return near
  const others = near.value.items.filter((item) => item.draftId !== draftId)
  const events = await eventViews(ctx, await eventRows(ctx, from, to))
  const around: Surroundings = {
    ...(await shades(ctx, from, to, zone)),
    events: events.map((event) => ({ ...event, from: new Date(event.from), to: new Date(event.to) })),
  }
  const self: Standing = {
    id: draftId,
    at,
    channelIds: draft.variants.map((variant) => variant.channelId),
    departmentId: departmentOf(ctx, near.value.items, draftId),
    done: false,
  }
  const conflicts = conflictsWith(self, others.map(standingOf), around)
  return ok(namedConflicts(conflicts, others, around, events).map(({ itemId: _, ...warning }) => warning))
}

function departmentOf(
  ctx: Ctx,
  items: readonly { readonly draftId: string | null; readonly departmentId: string | null }[],
  draftId: string,
): string | null {
  const here = items.find((item) => item.draftId === draftId)
  if (here) return here.departmentId
  return ctx.actor.kind === 'member' ? ctx.actor.departmentId : null
}
