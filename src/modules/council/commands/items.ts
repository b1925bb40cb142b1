import { newId } from '#kernel/ids.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { ProposalInput } from '../contract.ts'
import { itemEvent } from '../events.ts'
import { mayNotChangeItem, named } from '../policy.ts'
import { allowPropose } from '../queries/body.ts'
import { viewChange } from '../queries/change.ts'
import { itemRow, itemsOf, looseItems, meetingRow } from '../queries/rows.ts'
import { insertItem, updateItem } from '../store/item.ts'
import type { ItemRow } from '../tables.ts'

type Done = { done: true }
type Id = { readonly id: string }
const done = { done: true } as const
export const noItem = refuse('not_found', 'This item is not here any more.')

export interface NewItem {
  readonly title: string
  readonly text?: string | undefined
  readonly minutes?: number | null | undefined
  readonly papers?: { title: string; url: string }[] | undefined
  readonly proposal?: ProposalInput | null | undefined
  /** Null: between meetings. */
  readonly meetingId: string | null
}

/** Puts something on the agenda of a meeting that is not over, or before the council between meetings. */
export async function addItem(ctx: Ctx, input: NewItem): Promise<Result<{ id: string }>> {
  const allowed = await allowPropose(ctx)
  if (!allowed.ok) return allowed
  const who = named(ctx)
  if (!who.ok) return who
  const wrong = await judge(ctx, input)
  if (wrong) return wrong
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const there = await takesItems(ctx, tx, input.meetingId)
    if (!there.ok) return there
    return ok({ id: await writeItem(ctx, tx, input, who.value, null) })
  })
}

/** Writes a judged item at the end of its agenda. */
export async function writeItem(
  ctx: Ctx,
  tx: WriteTx,
  input: NewItem,
  raisedBy: string,
  questionId: string | null,
): Promise<string> {
  const { organisationId } = ctx
  const { title, text = '', minutes = null, papers = [], proposal = null, meetingId } = input
  const others = meetingId
    ? await itemsOf(tx, organisationId, meetingId)
    : await looseItems(tx, organisationId)
  const id = newId(ctx.now().getTime())
  await insertItem(tx, {
    organisationId,
    id,
    meetingId,
    position: Math.max(0, ...others.map((one) => one.position)) + 1,
    title,
    body: text,
    minutes,
    raisedBy,
    questionId,
    papers,
    proposal,
    state: 'open',
    voting: 'none',
    round: 0,
    createdAt: ctx.now(),
  })
  tx.emit(itemEvent('added', { id, meetingId }))
  return id
}

/** A meeting that can take items, or none at all. */
export async function takesItems(
  ctx: Ctx,
  tx: WriteTx,
  meetingId: string | null,
): Promise<Result<undefined>> {
  if (meetingId === null) return ok()
  const meeting = await meetingRow(tx, ctx.organisationId, meetingId, { lock: true })
  return meeting && (meeting.state === 'planned' || meeting.state === 'open')
    ? ok()
    : refuse('conflict', 'This meeting takes nothing on its agenda any more.', {
        fields: { meetingId: 'Choose a meeting that is to come.' },
      })
}

/** Changes it until it is put to the vote: whoever raised it, or the chair. */
export async function changeItem(ctx: Ctx, input: NewItem & Id): Promise<Result<Done>> {
  const wrong = await judge(ctx, input)
  if (wrong) return wrong
  return change(ctx, input.id, async (tx, item) => {
    const { title, text = '', minutes = null, papers = [], proposal = null, meetingId } = input
    if (meetingId !== item.meetingId) {
      const there = await takesItems(ctx, tx, meetingId)
      if (!there.ok) return there
    }
    await updateItem(tx, ctx.organisationId, item.id, {
      title,
      body: text,
      minutes,
      papers,
      proposal,
      meetingId,
    })
    tx.emit(itemEvent('changed', { id: item.id, meetingId }))
    return ok(done)
  })
}

export async function withdrawItem(ctx: Ctx, { id }: Id): Promise<Result<Done>> {
  return change(ctx, id, async (tx, item) => {
    await updateItem(tx, ctx.organisationId, id, { state: 'withdrawn' })
    tx.emit(itemEvent('withdrawn', item))
    return ok(done)
  })
}

export async function moveItem(ctx: Ctx, { id, by }: Id & { readonly by: 1 | -1 }): Promise<Result<Done>> {
  return change(ctx, id, async (tx, item) => {
    if (!item.meetingId) return refuse('conflict', 'Between meetings there is no order.')
    const agenda = (await itemsOf(tx, ctx.organisationId, item.meetingId)).filter(
      (one) => one.state !== 'withdrawn',
    )
    const at = agenda.findIndex((one) => one.id === id)
    const [moved] = agenda.splice(at, 1)
    if (!moved || at + by < 0 || at + by > agenda.length) return refuse('conflict', 'It cannot go further.')
    agenda.splice(at + by, 0, moved)
    for (const [position, one] of agenda.entries())
      if (one.position !== position) await updateItem(tx, ctx.organisationId, one.id, { position })
    tx.emit(itemEvent('moved', item))
    return ok(done)
  })
}

async function change(
  ctx: Ctx,
  id: string,
  work: (tx: WriteTx, item: ItemRow) => Promise<Result<Done>>,
): Promise<Result<Done>> {
  const allowed = await allowPropose(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const item = await itemRow(tx, ctx.organisationId, id, { lock: true })
    if (!item) return noItem
    const why = mayNotChangeItem(ctx, item)
    if (why) return refuse(item.state === 'open' && item.voting !== 'open' ? 'forbidden' : 'conflict', why)
    return work(tx, item)
  })
}

/** What cannot be decided like this, by field; null when it can. */
async function judge(ctx: Ctx, { proposal }: NewItem): Promise<ReturnType<typeof refuse> | null> {
  if (!proposal) return null
  const { zone } = await organisation(ctx)
  const today = localTime(ctx.now(), zone).day
  const fields: Record<string, string> = {}
  const owner = (await memberCards(ctx, [proposal.ownerId])).get(proposal.ownerId)
  if (owner?.status !== 'active') fields.ownerId = 'Choose an active member who carries it out.'
  if (proposal.dueOn && proposal.dueOn < today) fields.dueOn = 'This day has passed. Choose a later one.'
  if (proposal.effectiveOn && proposal.effectiveOn < today)
    fields.effectiveOn = 'This day has passed. Choose a later one.'
  if (
    proposal.change.kind === 'exception' &&
    (proposal.change.memberId === null) === (proposal.change.departmentId === null)
  )
    fields.memberId = 'Choose either a member or a department.'
  const view = await viewChange(ctx, proposal.change)
  if (view.problem && proposal.change.kind !== 'policy.publish') fields.change = view.problem
  if (view.stale && proposal.change.kind === 'rules')
    fields.change = 'The rules changed since. Prepare the change again from the ones that hold now.'
  const [first] = Object.values(fields)
  return first === undefined ? null : refuse('invalid', first, { fields })
}
