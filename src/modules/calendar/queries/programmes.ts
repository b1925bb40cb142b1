import { and, asc, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { addDays, localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, memberCards, organisation } from '#modules/people/index.ts'
import { draftById } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { EvergreenView, ProgrammeView } from '../contract.ts'
import { rruleText } from '../domain/recurrence.ts'
import { readClock } from '../domain/wall-clock.ts'
import { evergreens, type ProgrammeRow, programmes } from '../tables.ts'
import { comingDays } from './programme-days.ts'

const MOST_SHOWN = 8
const LOOK_AHEAD_DAYS = 120

/** Every series, those that run first, with its next days. */
export async function listProgrammes(ctx: Ctx) {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(programmes)
      .where(eq(programmes.organisationId, ctx.organisationId))
      .orderBy(asc(programmes.state), asc(programmes.name), asc(programmes.id))
      .limit(300),
  )
  return ok({ programmes: await views(ctx, rows), mayPlan: may(ctx.actor, 'publish.plan') })
}

/** One series with its next days. */
export async function programmeById(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<ProgrammeView>> {
  const where = and(eq(programmes.organisationId, ctx.organisationId), eq(programmes.id, input.id))
  const [view] = await views(ctx, await ctx.read((tx) => tx.select().from(programmes).where(where)))
  return view ? ok(view) : refuse('not_found', 'This series does not exist any more.')
}

async function views(ctx: Ctx, rows: readonly ProgrammeRow[]): Promise<ProgrammeView[]> {
  const { zone } = await organisation(ctx)
  const owners = await memberCards(ctx, [...new Set(rows.map((row) => row.ownerId))])
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const today = localTime(ctx.now(), zone).day
  const mayChange = may(ctx.actor, 'publish.plan')
  const made: ProgrammeView[] = []
  for (const row of rows) {
    const days =
      row.state === 'ended' ? [] : await comingDays(ctx, row, today, addDays(today, LOOK_AHEAD_DAYS), zone)
    made.push({
      id: row.id,
      name: row.name,
      departmentId: row.departmentId,
      departmentName: row.departmentId ? (departments.get(row.departmentId) ?? null) : null,
      ownerId: row.ownerId,
      ownerName: owners.get(row.ownerId)?.name ?? 'Somebody who left',
      channelIds: row.channelIds,
      networks: row.channelIds.map((channelId) => ({
        channelId,
        network: channels.get(channelId)?.network ?? 'unknown',
        networkName: channels.get(channelId)?.networkName ?? 'A channel that is gone',
      })),
      rule: row.rule as ProgrammeView['rule'],
      rrule: rruleText(row.rule),
      minute: row.minute,
      startsOn: row.startsOn,
      template: row.template,
      aheadDays: row.aheadDays,
      skipHolidays: row.skipHolidays,
      state: row.state,
      trouble: row.trouble,
      next: days.slice(0, MOST_SHOWN).map(({ day, state, draftId }) => ({
        day,
        at: readClock(day, row.minute, zone).at.toISOString(),
        state,
        draftId,
      })),
      mayChange,
    })
  }
  return made
}

/** Posts that wait to be brought up to date, the next one first. */
export async function listEvergreens(ctx: Ctx): Promise<Result<{ evergreens: EvergreenView[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(evergreens)
      .where(and(eq(evergreens.organisationId, ctx.organisationId), eq(evergreens.state, 'waiting')))
      .orderBy(asc(evergreens.dueAt), asc(evergreens.id))
      .limit(100),
  )
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.memberId))])
  const found: EvergreenView[] = []
  for (const row of rows) {
    // Hidden from this member with its draft.
    const draft = await draftById(ctx, row.draftId)
    if (!draft.ok) continue
    found.push({
      id: row.id,
      draftId: row.draftId,
      title: draft.value.title,
      weeks: row.weeks,
      dueAt: row.dueAt.toISOString(),
      memberName: people.get(row.memberId)?.name ?? 'Somebody who left',
      trouble: row.trouble,
    })
  }
  return ok({ evergreens: found })
}
