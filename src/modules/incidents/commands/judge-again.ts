import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { move } from '../domain/life.ts'
import { graver, judge, type Severity, type Storm, together } from '../domain/severity.ts'
import { incidentEvent } from '../events.ts'
import { type SignalFacts, signalFacts } from '../outside.ts'
import { currentSettings, incidentRow, signalIdsOf } from '../queries/rows.ts'
import { updateIncident } from '../store/incident.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { enter } from './enter.ts'
import { pageFor, tellStatements } from './page.ts'
import { setDue } from './updates.ts'

/** Whoever presses the button means it: at least SEV3, so that somebody is rung. */
const PRESSED: Severity = 3

export const stormOf = (facts: SignalFacts): Storm => ({
  rate: facts.rate,
  baseline: facts.baseline,
  negativeShare: facts.negativeShare,
  reachPercentile: facts.reachPercentile,
  press: facts.press || facts.kind === 'press',
  verified: facts.verified,
  departments: facts.departments,
  floor: facts.floor,
})

/** What these signals together make of it, under the settings in force. */
export async function judged(ctx: Ctx, tx: WriteTx, facts: readonly SignalFacts[]) {
  const rules = await currentSettings(ctx, tx)
  const verdict = judge(together(facts.map(stormOf)), rules.settings.weights, rules.settings.thresholds)
  const pressed = facts.some((one) => one.kind === 'button') && verdict.severity > PRESSED
  return { rules, verdict: pressed ? { ...verdict, severity: PRESSED } : verdict }
}

/** Judges an incident by all its signals again. It may become graver by that, never milder. */
export async function judgeAgain(ctx: Ctx, tx: WriteTx, incident: IncidentRow): Promise<void> {
  const ids = await signalIdsOf(tx, ctx.organisationId, incident.id)
  const facts = [...(await signalFacts(ctx, ids)).values()]
  if (facts.length === 0) return
  const { rules, verdict } = await judged(ctx, tx, facts)
  const severity = graver(verdict.severity, incident.severity)
  await updateIncident(tx, ctx.organisationId, incident.id, {
    score: verdict.score,
    parts: verdict.parts,
    settingsVersion: rules.version,
    floor: incident.floor ?? verdict.floor,
    changedAt: ctx.now(),
  })
  if (severity < incident.severity)
    await changeSeverity(ctx, tx, incident, severity, { reason: '', score: verdict.score })
}

/** Writes a change of severity with all that follows: its entry, the clock, who is rung. */
export async function changeSeverity(
  ctx: Ctx,
  tx: WriteTx,
  incident: IncidentRow,
  severity: Severity,
  why: { readonly reason: string; readonly score: number | null },
): Promise<void> {
  const now = ctx.now()
  const opens = incident.state === 'suspected' && severity <= 3 && move('suspected', 'open', 'figures', '').ok
  await updateIncident(tx, ctx.organisationId, incident.id, {
    severity,
    severityAt: now,
    changedAt: now,
    ...(opens ? { state: 'open' as const } : {}),
  })
  const data = { from: incident.severity, to: severity, score: why.score }
  await enter(ctx, tx, incident.id, { kind: 'severity', text: why.reason, data })
  tx.emit(incidentEvent('severity', incident.id, { from: incident.severity, to: severity }))
  if (opens) {
    await enter(ctx, tx, incident.id, { kind: 'state', data: { from: 'suspected', to: 'open' } })
    tx.emit(incidentEvent('moved', incident.id, { from: 'suspected', to: 'open' }))
    await tellStatements(ctx, { ...incident, state: 'open' }, null)
  }
  const after = await incidentRow(tx, ctx.organisationId, incident.id)
  if (!after || after.state === 'suspected') return
  await setDue(ctx, tx, after, now, severity < incident.severity ? incident.updateDueAt : null)
  if (severity < incident.severity) await pageFor(ctx, after)
}
