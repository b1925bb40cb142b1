import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { gramsOf } from '#modules/originality/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ReplyActs, SavedReply } from '../contract.ts'
import { savedReplyEvent } from '../events.ts'
import { isMember, mayNotKeep } from '../policy.ts'
import { replyById, replyCards } from '../queries/list.ts'
import { insertReply, setReply, updateReply } from '../store.ts'
import type { SavedReplyRow } from '../tables.ts'

export interface ReplyContent {
  readonly title: string
  readonly folder: string
  readonly lang: string
  readonly departmentId: string | null
  readonly text: string
  readonly acts: ReplyActs
  readonly reviewOn: string | null
}

const gone = refuse('not_found', 'This saved reply does not exist.')

/** Keeps a reply for many; whoever makes it looks after it. */
export async function createReply(ctx: Ctx, input: ReplyContent): Promise<Result<SavedReply>> {
  const { actor } = ctx
  const refusal = (await mayNot(ctx, input.departmentId)) ?? (await goneDesk(ctx, input.acts))
  if (refusal) return refusal
  if (!isMember(actor)) return refuse('forbidden', 'A named person has to do this.')
  return ctx.write(async (tx) => {
    const now = ctx.now()
    const row = await insertReply(
      tx,
      {
        ...input,
        organisationId: ctx.organisationId,
        id: newId(now.getTime()),
        version: 1,
        ownerId: actor.memberId,
        grams: gramsOf(input.text),
        updatedAt: now,
      },
      actor.memberId,
    )
    tx.emit(savedReplyEvent('created', row.id, { departmentId: row.departmentId }))
    return card(ctx, row)
  })
}

/** Changes a reply; every wording stays as a version. Whoever was slower is told, and keeps what they typed. */
export async function saveReply(
  ctx: Ctx,
  input: ReplyContent & { readonly id: string; readonly basedOn: number },
): Promise<Result<SavedReply>> {
  const { actor } = ctx
  const { id, basedOn, ...content } = input
  const before = await replyById(ctx, id)
  if (!before || before.archivedAt) return gone
  const refusal =
    mayNotKeep(actor, before.departmentId) ??
    (await mayNot(ctx, content.departmentId)) ??
    (await goneDesk(ctx, content.acts))
  if (refusal) return refusal
  if (!isMember(actor)) return refuse('forbidden', 'A named person has to do this.')
  return ctx.write(async (tx): Promise<Result<SavedReply>> => {
    const change = { ...content, grams: gramsOf(content.text), updatedAt: ctx.now() }
    const key = { organisationId: ctx.organisationId, id, basedOn }
    const row = await updateReply(tx, key, change, actor.memberId)
    if (!row)
      return refuse(
        'stale',
        'Somebody changed this reply meanwhile. Look at theirs first; yours is kept here.',
      )
    tx.emit(savedReplyEvent('changed', id, { replyVersion: row.version }))
    return card(ctx, row)
  })
}

/** Takes it out of use; its versions stay. */
export async function archiveReply(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const before = await replyById(ctx, id)
  if (!before) return gone
  const refusal = mayNotKeep(ctx.actor, before.departmentId)
  if (refusal) return refusal
  return ctx.write(async (tx) => {
    await setReply(tx, ctx.organisationId, id, { archivedAt: ctx.now() })
    tx.emit(savedReplyEvent('archived', id))
    return ok({ id })
  })
}

export async function restoreReply(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<SavedReply>> {
  const before = await replyById(ctx, id)
  if (!before) return gone
  const refusal = mayNotKeep(ctx.actor, before.departmentId)
  if (refusal) return refusal
  return ctx.write(async (tx) => {
    await setReply(tx, ctx.organisationId, id, { archivedAt: null })
    tx.emit(savedReplyEvent('restored', id))
    return card(ctx, { ...before, archivedAt: null })
  })
}

async function mayNot(ctx: Ctx, departmentId: string | null): Promise<Refused | null> {
  const refusal = mayNotKeep(ctx.actor, departmentId)
  if (refusal || departmentId === null) return refusal
  const there = (await departmentCards(ctx)).some((department) => department.id === departmentId)
  return there
    ? null
    : refuse('invalid', 'This department does not exist any more.', {
        fields: { departmentId: 'Choose another one.' },
      })
}

/** What is answered is handed to a department that is there. */
async function goneDesk(ctx: Ctx, { handTo }: ReplyActs): Promise<Refused | null> {
  if (!handTo || (await departmentCards(ctx)).some((one) => one.id === handTo)) return null
  return refuse('invalid', 'The department it would be handed to does not exist any more.', {
    fields: { handTo: 'Choose another one.' },
  })
}

async function card(ctx: Ctx, row: SavedReplyRow): Promise<Result<SavedReply>> {
  const [shown] = await replyCards(ctx, [row])
  return shown ? ok(shown) : gone
}
