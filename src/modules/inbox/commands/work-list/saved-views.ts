import { and, count, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SavedView } from '../../contract.ts'
import type { Filters, Sort } from '../../domain/work/filters.ts'
import { savedViewsChanged } from '../../events.ts'
import { agent, isRefused } from '../../policy.ts'
import { shapeViews } from '../../queries/work/saved-views.ts'
import { savedViewById } from '../../queries/work/selection.ts'
import { deleteSavedView, insertSavedView, keepViewOrder, updateSavedView } from '../../store/saved-views.ts'
import { savedViews } from '../../tables/work.ts'

const MOST_VIEWS = 50

interface ViewInput {
  readonly id?: string | undefined
  readonly name: string
  readonly filters: Filters
  readonly sort: Sort
  readonly shared: 'me' | 'departments' | 'all'
  readonly departmentIds: readonly string[]
}

/** Saves filters under a name, for oneself or for others to see; only its maker changes it. */
export async function saveView(ctx: Ctx, input: ViewInput): Promise<Result<SavedView>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  if (input.shared === 'departments' && input.departmentIds.length === 0)
    return refuse('invalid', 'Nobody would see it.', {
      fields: { departmentIds: 'Choose at least one department.' },
    })
  return ctx.write(async (tx): Promise<Result<SavedView>> => {
    const changedAt = ctx.now()
    const departmentIds = input.shared === 'departments' ? [...input.departmentIds] : []
    const { name, filters, sort, shared } = input
    const change = { name, filters, sort, shared, departmentIds, changedAt }
    if (input.id) {
      const notMine = await mayNotChange(ctx, member.memberId, input.id)
      if (notMine) return notMine
      await updateSavedView(tx, ctx.organisationId, input.id, change)
    }
    const mine = and(
      eq(savedViews.organisationId, ctx.organisationId),
      eq(savedViews.memberId, member.memberId),
    )
    const [have] = await tx.select({ n: count() }).from(savedViews).where(mine)
    if (!input.id && (have?.n ?? 0) >= MOST_VIEWS)
      return refuse('conflict', `You have ${MOST_VIEWS} views already.`, {
        help: 'Remove one you do not use.',
      })
    const id = input.id ?? newId(changedAt.getTime())
    if (!input.id)
      await insertSavedView(tx, {
        ...change,
        organisationId: ctx.organisationId,
        id,
        memberId: member.memberId,
        createdAt: changedAt,
      })
    const row = await savedViewById(ctx, id)
    const [view] = row ? await shapeViews(ctx, tx, [row]) : []
    if (!view) throw new Error('a view its maker cannot see')
    tx.emit(savedViewsChanged(id, shared))
    return ok(view)
  })
}

export async function removeView(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ removed: boolean }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<{ removed: boolean }>> => {
    const notMine = await mayNotChange(ctx, member.memberId, input.id)
    if (notMine) return notMine
    await deleteSavedView(tx, ctx.organisationId, input.id)
    tx.emit(savedViewsChanged(input.id, 'me'))
    return ok({ removed: true })
  })
}

/** The order in which somebody sees the views, their own and those shared with them. Nobody else notices. */
export async function orderViews(
  ctx: Ctx,
  input: { readonly ids: readonly string[] },
): Promise<Result<{ ids: string[] }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  const viewIds = [...new Set(input.ids)]
  return ctx.write(async (tx): Promise<Result<{ ids: string[] }>> => {
    await keepViewOrder(tx, { organisationId: ctx.organisationId, memberId: member.memberId, viewIds })
    return ok({ ids: viewIds })
  })
}

async function mayNotChange(ctx: Ctx, memberId: string, id: string) {
  const row = await savedViewById(ctx, id)
  if (!row) return refuse('not_found', 'This view does not exist any more.')
  if (row.memberId === memberId) return null
  return refuse('forbidden', 'Only whoever made a view changes it.', {
    help: 'Save it under another name to have one of your own.',
  })
}
