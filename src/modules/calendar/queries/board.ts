import { asc, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { type ChannelCard, channelCards } from '#modules/channels/index.ts'
import { departmentCards, membersWithRight } from '#modules/people/index.ts'
import { calendarItems } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BoardFilter, BoardItem, ConflictView } from '../contract.ts'
import { type Conflict, conflictsOf, type Standing, type Surroundings } from '../domain/conflicts.ts'
import { freeSlots, slotTimes } from '../domain/slots.ts'
import { programmes } from '../tables.ts'
import { clocks, eventRows, eventViews, shades, slotRows, tagsOf } from './rows.ts'

/** Everything the calendar shows between two instants: posts and drafts, shades, events, empty slots, conflicts. */
export async function board(ctx: Ctx, input: BoardFilter) {
  return ctx.read(async () => {
    const { zone, zoneOf } = await clocks(ctx)
    const [from, to] = [new Date(input.from), new Date(input.to)]
    const found = await calendarItems(ctx, { from: input.from, to: input.to })
    if (!found.ok) return found
    const all = found.value.items
    const { blackouts, quiet } = await shades(ctx, from, to, zone)
    const events = await eventViews(ctx, await eventRows(ctx, from, to))
    const around: Surroundings = {
      blackouts,
      quiet,
      events: events.map((event) => ({ ...event, from: new Date(event.from), to: new Date(event.to) })),
    }
    const standing = all.map(standingOf)
    const conflicts = namedConflicts(conflictsOf(standing, around), all, around, events)
    const shown = all.filter((item) => wanted(item, input))
    const tags = await tagsOf(
      ctx,
      shown.flatMap((item) => item.draftId ?? []),
    )
    const items: BoardItem[] = shown.map((item) => ({
      ...item,
      programmeId: tags.get(item.draftId ?? '') ?? null,
    }))
    const ids = new Set(items.map((item) => item.id))
    const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
    const start = new Date(Math.max(from.getTime(), ctx.now().getTime()))
    const times = slotTimes(await slotRows(ctx), start, to, zoneOf)
    const ghosts = freeSlots(times, standing).filter(
      (time) => input.channelId === undefined || time.channelId === input.channelId,
    )
    return ok({
      zone,
      items,
      events: events.filter(
        (event) => !input.departmentId || !event.departmentId || event.departmentId === input.departmentId,
      ),
      bands: [
        ...blackouts.map((one) => ({ ...one, kind: 'blackout' as const })),
        ...quiet.map((one) => ({ ...one, kind: 'quiet' as const })),
      ].map((one) => ({
        ...one,
        channelIds: one.channelIds ? [...one.channelIds] : null,
        from: one.from.toISOString(),
        to: one.to.toISOString(),
      })),
      ghosts: ghosts.flatMap((time) => {
        const card = channels.get(time.channelId)
        return card
          ? [{ slotId: time.slotId, channelId: card.id, ...faceOf(card), at: time.at.toISOString() }]
          : []
      }),
      conflicts: conflicts.filter((conflict) => ids.has(conflict.itemId)),
    })
  })
}

type Item = Omit<BoardItem, 'programmeId'>

const done = new Set<Item['state']>(['live', 'stopped', 'sending', 'claimed', 'handed', 'removed'])

/** An item as what can be in the way of another. */
export function standingOf(item: Item): Standing {
  return {
    id: item.id,
    at: new Date(item.at),
    channelIds: item.networks.map((one) => one.channelId),
    departmentId: item.departmentId,
    done: done.has(item.state),
  }
}

const groups: Record<NonNullable<BoardFilter['state']>, readonly string[]> = {
  draft: ['draft', 'returned'],
  submitted: ['submitted', 'waiting'],
  scheduled: ['scheduled', 'claimed', 'sending', 'handed'],
  live: ['live', 'removed'],
  trouble: ['held', 'refused', 'unknown', 'stopped'],
}

function wanted(item: Item, input: BoardFilter): boolean {
  return (
    (!input.departmentId || item.departmentId === input.departmentId) &&
    (!input.authorId || item.author.id === input.authorId) &&
    (!input.channelId || item.networks.some((one) => one.channelId === input.channelId)) &&
    (!input.state || groups[input.state].includes(item.state))
  )
}

/** Conflicts with the name and minute of what is in the way. */
export function namedConflicts(
  conflicts: readonly Conflict[],
  items: readonly { readonly id: string; readonly title: string; readonly at: string }[],
  around: Surroundings,
  events: readonly { readonly id: string; readonly name: string; readonly to: string }[],
): ConflictView[] {
  const others = new Map<string, { name: string; at: string }>([
    ...items.map((item) => [item.id, { name: item.title, at: item.at }] as const),
    ...events.map((event) => [event.id, { name: event.name, at: event.to }] as const),
  ])
  const shade = (conflict: Conflict): { name: string; at: string } | undefined => {
    const list = conflict.kind === 'quiet' ? around.quiet : around.blackouts
    const one = list.find((stretch) => stretch.id === conflict.otherId)
    return one && { name: one.name, at: one.to.toISOString() }
  }
  return conflicts.flatMap((conflict) => {
    const shaded = conflict.kind === 'quiet' || conflict.kind === 'blackout'
    const other = shaded ? shade(conflict) : others.get(conflict.otherId)
    return other ? [{ ...conflict, ...other }] : []
  })
}

/** A channel as the calendar names it. */
export function faceOf(card: ChannelCard): { network: string; networkName: string; handle: string } {
  return { network: card.network, networkName: card.networkName, handle: card.handle }
}

/** The channels one can publish on. */
export async function speakingChannels(ctx: Ctx): Promise<ChannelCard[]> {
  return (await channelCards(ctx)).filter((card) => card.canPublish && card.state !== 'disconnected')
}

/** What filters and forms offer. */
export async function choices(ctx: Ctx): Promise<
  Result<{
    channels: { id: string; network: string; networkName: string; handle: string }[]
    departments: { id: string; name: string }[]
    authors: { id: string; name: string }[]
    programmes: { id: string; name: string }[]
    mayPlan: boolean
  }>
> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: programmes.id, name: programmes.name })
      .from(programmes)
      .where(eq(programmes.organisationId, ctx.organisationId))
      .orderBy(asc(programmes.name)),
  )
  return ok({
    channels: (await speakingChannels(ctx)).map((card) => ({ id: card.id, ...faceOf(card) })),
    departments: (await departmentCards(ctx)).map(({ id, name }) => ({ id, name })),
    authors: (await membersWithRight(ctx, 'publish.draft')).map(({ id, name }) => ({ id, name })),
    programmes: rows,
    mayPlan: may(ctx.actor, 'publish.plan'),
  })
}
