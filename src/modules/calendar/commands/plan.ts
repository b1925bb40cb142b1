import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { BlackoutInput, EventInput } from '../contract.ts'
import { isZone } from '../domain/wall-clock.ts'
import { planChanged } from '../events.ts'
import { allowed } from '../policy.ts'
import {
  deleteBlackout,
  deleteEvent,
  deleteSlot,
  deleteTarget,
  insertBlackout,
  insertEvents,
  insertSlots,
  putTarget,
  putZone,
  updateEvent,
} from '../store/plan.ts'

type Of = { readonly id: string }

/** Adds a weekly time on one or more days; those there already stay as they are. */
export async function addSlot(
  ctx: Ctx,
  input: { readonly channelId: string; readonly weekdays: readonly number[]; readonly minute: number },
): Promise<Result<{ added: number }>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  if (!(await channelCard(ctx, input.channelId))) return noChannel
  const made = { createdBy: member.value.memberId, createdAt: ctx.now() }
  const rows = [...new Set(input.weekdays)].map((weekday) => ({
    organisationId: ctx.organisationId,
    id: newId(ctx.now().getTime()),
    channelId: input.channelId,
    weekday,
    minute: input.minute,
    ...made,
  }))
  return ctx.write(async (tx) => {
    const added = await insertSlots(tx, rows)
    tx.emit(planChanged('slot', rows[0]?.id ?? input.channelId))
    return ok({ added })
  })
}

/** Takes a weekly time away. */
export function removeSlot(ctx: Ctx, input: Of): Promise<Result<Of>> {
  return removing(ctx, 'slot', input.id, deleteSlot)
}

/** Lets the slots of a channel follow another clock; null: the organisation's. */
export async function setZone(
  ctx: Ctx,
  input: { readonly channelId: string; readonly zone: string | null },
): Promise<Result<{ channelId: string }>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  if (!(await channelCard(ctx, input.channelId))) return noChannel
  if (input.zone !== null && !isZone(input.zone))
    return refuse('invalid', 'This time zone is not known.', {
      fields: { zone: 'Write it like Europe/Oslo or America/New_York.' },
    })
  return ctx.write(async (tx) => {
    await putZone(tx, { organisationId: ctx.organisationId, ...input })
    tx.emit(planChanged('slot', input.channelId))
    return ok({ channelId: input.channelId })
  })
}

/** Sets how many posts a week are meant; a target of the same channel or department is replaced. */
export async function setTarget(
  ctx: Ctx,
  input: {
    readonly channelId: string | null
    readonly departmentId: string | null
    readonly perWeek: number
  },
): Promise<Result<Of>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  if ((input.channelId === null) === (input.departmentId === null))
    return refuse('invalid', 'Choose a channel or a department, not both.')
  if (input.channelId && !(await channelCard(ctx, input.channelId))) return noChannel
  if (input.departmentId && !(await knownDepartment(ctx, input.departmentId))) return noDepartment
  const id = newId(ctx.now().getTime())
  return ctx.write(async (tx) => {
    await putTarget(tx, {
      ...input,
      organisationId: ctx.organisationId,
      id,
      createdBy: member.value.memberId,
      createdAt: ctx.now(),
    })
    tx.emit(planChanged('target', id))
    return ok({ id })
  })
}

/** Removes a target. */
export function removeTarget(ctx: Ctx, input: Of): Promise<Result<Of>> {
  return removing(ctx, 'target', input.id, deleteTarget)
}

/** Adds a time in which nothing should go out: every week, or from one moment to another. */
export async function addBlackout(ctx: Ctx, input: BlackoutInput): Promise<Result<Of>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  const { weekly, dated } = input
  if ((weekly === null) === (dated === null))
    return refuse('invalid', 'Say when: every week, or from one moment to another.')
  if (dated && dated.to <= dated.from) return endsTooEarly
  const id = newId(ctx.now().getTime())
  return ctx.write(async (tx) => {
    await insertBlackout(tx, {
      organisationId: ctx.organisationId,
      id,
      name: input.name,
      channelIds: input.channelIds,
      weekdays: weekly ? weekly.weekdays : null,
      fromMinute: weekly ? weekly.fromMinute : null,
      toMinute: weekly ? weekly.toMinute : null,
      startsAt: dated ? new Date(dated.from) : null,
      endsAt: dated ? new Date(dated.to) : null,
      createdBy: member.value.memberId,
      createdAt: ctx.now(),
    })
    tx.emit(planChanged('blackout', id))
    return ok({ id })
  })
}

/** Removes a blackout. */
export function removeBlackout(ctx: Ctx, input: Of): Promise<Result<Of>> {
  return removing(ctx, 'blackout', input.id, deleteBlackout)
}

/** Adds an event. */
export async function addEvent(ctx: Ctx, input: EventInput): Promise<Result<Of>> {
  const fields = await eventFields(ctx, input)
  if (!fields.ok) return fields
  const id = newId(ctx.now().getTime())
  return ctx.write(async (tx) => {
    const made = { organisationId: ctx.organisationId, id, createdAt: ctx.now() }
    await insertEvents(tx, [{ ...made, ...fields.value }])
    tx.emit(planChanged('event', id))
    return ok({ id })
  })
}

/** Changes an event. */
export async function saveEvent(ctx: Ctx, input: EventInput & Of): Promise<Result<Of>> {
  const fields = await eventFields(ctx, input)
  if (!fields.ok) return fields
  const { createdBy: _, ...change } = fields.value
  return ctx.write(async (tx): Promise<Result<Of>> => {
    if (!(await updateEvent(tx, ctx.organisationId, input.id, change))) return gone
    tx.emit(planChanged('event', input.id))
    return ok({ id: input.id })
  })
}

/** Removes an event. */
export function removeEvent(ctx: Ctx, input: Of): Promise<Result<Of>> {
  return removing(ctx, 'event', input.id, deleteEvent)
}

async function eventFields(ctx: Ctx, input: EventInput) {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  if (Date.parse(input.to) <= Date.parse(input.from)) return endsTooEarly
  if (input.departmentId && !(await knownDepartment(ctx, input.departmentId))) return noDepartment
  return ok({
    name: input.name,
    kind: input.kind,
    startsAt: new Date(input.from),
    endsAt: new Date(input.to),
    allDay: input.allDay,
    departmentId: input.departmentId,
    note: input.note,
    createdBy: member.value.memberId,
  })
}

async function removing(
  ctx: Ctx,
  what: 'slot' | 'target' | 'blackout' | 'event',
  id: string,
  remove: (tx: WriteTx, organisationId: string, id: string) => Promise<boolean>,
): Promise<Result<Of>> {
  const member = await allowed(ctx, 'publish.plan')
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Of>> => {
    if (!(await remove(tx, ctx.organisationId, id))) return gone
    tx.emit(planChanged(what, id))
    return ok({ id })
  })
}

async function knownDepartment(ctx: Ctx, id: string): Promise<boolean> {
  return (await departmentCards(ctx)).some((one) => one.id === id)
}

const gone = refuse('not_found', 'This is not there any more.')
const noChannel = refuse('not_found', 'This channel does not exist.')
const noDepartment = refuse('not_found', 'This department does not exist.')
const endsTooEarly = refuse('invalid', 'It would end before it begins.', {
  fields: { to: 'Choose a later moment.' },
})
