import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import { createDraft, draftById } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { evergreenEvent } from '../events.ts'
import { evergreenJob } from '../jobs/evergreen.ts'
import { allowed } from '../policy.ts'
import { nextFreeSlot } from '../queries/next-slot.ts'
import { insertEvergreen, updateEvergreen } from '../store/programmes.ts'
import { evergreens } from '../tables.ts'
import { asWriter } from './as-writer.ts'

const WEEK_MS = 7 * 86_400_000
const MOST_QUOTED = 4000

/** Remembers that a post that is out is to be brought up to date in some weeks, by whoever says so. */
export async function addEvergreen(
  ctx: Ctx,
  input: { readonly draftId: string; readonly weeks: number },
): Promise<Result<{ id: string; dueAt: string }>> {
  const member = await allowed(ctx, 'publish.draft')
  if (!member.ok) return member
  const draft = await draftById(ctx, input.draftId)
  if (!draft.ok) return draft
  if (!draft.value.posts.some((post) => post.state === 'live'))
    return refuse('conflict', 'Only what is out can be brought up to date.')
  const now = ctx.now()
  const id = newId(now.getTime())
  const dueAt = new Date(now.getTime() + input.weeks * WEEK_MS)
  return ctx.write(async (tx): Promise<Result<{ id: string; dueAt: string }>> => {
    const row = { organisationId: ctx.organisationId, id, ...input, dueAt, createdAt: now }
    if (!(await insertEvergreen(tx, { ...row, memberId: member.value.memberId, state: 'waiting' })))
      return refuse('conflict', 'This is remembered already. End that first.')
    await tx.enqueue(evergreenJob, { evergreenId: id }, { startAfter: dueAt })
    tx.emit(evergreenEvent('set', id, input.draftId))
    return ok({ id, dueAt: dueAt.toISOString() })
  })
}

/** It is not brought up to date after all. */
export async function endEvergreen(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx, 'publish.draft')
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    if (!(await updateEvergreen(tx, ctx.organisationId, input.id, { state: 'ended' })))
      return refuse('not_found', 'This does not wait any more.')
    tx.emit(evergreenEvent('ended', input.id, ''))
    return ok({ id: input.id })
  })
}

/**
 * Makes the draft that brings a post up to date: its variants say which post they update and are empty, and the idea asks
 * what changed and quotes what was said. So the same words never go out again by themselves.
 */
export async function makeUpdateDraft(ctx: Ctx, id: string): Promise<void> {
  await ctx.write(async (tx) => {
    const where = and(eq(evergreens.organisationId, ctx.organisationId), eq(evergreens.id, id))
    const [row] = await tx.select().from(evergreens).where(where).for('update')
    if (row?.state !== 'waiting') return
    const settle = (change: Parameters<typeof updateEvergreen>[3]) =>
      updateEvergreen(tx, ctx.organisationId, id, change)
    const draft = await draftById(ctx, row.draftId)
    const live = draft.ok ? draft.value.posts.filter((one) => one.state === 'live' && one.part === 1) : []
    if (!draft.ok || live.length === 0) {
      await settle({ state: 'ended', trouble: 'The post is not out any more.' })
      return
    }
    const writer = await asWriter(ctx, row.memberId)
    if (!writer) {
      const name = (await memberCards(ctx, [row.memberId])).get(row.memberId)?.name ?? 'Its owner'
      await settle({ trouble: `${name} may not write drafts any more, so no draft was made.` })
      return
    }
    const first = live[0]
    const said = (first?.text ?? '').slice(0, MOST_QUOTED)
    const since = (first?.liveAt ?? first?.dueAt ?? '').slice(0, 10)
    const slot = await nextFreeSlot(
      ctx,
      live.map((one) => one.channelId),
    )
    const made = await createDraft(ctx.as(writer), {
      title: draft.value.title.slice(0, 180),
      idea: `What changed since ${since}? Write what is new; the same words do not go out twice.\n\nIt said:\n${said}`,
      scheduledAt: slot ? slot.at.toISOString() : null,
      variants: live.map((post) => ({
        channelId: post.channelId,
        text: '',
        media: [],
        lang: null,
        updateOf: post.id,
      })),
    })
    if (!made.ok) {
      await settle({ trouble: made.error.message })
      return
    }
    await settle({ state: 'made', madeDraftId: made.value.id, trouble: null })
    tx.emit(evergreenEvent('made', id, made.value.id))
  })
}
