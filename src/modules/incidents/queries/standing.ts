import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { IncidentView } from '../contract/shapes.ts'
import { at } from '../domain/settings.ts'
import { isSeverity } from '../domain/severity.ts'
import { adherence, type SeverityAt } from '../domain/updates.ts'
import { courseOf } from '../domain/waves.ts'
import { seats } from '../domain/words.ts'
import { measurable, pagingOf, signalFacts } from '../outside.ts'
import { incidentPauses } from '../tables/after.ts'
import { type IncidentRow, incidents, named } from '../tables/incident.ts'
import { entries } from '../tables/room.ts'
import { cardsOf, namesOf } from './cards.ts'
import { hoursOfIncident } from './hours.ts'
import { currentSettings, iso, seatsOf, signalIdsOf } from './rows.ts'

export type Standing = Omit<IncidentView, 'board' | 'tasks' | 'handovers' | 'reviewUntil' | 'ways' | 'may'>

const MINUTE = 60_000

/** How an incident stands: everything the war room and the report have in common. */
export async function standingOf(ctx: Ctx, tx: Tx, row: IncidentRow): Promise<Standing> {
  const { organisationId } = ctx
  const [card] = await cardsOf(ctx, tx, [row])
  if (!card) throw new Error('a row makes a card')
  const { settings } = await currentSettings(ctx, tx)
  const sitting = await seatsOf(tx, organisationId, row.id)
  const seeing = await tx
    .select()
    .from(named)
    .where(and(eq(named.organisationId, organisationId), eq(named.incidentId, row.id)))
  const merged = await tx
    .select({ id: incidents.id, number: incidents.number, title: incidents.title })
    .from(incidents)
    .where(and(eq(incidents.organisationId, organisationId), eq(incidents.mergedInto, row.id)))
  const pauses = await tx
    .select()
    .from(incidentPauses)
    .where(and(eq(incidentPauses.organisationId, organisationId), eq(incidentPauses.incidentId, row.id)))
    .orderBy(asc(incidentPauses.at))
  const paging = await pagingOf(ctx, row.id)
  const hours = await hoursOfIncident(tx, organisationId, row.id)
  const name = await namesOf(ctx, [
    ...sitting.values(),
    ...seeing.map((one) => one.memberId),
    row.openedBy,
    paging?.acknowledgedBy,
  ])
  const words = at(settings.firstWords, row.severity)
  return {
    ...card,
    summary: row.summary,
    score: row.score,
    parts: [...row.parts],
    settingsVersion: row.settingsVersion,
    firstAt: iso(row.firstAt),
    signalAt: iso(row.signalAt),
    claimedAt: iso(row.claimedAt),
    spokenAt: iso(row.spokenAt),
    recoveredAt: iso(row.recoveredAt),
    openedBy: name(row.openedBy),
    reason: row.reason,
    seats: seats.map((seat) => ({ seat, member: name(sitting.get(seat)) })),
    signals: await signals(ctx, tx, row.id),
    measuredBy: await measuresOf(ctx, row),
    paging: paging
      ? {
          id: paging.pagingId,
          state: paging.state,
          rung: paging.rung,
          rings: paging.rings,
          startedAt: paging.startedAt,
          acknowledgedAt: paging.acknowledgedAt,
          acknowledgedBy: name(paging.acknowledgedBy),
        }
      : null,
    pauses: pauses.map((one) => ({ id: one.pauseId, at: one.at.toISOString(), liftedAt: iso(one.liftedAt) })),
    hours: hours.map(({ at: hour, mentions, baseline, authors, negative, known, press }) => ({
      ...{ at: hour.toISOString(), mentions, baseline, authors, negative, known, press },
    })),
    waves: courseOf(hours).waves.map((wave) => ({
      ...wave,
      from: wave.from.toISOString(),
      to: iso(wave.to),
      peakAt: wave.peakAt.toISOString(),
    })),
    merged,
    named: row.restricted ? seeing.flatMap((one) => name(one.memberId) ?? []) : [],
    updates: (await adherenceOf(ctx, tx, [row])).get(row.id) ?? { kept: 0, missed: 0 },
    wordsDueAt: words === null ? null : new Date(row.openedAt.getTime() + words * MINUTE).toISOString(),
    pauseScope: at(settings.pause, row.severity),
  }
}

async function measuresOf(ctx: Ctx, { measuredBy }: IncidentRow): Promise<Standing['measuredBy']> {
  if (measuredBy.length === 0) return []
  const names = await measurable(ctx)
  return measuredBy.flatMap(({ kind, id }) => {
    const name = names.get(`${kind}:${id}`)
    return name === undefined ? [] : [{ kind, id, name }]
  })
}

async function signals(ctx: Ctx, tx: Tx, id: string): Promise<Standing['signals']> {
  const ids = await signalIdsOf(tx, ctx.organisationId, id)
  const facts = await signalFacts(ctx, ids)
  return ids.flatMap((signalId) => {
    const one = facts.get(signalId)
    if (!one) return []
    const { kind, inWords, rate, baseline } = one
    return [
      {
        id: signalId,
        kind,
        en: inWords.en.text,
        de: inWords.de.text,
        at: one.at.toISOString(),
        rate,
        baseline,
      },
    ]
  })
}

/** Updates kept and missed, by incident: from what stands in their timelines and the clocks in force. */
export async function adherenceOf(
  ctx: Ctx,
  tx: Tx,
  rows: readonly IncidentRow[],
): Promise<Map<string, { kept: number; missed: number }>> {
  if (rows.length === 0) return new Map()
  const { settings } = await currentSettings(ctx, tx)
  const all = await tx
    .select({ id: entries.incidentId, kind: entries.kind, at: entries.at, data: entries.data })
    .from(entries)
    .where(
      and(
        eq(entries.organisationId, ctx.organisationId),
        inArray(
          entries.incidentId,
          rows.map((row) => row.id),
        ),
        inArray(entries.kind, ['opened', 'severity', 'update']),
      ),
    )
  const byId = Map.groupBy(all, (one) => one.id)
  return new Map(
    rows.map((row) => {
      const own = byId.get(row.id) ?? []
      const changes = own.flatMap((one): SeverityAt[] => {
        const severity = one.kind === 'opened' ? one.data.severity : one.data.to
        return one.kind !== 'update' && isSeverity(severity) ? [{ at: one.at, severity }] : []
      })
      const updates = own.filter((one) => one.kind === 'update').map((one) => one.at)
      return [row.id, adherence(changes, updates, row.closedAt ?? ctx.now(), settings.updates)] as const
    }),
  )
}
