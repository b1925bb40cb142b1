import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, membersWithRight, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { ProgrammeInput, ProgrammeState } from '../contract.ts'
import { falls } from '../domain/recurrence.ts'
import { readClock } from '../domain/wall-clock.ts'
import { programmeEvent } from '../events.ts'
import { allowed } from '../policy.ts'
import { deleteSkipped, insertOccurrence, insertProgramme, updateProgramme } from '../store/programmes.ts'
import { type ProgrammeRow, programmes } from '../tables.ts'
import { armFill } from './fill-programme.ts'

type Of = { readonly id: string }

/** Begins a series; its first drafts are made at once. `uid` is its name in the calendar file it was read from. */
export async function addProgramme(
  ctx: Ctx,
  input: ProgrammeInput,
  uid: string | null = null,
): Promise<Result<Of>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  const wrong = await judge(ctx, input)
  if (wrong) return wrong
  const now = ctx.now()
  const id = newId(now.getTime())
  return ctx.write(async (tx) => {
    await insertProgramme(tx, {
      ...input,
      organisationId: ctx.organisationId,
      id,
      uid,
      state: 'active',
      createdBy: member.value.memberId,
      createdAt: now,
      changedAt: now,
    })
    await armFill(tx, ctx.organisationId, id, now)
    tx.emit(programmeEvent('begun', id))
    return ok({ id })
  })
}

/** Changes a series from now on. Drafts that were made stay as they are. */
export async function saveProgramme(ctx: Ctx, input: ProgrammeInput & Of): Promise<Result<Of>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  const wrong = await judge(ctx, input)
  if (wrong) return wrong
  const { id, ...change } = input
  return changing(ctx, id, async (tx, row) => {
    await updateProgramme(tx, ctx.organisationId, id, { ...change, changedAt: ctx.now() })
    if (row.state === 'active') await armFill(tx, ctx.organisationId, id, ctx.now())
    tx.emit(programmeEvent('changed', id))
    return ok({ id })
  })
}

/** Pauses a series, takes it up again, or ends it for good. */
export async function turnProgramme(
  ctx: Ctx,
  input: Of & { readonly state: ProgrammeState },
): Promise<Result<Of>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  const { id, state } = input
  return changing(ctx, id, async (tx, row) => {
    if (row.state === state) return ok({ id })
    const change = { state, changedAt: ctx.now(), nextFillAt: null, trouble: null }
    await updateProgramme(tx, ctx.organisationId, id, change)
    if (state === 'active') await armFill(tx, ctx.organisationId, id, ctx.now())
    tx.emit(programmeEvent(turned[state], id))
    return ok({ id })
  })
}

const turned = { active: 'resumed', paused: 'paused', ended: 'ended' } as const

/** Leaves a day of a series out, or takes it in again. */
export async function skipDay(
  ctx: Ctx,
  input: Of & { readonly day: string; readonly skip: boolean },
): Promise<Result<Of>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  const { id, day } = input
  return changing(ctx, id, async (tx, row) => {
    if (!falls(row.rule, row.startsOn, day)) return refuse('invalid', 'The series does not fall on this day.')
    const key = { organisationId: ctx.organisationId, programmeId: id, day }
    if (!input.skip) {
      if (!(await deleteSkipped(tx, ctx.organisationId, id, day)))
        return refuse('conflict', 'This day is not left out.')
      if (row.state === 'active') await armFill(tx, ctx.organisationId, id, ctx.now())
    } else if (!(await insertOccurrence(tx, { ...key, state: 'skipped', draftId: null, at: ctx.now() })))
      return refuse('conflict', 'A draft was made for this day already. Remove the draft instead.')
    tx.emit(programmeEvent('day-skipped', id, { day, skip: input.skip }))
    return ok({ id })
  })
}

async function changing(
  ctx: Ctx,
  id: string,
  work: (tx: WriteTx, row: ProgrammeRow) => Promise<Result<Of>>,
): Promise<Result<Of>> {
  return ctx.write(async (tx): Promise<Result<Of>> => {
    const where = and(eq(programmes.organisationId, ctx.organisationId), eq(programmes.id, id))
    const [row] = await tx.select().from(programmes).where(where).for('update')
    if (!row) return refuse('not_found', 'This series does not exist any more.')
    if (row.state === 'ended') return refuse('conflict', 'This series has ended. Begin a new one.')
    return work(tx, row)
  })
}

async function judge(ctx: Ctx, input: ProgrammeInput): Promise<ReturnType<typeof refuse> | null> {
  const writers = await membersWithRight(ctx, 'publish.draft', {})
  if (!writers.some((one) => one.id === input.ownerId))
    return refuse('invalid', 'This person may not write drafts.', {
      fields: { ownerId: 'Choose somebody who may.' },
    })
  const channels = new Set((await channelCards(ctx)).filter((one) => one.canPublish).map((one) => one.id))
  if (!input.channelIds.every((id) => channels.has(id)))
    return refuse('invalid', 'One of the channels does not exist or cannot be published on.', {
      fields: { channelIds: 'Choose others.' },
    })
  if (input.departmentId && !(await departmentCards(ctx)).some((one) => one.id === input.departmentId))
    return refuse('not_found', 'This department does not exist.')
  const { zone } = await organisation(ctx)
  const year = new Date(readClock(input.startsOn, 0, zone).at).getUTCFullYear()
  return year >= 2000 && year < 2200
    ? null
    : refuse('invalid', 'A series cannot begin that far away.', {
        fields: { startsOn: 'Choose another day.' },
      })
}
