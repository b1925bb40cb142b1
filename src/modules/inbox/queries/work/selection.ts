import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Filters, Sort, State } from '../../domain/work/filters.ts'
import { type SavedViewRow, savedViewOrders, savedViews } from '../../tables/work.ts'
import { consentWaits, filtersOf, inStates, passes, type ViewKind } from './filter.ts'

/** What somebody asks a list for; `selection` of the contract. */
export interface Selected {
  readonly view: ViewKind | 'saved'
  readonly departmentId?: string | undefined
  readonly savedViewId?: string | undefined
  readonly filters?: Filters | undefined
  readonly sort?: Sort | undefined
  readonly q?: string | undefined
}

export interface Chosen {
  /** What must hold, apart from the state. */
  readonly where: SQL | undefined
  readonly states: readonly State[]
  readonly sort: Sort
}

/** The condition and the order of a list. Filters narrow a view further; states among them stand for those of the view. */
export async function choose(ctx: Ctx, input: Selected): Promise<Result<Chosen>> {
  const { filters = {}, view } = input
  if (view !== 'saved') {
    const own = filtersOf(view, input.departmentId)
    const consent = view === 'waiting' ? consentWaits : undefined
    return ok({
      where: and(passes(ctx, own), consent, passes(ctx, filters)),
      states: statesOf(filters, own),
      sort: orderFor(input),
    })
  }
  const saved = input.savedViewId ? await savedViewById(ctx, input.savedViewId) : undefined
  if (!saved)
    return refuse('not_found', 'This view does not exist any more, or it is not shared with you.', {
      help: 'Choose another one on the left.',
    })
  const where = and(passes(ctx, saved.filters), passes(ctx, filters))
  return ok({ where, states: statesOf(filters, saved.filters), sort: input.sort ?? saved.sort })
}

export function statesOf(...said: readonly Filters[]): readonly State[] {
  return said.map((one) => one.states).find((states) => states?.length) ?? ['open']
}

/** All of a selection as one condition. */
export const whole = ({ where, states }: Pick<Chosen, 'where' | 'states'>): SQL | undefined =>
  and(inStates(states), where)

/** Nothing that is closed waits: by time left means by what came last. */
function orderFor({ view, sort }: Selected): Sort {
  if (view === 'closed' && (sort === undefined || sort === 'due')) return 'newest'
  return sort ?? 'due'
}

/** Views that the one who asks made, or that somebody shares with them. */
export function visibleViews(ctx: Ctx): SQL | undefined {
  const me = ctx.actor.kind === 'member' ? ctx.actor : null
  return and(
    eq(savedViews.organisationId, ctx.organisationId),
    or(
      sql`${savedViews.memberId} = ${me?.memberId ?? null}::uuid`,
      eq(savedViews.shared, 'all'),
      and(
        eq(savedViews.shared, 'departments'),
        sql`${me?.departmentId ?? null}::uuid = any (${savedViews.departmentIds})`,
      ),
    ),
  )
}

export async function savedViewById(ctx: Ctx, id: string): Promise<SavedViewRow | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(savedViews)
      .where(and(visibleViews(ctx), eq(savedViews.id, id))),
  )
  return row
}

/** In which order a member put them; those not named come after, by age. */
export async function viewOrder(ctx: Ctx): Promise<readonly string[]> {
  if (ctx.actor.kind !== 'member') return []
  const { memberId } = ctx.actor
  const [row] = await ctx.read((tx) =>
    tx
      .select({ viewIds: savedViewOrders.viewIds })
      .from(savedViewOrders)
      .where(
        and(eq(savedViewOrders.organisationId, ctx.organisationId), eq(savedViewOrders.memberId, memberId)),
      ),
  )
  return row?.viewIds ?? []
}
