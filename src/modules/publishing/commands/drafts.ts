import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { voidOpen } from '#modules/governance/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Draft, DraftState, VariantInput } from '../contract.ts'
import { draftEvent } from '../events.ts'
import { isRefused, writer } from '../policy.ts'
import { draftCardById } from '../queries/draft.ts'
import {
  deleteDraft,
  insertDraft,
  insertDrafts,
  replaceVariants,
  saveDraft,
  variantRow,
} from '../store/drafts.ts'
import { putFirstVersions } from '../store/versions.ts'
import { drafts, posts } from '../tables.ts'
import { keepVersion } from './keep-version.ts'

export interface DraftInput {
  readonly title: string
  readonly idea: string
  readonly scheduledAt: string | null
  readonly variants: readonly VariantInput[]
  readonly campaign?: string | null | undefined
}

export async function createDraft(ctx: Ctx, input: DraftInput): Promise<Result<Draft>> {
  const author = writer(ctx.actor)
  if (isRefused(author)) return author
  const twice = sameChannelTwice(input.variants)
  if (twice) return twice
  const id = newId(ctx.now().getTime())
  return ctx.write(async (tx): Promise<Result<Draft>> => {
    await insertDraft(tx, {
      ...fields(input),
      organisationId: ctx.organisationId,
      id,
      authorId: author.memberId,
      departmentId: author.departmentId,
      at: ctx.now(),
    })
    await replaceVariants(tx, ctx.organisationId, id, input.variants)
    await keepVersion(ctx, tx, { draftId: id, revision: 1, by: author.memberId, content: input })
    tx.emit(draftEvent('created', id))
    return draftCardById(ctx, id)
  })
}

/** Many at once, all or none: the ids in the order given. */
export async function createDrafts(
  ctx: Ctx,
  inputs: readonly DraftInput[],
): Promise<Result<readonly string[]>> {
  const author = writer(ctx.actor)
  if (isRefused(author)) return author
  const twice = inputs.map((input) => sameChannelTwice(input.variants)).find((one) => one !== null)
  if (twice) return twice
  const { organisationId } = ctx
  const at = ctx.now()
  const made = inputs.map((input) => ({ input, id: newId(at.getTime()) }))
  return ctx.write(async (tx): Promise<Result<readonly string[]>> => {
    await insertDrafts(
      tx,
      made.map(({ input, id }) => ({
        ...fields(input),
        organisationId,
        id,
        authorId: author.memberId,
        departmentId: author.departmentId,
        at,
      })),
      made.flatMap(({ input, id }) =>
        input.variants.map((variant, position) => variantRow(organisationId, id, position, variant)),
      ),
    )
    await putFirstVersions(
      tx,
      made.map(({ input: { title, idea, scheduledAt, variants }, id: draftId }) => ({
        organisationId,
        draftId,
        revision: 1,
        savedAt: at,
        savedBy: author.memberId,
        content: { title, idea, scheduledAt, variants },
      })),
    )
    for (const { id } of made) tx.emit(draftEvent('created', id))
    return ok(made.map(({ id }) => id))
  })
}

export interface Saved {
  readonly id: string
  readonly revision: number
  readonly updatedAt: string
  readonly state: DraftState
}

/** Saves what was typed. An edit after submission takes the consent request back: consent is for exact content. */
export async function save(
  ctx: Ctx,
  input: DraftInput & { readonly id: string; readonly revision: number },
): Promise<Result<Saved>> {
  const author = writer(ctx.actor)
  if (isRefused(author)) return author
  const twice = sameChannelTwice(input.variants)
  if (twice) return twice
  return ctx.write(async (tx): Promise<Result<Saved>> => {
    const current = await editable(ctx, tx, input.id)
    if (!current.ok) return current
    const key = { organisationId: ctx.organisationId, id: input.id, revision: input.revision }
    const to = { ...fields(input), state: 'draft' as const, at: ctx.now(), by: author.memberId }
    if (!(await saveDraft(tx, key, to)))
      return refuse(
        'stale',
        'Somebody else saved this draft meanwhile. Your text is still here; reload to see theirs.',
      )
    await replaceVariants(tx, ctx.organisationId, input.id, input.variants)
    const revision = input.revision + 1
    await keepVersion(ctx, tx, { draftId: input.id, revision, by: author.memberId, content: input })
    if (current.value.state === 'submitted') await voidOpen(ctx, input.id)
    tx.emit(draftEvent('changed', input.id))
    return ok({
      id: input.id,
      revision,
      updatedAt: ctx.now().toISOString(),
      state: 'draft',
    })
  })
}

export async function removeDraft(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const author = writer(ctx.actor)
  if (isRefused(author)) return author
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const current = await editable(ctx, tx, input.id)
    if (!current.ok) return current
    const [post] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.draftId, input.id)))
      .limit(1)
    if (post) return refuse('conflict', 'Posts were made from this draft, so it is kept for the record.')
    await voidOpen(ctx, input.id)
    const { departmentId } = current.value
    await deleteDraft(tx, { organisationId: ctx.organisationId, id: input.id, departmentId, at: ctx.now() })
    tx.emit(draftEvent('removed', input.id))
    return ok({ id: input.id })
  })
}

type Editable = Pick<typeof drafts.$inferSelect, 'state' | 'departmentId'>

async function editable(ctx: Ctx, tx: WriteTx, id: string): Promise<Result<Editable>> {
  const [row] = await tx
    .select({ state: drafts.state, departmentId: drafts.departmentId })
    .from(drafts)
    .where(and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, id)))
    .for('update')
  if (!row) return refuse('not_found', 'This draft does not exist any more.')
  if (row.state === 'scheduled' || row.state === 'live' || row.state === 'stopped')
    return refuse(
      'conflict',
      row.state === 'scheduled'
        ? 'It was consented to and waits for its minute. Take it back first, then change it.'
        : 'It has gone out, so it cannot be changed any more.',
    )
  return ok(row)
}

function fields(input: DraftInput) {
  return {
    title: input.title,
    idea: input.idea,
    scheduledAt: input.scheduledAt ? new Date(input.scheduledAt) : null,
    // Not told: stays as it is.
    ...(input.campaign === undefined ? {} : { campaign: input.campaign || null }),
  }
}

function sameChannelTwice(list: readonly VariantInput[]): Refused | null {
  const keys = list.map((variant) => `${variant.channelId}/${variant.lang ?? ''}`)
  return new Set(keys).size === keys.length
    ? null
    : refuse('invalid', 'The same channel stands here twice in one language.', {
        fields: { variants: 'Keep one variant a channel and language.' },
      })
}
