import { eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ConversationCard, Label } from '../../contract.ts'
import type { Priority } from '../../domain/work/filters.ts'
import { conversationEvent, labelsChanged } from '../../events.ts'
import { agent, isRefused } from '../../policy.ts'
import { updateConversation } from '../../store/conversations.ts'
import { deleteLabel, insertLabel, updateLabel } from '../../store/labels.ts'
import { labels, type Tone } from '../../tables/work.ts'
import { rejudgeClocks } from '../clocks/rejudge.ts'
import { close, onConversation } from '../work.ts'
import { knownLabels, labelRow } from './label-row.ts'

const help = 'Ask an owner or the social lead; they are listed under People.'
const MOST_LABELS = 200

interface LabelInput {
  readonly id?: string | undefined
  readonly name: string
  readonly tone: Tone | null
}

/** Makes a label for the whole organisation, or gives one another name or colour. */
export async function saveLabel(ctx: Ctx, input: LabelInput): Promise<Result<Label>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  if (!may(member, 'inbox.manage'))
    return refuse('forbidden', 'You may use labels but not make or change them.', { help })
  return ctx.write(async (tx): Promise<Result<Label>> => {
    const there = await tx.select().from(labels).where(eq(labels.organisationId, ctx.organisationId))
    const same = there.find(
      (one) => one.name.toLowerCase() === input.name.toLowerCase() && one.id !== input.id,
    )
    if (same)
      return refuse('conflict', `There is a label “${same.name}” already.`, {
        fields: { name: 'Choose another name.' },
      })
    if (!input.id && there.length >= MOST_LABELS)
      return refuse('conflict', `There are ${MOST_LABELS} labels already.`, {
        help: 'Remove some that nobody uses.',
      })
    const id = input.id ?? newId(ctx.now().getTime())
    const row = { organisationId: ctx.organisationId, id, name: input.name, tone: input.tone }
    if (!input.id) await insertLabel(tx, { ...row, createdBy: member.memberId, createdAt: ctx.now() })
    else if (there.some((one) => one.id === id)) await updateLabel(tx, row)
    else return refuse('not_found', 'This label does not exist any more.')
    tx.emit(labelsChanged(ctx.organisationId, id))
    return ok({ id, name: input.name, tone: input.tone, count: 0 })
  })
}

/** Takes a label away, from every conversation that carries it. */
export async function removeLabel(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ removed: boolean }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  if (!may(member, 'inbox.manage'))
    return refuse('forbidden', 'You may use labels but not remove them.', { help })
  return ctx.write(async (tx): Promise<Result<{ removed: boolean }>> => {
    const removed = await deleteLabel(tx, ctx.organisationId, input.id)
    if (removed) tx.emit(labelsChanged(ctx.organisationId, input.id))
    return ok({ removed })
  })
}

interface LabelChange {
  readonly id: string
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

export function setLabels(ctx: Ctx, input: LabelChange): Promise<Result<ConversationCard>> {
  return onConversation(ctx, input.id, async (tx, row) => {
    if ((await knownLabels(ctx, tx, input.add)) < new Set(input.add).size)
      return refuse('not_found', 'This label does not exist any more.')
    const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    await labelRow(ctx, tx, row, { add: input.add, remove: input.remove, by })
    return ok()
  })
}

/** Says how much it presses. Clocks that run are judged anew by the rule for that priority. */
export function setPriority(
  ctx: Ctx,
  input: { readonly id: string; readonly priority: Priority },
): Promise<Result<ConversationCard>> {
  return onConversation(ctx, input.id, async (tx, row) => {
    if (row.priority === input.priority) return ok()
    await updateConversation(tx, ctx.organisationId, row.id, { priority: input.priority })
    await rejudgeClocks(ctx, tx, [row.id])
    tx.emit(conversationEvent('prioritised', row.id, { priority: input.priority, from: row.priority }))
    return ok()
  })
}

/** Closes it as no matter of ours; the clock ends without an answer, and figures know why. */
export function setAside(
  ctx: Ctx,
  input: { readonly id: string; readonly as: 'spam' | 'not_ours' },
): Promise<Result<ConversationCard>> {
  return onConversation(ctx, input.id, async (tx, row) => {
    if (row.closedAs === input.as) return ok()
    const closed = await close(ctx, { id: row.id })
    if (!closed.ok) return closed
    await updateConversation(tx, ctx.organisationId, row.id, { closedAs: input.as })
    tx.emit(conversationEvent('changed', row.id, { closedAs: input.as }))
    return ok()
  })
}
