import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { editable, judgeDecider } from '../domain/plan/states.ts'
import { planEvent } from '../events.ts'
import { checkVarianceJob } from '../jobs/check-variance.ts'
import { allowed, type Done, done, noVersion, wrongYear } from '../policy.ts'
import { linesOf, versionRow, versionsOfYear } from '../queries/versions.ts'
import { takeFaces } from '../store/budget.ts'
import { insertPlanLines, insertVersion, supersede, updateVersion } from '../store/plan.ts'
import type { VersionRow } from '../tables/plan.ts'

const MOST_VERSIONS = 200

/** Begins a version of a year's plan: empty, or with all lines of another version of that year. */
export async function startVersion(
  ctx: Ctx,
  { year, from, note }: { readonly year: number; readonly from: string | null; readonly note: string },
): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const wrong = wrongYear(year)
  if (wrong) return wrong
  const { memberId, hidden } = member.value
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const { organisationId } = ctx
    const now = ctx.now()
    const all = await versionsOfYear(tx, organisationId, year)
    if (all.length >= MOST_VERSIONS)
      return refuse('conflict', `This year has ${MOST_VERSIONS} versions already.`)
    const source = from === null ? undefined : all.find(({ id }) => id === from)
    if (from !== null && !source) return noVersion
    if (source?.departmentIds.some((id) => hidden.includes(id)))
      return refuse('forbidden', 'Parts of this version belong to departments you do not see.', {
        help: 'Somebody who sees all of it has to begin the next one.',
      })
    const id = newId(now.getTime())
    const made = await insertVersion(tx, {
      ...{ organisationId, id, year, number: (all[0]?.number ?? 0) + 1, state: 'draft', note },
      ...{ authorId: memberId, writerIds: [memberId], basedOn: from, decisionNote: '' },
      ...{ departmentIds: source?.departmentIds ?? [], createdAt: now, changedAt: now },
    })
    if (!made) return refuse('stale', 'Somebody began a version a moment ago. Look at that one first.')
    if (source) await copyLines(tx, source, id, now)
    tx.emit(planEvent('started', id, { year }))
    return ok({ id })
  })
}

async function copyLines(tx: WriteTx, source: VersionRow, versionId: string, now: Date): Promise<void> {
  const lines = await linesOf(tx, source.organisationId, source.id)
  await insertPlanLines(
    tx,
    lines.map((line) => ({ ...line, id: newId(now.getTime()), versionId, changedAt: now })),
  )
}

/** Sends a draft for approval; from now on nobody changes it. */
export async function submitVersion(
  ctx: Ctx,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const { memberId } = member.value
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const version = await versionRow(tx, ctx.organisationId, id, { lock: true })
    if (!version) return noVersion
    if (!editable(version.state)) return refuse('conflict', 'This version is no draft any more.')
    if ((await linesOf(tx, ctx.organisationId, id)).length === 0)
      return refuse('conflict', 'There is no line in this version yet.', { help: 'Add what you plan first.' })
    const now = ctx.now()
    await updateVersion(tx, version, {
      ...{ state: 'submitted', submittedBy: memberId, submittedAt: now, changedAt: now },
      note: note === '' ? version.note : note,
    })
    tx.emit(planEvent('submitted', id, { year: version.year }))
    return ok(done)
  })
}

/** Takes a submitted version back to go on writing. */
export async function withdrawVersion(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const version = await versionRow(tx, ctx.organisationId, id, { lock: true })
    if (!version) return noVersion
    if (version.state !== 'submitted')
      return refuse('conflict', 'Only a version that waits for a decision can be taken back.')
    await updateVersion(tx, version, {
      state: 'draft',
      submittedBy: null,
      submittedAt: null,
      changedAt: ctx.now(),
    })
    tx.emit(planEvent('withdrawn', id))
    return ok(done)
  })
}

/** Approves a version, which then is the plan of its year, or returns it with a reason. Nobody decides on their own. */
export async function decideVersion(
  ctx: Ctx,
  { id, approve, note }: { readonly id: string; readonly approve: boolean; readonly note: string },
): Promise<Result<Done>> {
  const member = await allowed(ctx, 'planning.approve')
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const version = await versionRow(tx, ctx.organisationId, id, { lock: true })
    if (!version) return noVersion
    const why = judgeDecider(version, member.value)
    if (why !== null)
      return refuse(version.state === 'submitted' ? 'forbidden' : 'conflict', why, {
        help: await whoCanHelp(ctx, 'planning.approve'),
      })
    if (!approve && note === '')
      return refuse('invalid', 'Say what has to change.', { fields: { note: 'Say what has to change.' } })
    const now = ctx.now()
    if (approve) await supersede(tx, ctx.organisationId, version.year, now)
    await updateVersion(tx, version, {
      state: approve ? 'approved' : 'returned',
      ...{ decidedBy: member.value.memberId, decidedAt: now, decisionNote: note, changedAt: now },
    })
    if (approve) {
      await takeFaces(tx, ctx.organisationId, id, now)
      await tx.enqueue(checkVarianceJob, { year: version.year })
    }
    tx.emit(planEvent(approve ? 'approved' : 'returned', id, { year: version.year }))
    return ok(done)
  })
}
