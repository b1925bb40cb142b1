import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { chooseInvitees, waveVerdict } from '../domain/wave.ts'
import { waveSent } from '../events.ts'
import { planRow, surveyRow } from '../queries/rows.ts'
import { type Sleeping, sleeping } from '../queries/sleeping.ts'
import { insertInvitations, wake } from '../store/earmark.ts'
import { updateWave } from '../store/plan.ts'
import { type PlanRow, type SurveyRow, type WaveRow, waves } from '../tables.ts'
import { type Letters, letters } from './wave-letters.ts'

/**
 * Sends a wave when it is approved, due and not paused; gives how many were invited, null when it was not sent. One
 * transaction: the plan and the wave are locked, so a second worker waits and then finds it sent; killed in between,
 * nobody was invited.
 */
export async function sendWave(ctx: Ctx, waveId: string): Promise<number | null> {
  const { organisationId } = ctx
  return ctx.write(async (tx) => {
    const found = await locked(tx, organisationId, waveId)
    if (!found || waveVerdict(found.standing, found.wave, ctx.now()) !== 'send') return null
    const { survey, plan, wave } = found
    const all = await sleeping(ctx, tx, survey)
    const chosen = chooseInvitees(all, { size: wave.size, when: wave.criteria }, survey.questions, ctx.now())
    await invite(ctx, tx, wave, chosen, await letters(ctx, survey, plan))
    await updateWave(tx, organisationId, wave.id, {
      state: 'sent',
      sentAt: ctx.now(),
      invited: chosen.length,
    })
    tx.emit(waveSent(wave.id, plan, chosen.length))
    return chosen.length
  })
}

interface Found {
  readonly survey: SurveyRow
  readonly plan: PlanRow
  readonly wave: WaveRow
  readonly standing: Parameters<typeof waveVerdict>[0]
}

/** The wave under its plan. The plan is locked first, as approval and pausing do, so that none of them interleave. */
async function locked(tx: WriteTx, organisationId: string, waveId: string): Promise<Found | null> {
  const which = and(eq(waves.organisationId, organisationId), eq(waves.id, waveId))
  const [seen] = await tx.select({ planId: waves.planId }).from(waves).where(which)
  const plan = seen && (await planRow(tx, organisationId, seen.planId, { lock: true }))
  const [wave] = plan ? await tx.select().from(waves).where(which).for('update') : []
  const survey = plan && (await surveyRow(tx, organisationId, plan.surveyId))
  if (!plan || !wave || !survey) return null
  const { state, decidedBy, authors, pausedAt } = plan
  const standing = { state, approvedBy: decidedBy, authors, paused: pausedAt !== null }
  return { survey, plan, wave, standing }
}

async function invite(
  ctx: Ctx,
  tx: WriteTx,
  wave: WaveRow,
  chosen: readonly Sleeping[],
  post: Letters,
): Promise<void> {
  if (chosen.length === 0) return
  const { organisationId } = ctx
  const now = ctx.now()
  const rows = chosen.map(({ responseId }) => ({
    organisationId,
    id: newId(now.getTime()),
    waveId: wave.id,
    responseId,
    state: 'open' as const,
    sentAt: now,
  }))
  await insertInvitations(tx, rows)
  await wake(
    tx,
    organisationId,
    chosen.map(({ responseId }) => responseId),
    now,
  )
  for (const person of chosen) await post(tx, person)
}
