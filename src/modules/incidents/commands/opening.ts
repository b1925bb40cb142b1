import { newId } from '#kernel/ids.ts'
import type { Scenario } from '#modules/statements/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { IncidentState } from '../domain/life.ts'
import type { IncidentSettings } from '../domain/settings.ts'
import type { Floor, Part, Severity } from '../domain/severity.ts'
import { nextUpdate } from '../domain/updates.ts'

import { incidentEvent } from '../events.ts'
import type { Measure } from '../outside.ts'
import { actorId } from '../policy.ts'
import { insertIncident, insertNamed, updateIncident } from '../store/incident.ts'
import { enter } from './enter.ts'
import { planUpdate, planWatch } from './plan.ts'

export interface Opening {
  readonly title: string
  readonly summary: string
  readonly scenario: Scenario
  readonly floor: Floor | null
  readonly rootKey: string | null
  readonly departmentId: string | null
  readonly restricted: boolean
  /** Who sees it when restricted, besides whoever opens it. */
  readonly named: readonly string[]
  readonly state: IncidentState
  readonly severity: Severity
  readonly score: number | null
  readonly parts: readonly Part[]
  readonly firstAt: Date | null
  readonly signalAt: Date | null
  /** Null: whoever acts. */
  readonly openedBy?: string | null
  readonly measuredBy?: readonly Measure[]
}

/** Stores an incident with its first entry, its clock and its watch. Null when a running one has this cause already. */
export async function openingOf(
  ctx: Ctx,
  tx: WriteTx,
  rules: { readonly version: number; readonly settings: IncidentSettings },
  { named, ...opening }: Opening,
): Promise<{ id: string; number: number } | null> {
  const { organisationId } = ctx
  const now = ctx.now()
  const id = newId(now.getTime())
  const by = opening.openedBy ?? actorId(ctx)
  const due = opening.state === 'open' ? nextUpdate(rules.settings.updates, opening.severity, now) : null
  const number = await insertIncident(tx, {
    organisationId,
    id,
    ...opening,
    restricted: false,
    settingsVersion: rules.version,
    openedAt: now,
    severityAt: now,
    updatedAt: now,
    updateDueAt: due,
    say: '',
    sayNot: '',
    openedBy: by,
    measuredBy: opening.measuredBy ?? [],
    changedAt: now,
  })
  if (number === null) return null
  if (opening.restricted) await restrict(ctx, tx, id, [...named, ...(by ? [by] : [])])
  await enter(ctx, tx, id, {
    kind: 'opened',
    text: opening.summary,
    data: { severity: opening.severity, score: opening.score, floor: opening.floor, state: opening.state },
  })
  tx.emit(incidentEvent('opened', id, { number, severity: opening.severity, state: opening.state }))
  await planWatch(ctx, tx, id)
  if (due) await planUpdate(tx, id, due)
  return { id, number }
}

/** Names people, then hides the incident from everybody else. */
export async function restrict(
  ctx: Ctx,
  tx: WriteTx,
  incidentId: string,
  memberIds: readonly string[],
): Promise<void> {
  const { organisationId } = ctx
  const row = { organisationId, incidentId, namedBy: actorId(ctx), at: ctx.now() }
  for (const memberId of new Set(memberIds)) await insertNamed(tx, { ...row, memberId })
  await updateIncident(tx, organisationId, incidentId, { restricted: true })
}
