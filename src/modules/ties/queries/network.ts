import { and, eq, gt, gte, lt } from 'drizzle-orm'
import { listMembers, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { windowBefore } from '../domain/consent.ts'
import { type Node, type Tie, tiesOf, type Window } from '../domain/network.ts'
import { consents, interactions } from '../tables.ts'

/** Who is counted, their ties, and how many work here: for the one who asks, so without departments they do not see. */
export interface Network {
  readonly window: Window
  readonly nodes: readonly Node[]
  readonly ties: readonly Tie[]
  /** Departments of the nodes, place by place; empty for somebody without one. */
  readonly labels: readonly string[]
  /** Members at work today, and how many of them allow it. */
  readonly staff: number
  readonly allowed: number
}

/** The ties of the 90 days before `to` (or now, when that has not come yet). Once a reading, for all figures of it. */
export function networkAt(ctx: Ctx, to: Date): Promise<Network> {
  const until = new Date(Math.min(to.getTime(), ctx.now().getTime()))
  return ctx.once(`ties.network ${until.toISOString()}`, () => read(ctx, windowBefore(until)))
}

async function read(ctx: Ctx, window: Window): Promise<Network> {
  const { organisationId } = ctx
  const [consenting, contacts] = await ctx.read(async (tx) => [
    await tx
      .select()
      .from(consents)
      .where(
        and(
          eq(consents.organisationId, organisationId),
          gt(consents.endsAt, ctx.now()),
          lt(consents.givenAt, window.to),
        ),
      )
      .orderBy(consents.memberId),
    await tx
      .select({ from: interactions.from, to: interactions.to })
      .from(interactions)
      .where(
        and(
          eq(interactions.organisationId, organisationId),
          gte(interactions.at, window.from),
          lt(interactions.at, window.to),
        ),
      ),
  ])
  const cards = await memberCards(
    ctx,
    consenting.map(({ memberId }) => memberId),
  )
  const hidden = new Set(ctx.actor.kind === 'member' ? ctx.actor.hidden : [])
  const shown = ({ departmentId }: { readonly departmentId: string | null }): boolean =>
    departmentId === null || !hidden.has(departmentId)
  const nodes = consenting.flatMap(({ memberId, givenAt, leftAt }): Node[] => {
    const card = cards.get(memberId)
    if (!card || !shown(card) || (leftAt !== null && leftAt <= window.from)) return []
    return [{ id: memberId, label: card.departmentId ?? '', from: givenAt, to: leftAt ?? window.to }]
  })
  const staff = (await listMembers(ctx)).filter((card) => card.status === 'active' && shown(card))
  const allowing = new Set(consenting.filter(({ leftAt }) => leftAt === null).map(({ memberId }) => memberId))
  return {
    window,
    nodes,
    ties: tiesOf(nodes, contacts),
    labels: nodes.map(({ label }) => label),
    staff: staff.length,
    allowed: staff.filter(({ id }) => allowing.has(id)).length,
  }
}
