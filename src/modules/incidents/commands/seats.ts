import { type Result, refuse } from '#kernel/result.ts'
import { listMandates } from '#modules/governance/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { isRunning } from '../domain/life.ts'
import type { Seat } from '../domain/words.ts'
import { incidentEvent } from '../events.ts'
import { acknowledge } from '../outside.ts'
import { byMember, mayClaim, present, unlessLeading } from '../policy.ts'
import { deleteSeat, insertNamed, setSeat, updateIncident } from '../store/incident.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { enter } from './enter.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'
import { tellStatements } from './page.ts'

/** Gives a seat of the war room to somebody, or empties it. Who speaks needs a mandate to state. */
export async function appoint(
  ctx: Ctx,
  input: { readonly id: string; readonly seat: Seat; readonly memberId: string | null },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const { id, seat, memberId } = input
  const here = await present(ctx, [memberId], 'memberId')
  if (!here.ok) return here
  if (memberId && seat === 'spokesperson') {
    const speaks = await maySpeak(ctx, memberId)
    if (!speaks.ok) return speaks
  }
  return onIncident(ctx, id, async (tx, incident, seats): Promise<Result<Done>> => {
    const refusal = await unlessLeading(ctx, seats, 'Only whoever leads the incident gives out its seats.')
    if (refusal) return refusal
    if (!isRunning(incident.state)) return refuse('conflict', 'This incident is over.')
    if ((seats.get(seat) ?? null) === memberId) return allDone()
    if (memberId) await sit(ctx, tx, incident, seat, memberId)
    else {
      await deleteSeat(tx, { organisationId: ctx.organisationId, incidentId: id, seat })
      await enter(ctx, tx, id, { kind: 'seat', data: { seat, memberId: null } })
      tx.emit(incidentEvent('written', id, { kind: 'seat' }))
    }
    return allDone()
  })
}

/** Puts somebody on a seat and lets them see a restricted incident. */
export async function sit(
  ctx: Ctx,
  tx: WriteTx,
  incident: IncidentRow,
  seat: Seat,
  memberId: string,
): Promise<void> {
  const { organisationId } = ctx
  const row = { organisationId, incidentId: incident.id, memberId, at: ctx.now() }
  if (incident.restricted) await insertNamed(tx, { ...row, namedBy: null })
  await setSeat(tx, { ...row, seat })
  await enter(ctx, tx, incident.id, { kind: 'seat', data: { seat, memberId } })
  if (seat === 'commander') await tellStatements(ctx, incident, memberId)
  tx.emit(incidentEvent('written', incident.id, { kind: 'seat' }))
}

/** Takes an incident nobody leads; whoever acknowledges it on the phone comes here too. */
export async function claim(ctx: Ctx, input: { readonly id: string }): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  if (!mayClaim(ctx.actor))
    return refuse('forbidden', 'Leading an incident is for those who answer, write or approve.', {
      help: 'Tell whoever is on call.',
    })
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    if (!isRunning(incident.state)) return refuse('conflict', 'This incident is over.')
    if (seats.get('commander') === me.value) return allDone()
    if (seats.has('commander'))
      return refuse('stale', 'Somebody leads it already.', { help: 'Ask them for the hand-over.' })
    await take(ctx, tx, incident, me.value)
    // Whoever leads it knows of it: the ladder need not climb on. Nobody may have been rung, which is no fault.
    await acknowledge(ctx, incident.id)
    return allDone()
  })
}

/** The first to take it becomes commander. */
export async function take(ctx: Ctx, tx: WriteTx, incident: IncidentRow, memberId: string): Promise<void> {
  await sit(ctx, tx, incident, 'commander', memberId)
  if (incident.claimedAt === null)
    await updateIncident(tx, ctx.organisationId, incident.id, { claimedAt: ctx.now(), changedAt: ctx.now() })
  tx.emit(incidentEvent('claimed', incident.id, { memberId }))
}

async function maySpeak(ctx: Ctx, memberId: string): Promise<Result<undefined>> {
  const found = await listMandates(ctx, { view: 'spokespersons', limit: 100 })
  const standing = found.ok ? found.value.mandates.filter((one) => one.state === 'valid') : []
  const speakers = standing.flatMap((one) => [
    one.member,
    ...(one.deputy?.standing ? [{ id: one.deputy.id, name: one.deputy.name }] : []),
  ])
  if (speakers.some((one) => one.id === memberId)) return { ok: true, value: undefined }
  const names = [...new Set(speakers.map((one) => one.name))].slice(0, 3)
  return refuse('invalid', 'A spokesperson needs a mandate to make statements.', {
    fields: { memberId: 'Choose somebody who has one.' },
    help:
      names.length === 0
        ? 'Nobody has one yet; mandates are granted under People.'
        : `${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)} could speak.`,
  })
}
