import { and, eq } from 'drizzle-orm'
import type { MemberActor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { addDays, localTime } from '#kernel/local-time.ts'
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import { createDraft, draftById, removeDraft, rescheduleDraft, saveDraft } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { BulkAct, Left } from '../contract.ts'
import type { Before } from '../domain/change.ts'
import { bulkEvent } from '../events.ts'
import { allowed } from '../policy.ts'
import { tagsOf } from '../queries/rows.ts'
import { deleteChangesBefore, insertChange, settleChange } from '../store/exchange.ts'
import { putTag } from '../store/programmes.ts'
import { changes, programmes } from '../tables.ts'
import { instantFor } from './move.ts'

const UNDO_MS = 86_400_000

export interface BulkDone {
  readonly changeId: string | null
  readonly done: number
  readonly left: Left[]
  readonly undoUntil: string | null
}

/** Edits many drafts. Those that cannot be changed are left, each with its reason; the others can be put back for a day. */
export async function bulk(
  ctx: Ctx,
  input: { readonly draftIds: readonly string[]; readonly act: BulkAct },
): Promise<Result<BulkDone>> {
  const member = await allowed(ctx, input.act.kind === 'remove' ? 'publish.draft' : 'publish.submit')
  if (!member.ok) return member
  const { zone } = await organisation(ctx)
  return ctx.write(async (tx): Promise<Result<BulkDone>> => {
    const known = await programmeKnown(ctx, input.act)
    if (!known.ok) return known
    const before: Before[] = []
    const left: Left[] = []
    for (const draftId of new Set(input.draftIds)) {
      const done = await one(ctx, draftId, input.act, zone)
      if (done.ok) before.push(done.value)
      else left.push({ draftId, title: done.title, reason: words(done.error) })
    }
    if (before.length === 0) return ok({ changeId: null, done: 0, left, undoUntil: null })
    const now = ctx.now()
    const id = newId(now.getTime())
    await deleteChangesBefore(tx, ctx.organisationId, new Date(now.getTime() - UNDO_MS))
    await insertChange(tx, {
      organisationId: ctx.organisationId,
      id,
      memberId: member.value.memberId,
      before,
      createdAt: now,
    })
    tx.emit(bulkEvent('done', id, before.length))
    const undoUntil = new Date(now.getTime() + UNDO_MS).toISOString()
    return ok({ changeId: id, done: before.length, left, undoUntil })
  })
}

type One =
  | { readonly ok: true; readonly value: Before }
  | { readonly ok: false; readonly error: Refusal; readonly title: string }

/** Each draft by its own savepoint: what is refused leaves nothing behind. */
async function one(ctx: Ctx, draftId: string, act: BulkAct, zone: string): Promise<One> {
  const found = await draftById(ctx, draftId)
  if (!found.ok) return { ...found, title: '' }
  const draft = found.value
  const done = await ctx.write((tx) => change(ctx, tx, draft, act, zone))
  return done.ok ? done : { ...done, title: draft.title }
}

type Draft = Extract<Awaited<ReturnType<typeof draftById>>, { ok: true }>['value']

async function change(
  ctx: Ctx,
  tx: WriteTx,
  draft: Draft,
  act: BulkAct,
  zone: string,
): Promise<Result<Before>> {
  const draftId = draft.id
  switch (act.kind) {
    case 'days':
    case 'time': {
      if (!draft.scheduledAt) return refuse('conflict', 'It has no day and time yet.')
      const to = target(draft.scheduledAt, act, zone)
      if (!to.ok) return to
      const scheduledAt = to.value.at.toISOString()
      const moved = await rescheduleDraft(ctx, { id: draftId, scheduledAt })
      return moved.ok ? ok({ act: 'moved', draftId, from: draft.scheduledAt, to: scheduledAt }) : moved
    }
    case 'channel': {
      const changed = await exchange(ctx, draft, act.from, act.to)
      return changed.ok ? ok({ act: 'channel', draftId, from: act.from, to: act.to }) : changed
    }
    case 'remove': {
      const authorId = draft.author.id
      const kept = JSON.stringify(content(draft))
      const removed = await removeDraft(ctx, { id: draftId })
      return removed.ok ? ok({ act: 'removed', draftId, authorId, draft: kept }) : removed
    }
    case 'programme': {
      const programmeId = (await tagsOf(ctx, [draftId])).get(draftId) ?? null
      await putTag(tx, { organisationId: ctx.organisationId, draftId, programmeId: act.programmeId })
      return ok({ act: 'programme', draftId, programmeId })
    }
  }
}

function target(
  scheduledAt: string,
  act: Extract<BulkAct, { kind: 'days' | 'time' }>,
  zone: string,
): Result<{ at: Date; twice: boolean }> {
  const now = localTime(new Date(scheduledAt), zone)
  return act.kind === 'time'
    ? instantFor(now.day, act.minute, zone)
    : instantFor(addDays(now.day, act.days), now.minute, zone)
}

async function exchange(ctx: Ctx, draft: Draft, from: string, to: string): Promise<Result<unknown>> {
  if (!draft.variants.some((variant) => variant.channelId === from))
    return refuse('conflict', 'It does not go out on that channel.')
  if (draft.variants.some((variant) => variant.channelId === to))
    return refuse('conflict', 'It goes out on the other channel already.')
  const variants = draft.variants.map((one) => (one.channelId === from ? { ...one, channelId: to } : one))
  return saveDraft(ctx, { ...content(draft), id: draft.id, revision: draft.revision, variants })
}

function content({ title, idea, scheduledAt, variants, campaign }: Draft) {
  return { title, idea, scheduledAt, variants, campaign }
}

async function programmeKnown(ctx: Ctx, act: BulkAct): Promise<Result<undefined>> {
  if (act.kind !== 'programme' || act.programmeId === null) return ok()
  const where = and(eq(programmes.organisationId, ctx.organisationId), eq(programmes.id, act.programmeId))
  const [row] = await ctx.read((tx) => tx.select({ id: programmes.id }).from(programmes).where(where))
  return row ? ok() : refuse('not_found', 'This series does not exist any more.')
}

/** Puts back what an edit changed, as far as it still stands as the edit left it. Refused after a day, and twice. */
export async function undoBulk(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ done: number; left: Left[] }>> {
  const member = await allowed(ctx, 'publish.draft')
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<{ done: number; left: Left[] }>> => {
    const where = and(eq(changes.organisationId, ctx.organisationId), eq(changes.id, input.id))
    const [row] = await tx.select().from(changes).where(where).for('update')
    if (!row || row.memberId !== member.value.memberId)
      return refuse('not_found', 'There is nothing of yours to undo here.')
    if (row.createdAt.getTime() < ctx.now().getTime() - UNDO_MS)
      return refuse('conflict', 'This can be undone for a day only, and the day is over.')
    if (!(await settleChange(tx, ctx.organisationId, row.id, ctx.now())))
      return refuse('conflict', 'This was undone already.')
    const left: Left[] = []
    for (const before of [...row.before].reverse()) {
      const back = await ctx.write((inner) => restore(ctx, inner, before, member.value))
      if (!back.ok) left.push({ draftId: before.draftId, title: '', reason: words(back.error) })
    }
    tx.emit(bulkEvent('undone', row.id, row.before.length - left.length))
    return ok({ done: row.before.length - left.length, left })
  })
}

async function restore(ctx: Ctx, tx: WriteTx, before: Before, member: MemberActor): Promise<Result<unknown>> {
  if (before.act === 'removed') {
    // The words stay their author's; whoever undoes only puts them back, and the record names them.
    const card = (await memberCards(ctx, [before.authorId])).get(before.authorId)
    const author = card ? { memberId: card.id, name: card.name, departmentId: card.departmentId } : {}
    const draft = JSON.parse(before.draft) as Parameters<typeof createDraft>[1]
    return createDraft(ctx.as({ ...member, ...author }), draft)
  }
  if (before.act === 'programme') {
    await putTag(tx, { organisationId: ctx.organisationId, ...before })
    return ok()
  }
  const found = await draftById(ctx, before.draftId)
  if (!found.ok) return found
  if (before.act === 'channel') return exchange(ctx, found.value, before.to, before.from)
  if (found.value.scheduledAt !== before.to) return refuse('conflict', 'Somebody moved it again meanwhile.')
  return before.from === null ? ok() : rescheduleDraft(ctx, { id: before.draftId, scheduledAt: before.from })
}

function words({ message, help }: Refusal): string {
  return help ? `${message} ${help}` : message
}
