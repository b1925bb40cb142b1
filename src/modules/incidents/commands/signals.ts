import { clip } from '#kernel/text.ts'
import type { Scenario } from '#modules/statements/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type IncidentState, isRunning } from '../domain/life.ts'
import type { Floor } from '../domain/severity.ts'

import { incidentEvent } from '../events.ts'
import { houseLocale, type SignalFacts, signalFacts } from '../outside.ts'
import { incidentOfSignal, incidentRow, runningWith } from '../queries/rows.ts'
import { insertSignal, updateIncident } from '../store/incident.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { enter } from './enter.ts'
import { judgeAgain, judged } from './judge-again.ts'
import { openingOf } from './opening.ts'
import { pageFor, tellStatements } from './page.ts'

const guesses: Readonly<Record<Floor, Scenario>> = {
  harm: 'product-safety',
  data: 'data-breach',
  legal: 'legal',
  executive: 'executive',
}

/** A signal was raised: it joins the running incident of its root cause, or opens one. Twice the same changes nothing. */
export async function receiveSignal(ctx: Ctx, signalId: string): Promise<void> {
  const facts = (await signalFacts(ctx, [signalId])).get(signalId)
  // Whoever called it noise was faster than we.
  if (!facts || facts.quiet) return
  await ctx.write(async (tx) => {
    const running = await runningWith(tx, ctx.organisationId, facts.rootKey)
    if (running) return join(ctx, tx, running, facts)
    const opened = await open(ctx, tx, facts)
    if (opened) return
    const other = await runningWith(tx, ctx.organisationId, facts.rootKey)
    if (other) await join(ctx, tx, other, facts)
  })
}

/** A signal grew: noted once for each measure, and judged again. */
export async function noteGrowth(ctx: Ctx, signalId: string, seq: number): Promise<void> {
  const facts = (await signalFacts(ctx, [signalId])).get(signalId)
  if (!facts) return
  await ctx.write(async (tx) => {
    const incident = await incidentOfSignal(tx, ctx.organisationId, signalId)
    if (!incident || !isRunning(incident.state)) return
    const { en, de } = facts.inWords
    const data = { signalId, rate: facts.rate, baseline: facts.baseline, de: de.text }
    const entry = { kind: 'grew' as const, text: en.text, data, ref: `grew:${signalId}:${seq}` }
    if (!(await enter(ctx, tx, incident.id, entry))) return
    tx.emit(incidentEvent('written', incident.id, { kind: 'grew' }))
    await judgeAgain(ctx, tx, incident)
  })
}

/** A signal ended: its volume is usual again. */
export async function noteEnd(ctx: Ctx, signalId: string): Promise<void> {
  const facts = (await signalFacts(ctx, [signalId])).get(signalId)
  if (!facts) return
  await ctx.write(async (tx) => {
    const incident = await incidentOfSignal(tx, ctx.organisationId, signalId)
    if (!incident || !isRunning(incident.state)) return
    const entry = {
      kind: 'calm' as const,
      data: { signalId },
      ref: `calm:${signalId}:${facts.at.toISOString()}`,
    }
    if (await enter(ctx, tx, incident.id, entry))
      tx.emit(incidentEvent('written', incident.id, { kind: 'calm' }))
  })
}

async function open(ctx: Ctx, tx: WriteTx, facts: SignalFacts): Promise<boolean> {
  const { rules, verdict } = await judged(ctx, tx, [facts])
  const { title, text } = facts.inWords[await houseLocale(ctx)]
  // SEV4 is shown as suspected and rings nobody; a person decides.
  const state: IncidentState = verdict.severity === 4 ? 'suspected' : 'open'
  const made = await openingOf(ctx, tx, rules, {
    title: clip(title, 160),
    summary: text,
    scenario: facts.floor ? guesses[facts.floor] : 'other',
    floor: facts.floor,
    rootKey: facts.rootKey,
    departmentId: facts.departmentId,
    restricted: false,
    named: [],
    state,
    severity: verdict.severity,
    score: verdict.score,
    parts: verdict.parts,
    firstAt: facts.startedAt,
    signalAt: facts.at,
    openedBy: facts.raisedBy,
  })
  if (!made) return false
  await note(ctx, tx, made.id, facts)
  const row = await incidentRow(tx, ctx.organisationId, made.id)
  if (row) await pageFor(ctx, row)
  if (row) await tellStatements(ctx, row, null)
  return true
}

async function join(ctx: Ctx, tx: WriteTx, incident: IncidentRow, facts: SignalFacts): Promise<void> {
  if (!(await note(ctx, tx, incident.id, facts))) return
  const firstAt = incident.firstAt && incident.firstAt < facts.startedAt ? incident.firstAt : facts.startedAt
  await updateIncident(tx, ctx.organisationId, incident.id, { firstAt, changedAt: ctx.now() })
  tx.emit(incidentEvent('joined', incident.id, { signalId: facts.id }))
  await judgeAgain(ctx, tx, incident)
}

/** True when the signal is new to this room. */
async function note(ctx: Ctx, tx: WriteTx, incidentId: string, facts: SignalFacts): Promise<boolean> {
  const { organisationId } = ctx
  const isNew = await insertSignal(tx, { organisationId, incidentId, signalId: facts.id, at: facts.at })
  if (isNew)
    await enter(ctx, tx, incidentId, {
      kind: 'signal',
      text: facts.inWords.en.text,
      at: facts.at,
      data: {
        signalId: facts.id,
        kind: facts.kind,
        rate: facts.rate,
        baseline: facts.baseline,
        de: facts.inWords.de.text,
      },
      ref: `signal:${facts.id}`,
    })
  return isNew
}
