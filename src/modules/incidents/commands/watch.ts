import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { isLive, isRunning, move } from '../domain/life.ts'
import { type Course, courseOf } from '../domain/waves.ts'
import { incidentEvent } from '../events.ts'
import { type HourFigures, hourFigures } from '../outside.ts'
import { hoursOfIncident } from '../queries/hours.ts'
import { incidentRow, signalIdsOf } from '../queries/rows.ts'
import { upsertHours } from '../store/after.ts'
import { updateIncident } from '../store/incident.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { enter } from './enter.ts'
import { carry } from './move.ts'
import { planWatch } from './plan.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The mood seven days after the trough is part of the recovery, so figures are read on for a while after the closing. */
const AFTER = 9 * DAY
/** Hours that were kept are read once more for so long: posts come late. */
const AGAIN = 6 * HOUR
/** A past start that nobody believes is cut off here. */
const MOST = 14 * DAY

/** Reads the figures of the last hours, keeps them, notes recovery and further waves, and plans the next reading. */
export async function watchIncident(ctx: Ctx, incidentId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const incident = await incidentRow(tx, ctx.organisationId, incidentId, { lock: true })
    if (!incident || incident.mergedInto || !isWatched(incident, ctx.now())) return
    await keepHours(ctx, tx, incident)
    await noteCourse(ctx, tx, incident)
    await planWatch(ctx, tx, incidentId, !isRunning(incident.state))
  })
}

function isWatched({ state, closedAt }: IncidentRow, now: Date): boolean {
  if (isRunning(state)) return true
  return state === 'closed' && closedAt !== null && now.getTime() - closedAt.getTime() < AFTER
}

async function keepHours(ctx: Ctx, tx: WriteTx, incident: IncidentRow): Promise<void> {
  const now = ctx.now().getTime()
  const began = (incident.firstAt ?? incident.openedAt).getTime()
  const kept = (await hoursOfIncident(tx, ctx.organisationId, incident.id)).at(-1)?.at.getTime()
  const start = kept === undefined ? Math.max(began, now - MOST) : kept - AGAIN
  const from = new Date(Math.floor(start / HOUR) * HOUR)
  const signalIds = await signalIdsOf(tx, ctx.organisationId, incident.id)
  const by = incident.measuredBy
  if (signalIds.length === 0 && by.length === 0) return
  const to = new Date(Math.ceil(now / HOUR) * HOUR)
  const figures = await hourFigures(ctx, { signalIds, by, from, to })
  await storeHours(ctx, tx, incident, figures)
}

/** Keeps figures that were counted, and writes the last whole hour into the timeline. */
async function storeHours(
  ctx: Ctx,
  tx: WriteTx,
  incident: IncidentRow,
  figures: readonly HourFigures[],
): Promise<void> {
  const { organisationId } = ctx
  const now = ctx.now().getTime()
  await upsertHours(
    tx,
    figures.map((one) => ({ ...one, organisationId, incidentId: incident.id })),
  )
  const last = figures.filter((one) => one.at.getTime() + HOUR <= now).at(-1)
  if (!last || !isLive(incident.state)) return
  const { mentions, authors, negative, known, press, baseline } = last
  await enter(ctx, tx, incident.id, {
    kind: 'figures',
    at: new Date(last.at.getTime() + HOUR),
    data: { mentions, authors, negative, known, press, baseline },
    ref: `figures:${last.at.toISOString()}`,
  })
}

/** Figures of an incident that were counted elsewhere; they are judged as those the room reads itself. */
export async function keepFigures(
  ctx: Ctx,
  incidentId: string,
  figures: readonly HourFigures[],
): Promise<void> {
  await ctx.write(async (tx) => {
    const incident = await incidentRow(tx, ctx.organisationId, incidentId, { lock: true })
    if (!incident) return
    await storeHours(ctx, tx, incident, figures)
    await noteCourse(ctx, tx, incident)
  })
}

/** What the whole hours say: calm for three hours is recovery, and another hour above is a further wave. */
async function noteCourse(ctx: Ctx, tx: WriteTx, incident: IncidentRow): Promise<void> {
  const now = ctx.now().getTime()
  const all = await hoursOfIncident(tx, ctx.organisationId, incident.id)
  const whole = all.filter((one) => one.at.getTime() + HOUR <= now)
  if (whole.length === 0) return
  const course = courseOf(whole)
  await noteWaves(ctx, tx, incident, course)
  if (course.recoveredAt && !incident.recoveredAt)
    await updateIncident(tx, ctx.organisationId, incident.id, { recoveredAt: course.recoveredAt })
  if (!isLive(incident.state)) return
  const to = course.calmSince ? 'recovering' : 'open'
  const again = to === 'open' && incident.state === 'recovering'
  if (to === incident.state || (to === 'open' && !again)) return
  if (move(incident.state, to, 'figures', '').ok) await carry(ctx, tx, incident, to, '', 'figures')
}

async function noteWaves(ctx: Ctx, tx: WriteTx, incident: IncidentRow, course: Course): Promise<void> {
  for (const [no, wave] of course.waves.entries()) {
    const from = wave.from.toISOString()
    if (no > 0)
      await enter(ctx, tx, incident.id, {
        kind: 'wave',
        at: wave.from,
        data: { no: no + 1 },
        ref: `wave:${from}`,
      })
    if (wave.to === null) continue
    const data = { no: no + 1, peak: wave.peak, mentions: wave.mentions }
    const entry = { kind: 'recovered' as const, at: wave.to, data, ref: `recovered:${from}` }
    if (await enter(ctx, tx, incident.id, entry)) tx.emit(incidentEvent('recovered', incident.id))
  }
}
