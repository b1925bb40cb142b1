import { and, asc, eq, gte, inArray, isNotNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { openApprovals } from '#modules/governance/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CalendarItem, DraftState, PostState } from '../contract.ts'
import { drafts, posts, variants } from '../tables.ts'

const LONGEST_VIEW_DAYS = 100
const MOST_POSTS = 10_000
const MOST_DRAFTS = 10_000

export interface CalendarQuery {
  readonly from: string
  readonly to: string
  readonly departmentId?: string | undefined
  readonly authorId?: string | undefined
  readonly channelIds?: readonly string[] | undefined
}

interface Row {
  readonly id: string
  readonly draftId: string | null
  readonly title: string
  readonly at: Date
  readonly state: DraftState | PostState
  readonly channelId: string | null
  readonly authorId: string
  readonly departmentId: string | null
}

/**
 * What goes out and went out between two instants: posts, and drafts with a minute of which no posts were made yet.
 * Later posts of a thread are not listed. Refused (invalid) when the span is empty or longer than 100 days.
 */
export async function calendar(ctx: Ctx, input: CalendarQuery): Promise<Result<{ items: CalendarItem[] }>> {
  const from = new Date(input.from)
  const to = new Date(input.to)
  if (to <= from || to.getTime() - from.getTime() > LONGEST_VIEW_DAYS * 86_400_000)
    return refuse('invalid', `Choose a span of at most ${LONGEST_VIEW_DAYS} days.`)
  return ctx.read(async () => {
    const rows = [...(await madePosts(ctx, input, from, to)), ...(await plannedDrafts(ctx, input, from, to))]
    return ok({ items: await gather(ctx, rows, input.channelIds) })
  })
}

function madePosts(ctx: Ctx, input: CalendarQuery, from: Date, to: Date): Promise<Row[]> {
  return ctx.read((tx) =>
    tx
      .select({
        id: posts.id,
        draftId: posts.draftId,
        title: sql<string>`coalesce(nullif(${posts.title}, ''), left(${posts.text}, 80))`,
        at: posts.dueAt,
        state: posts.state,
        channelId: posts.channelId,
        authorId: posts.authorId,
        departmentId: posts.departmentId,
      })
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          eq(posts.kind, 'post'),
          eq(posts.part, 1),
          ne(posts.state, 'cancelled'),
          gte(posts.dueAt, from),
          lt(posts.dueAt, to),
          equals(posts.departmentId, input.departmentId),
          equals(posts.authorId, input.authorId),
        ),
      )
      .limit(MOST_POSTS),
  )
}

/** One row a channel, like posts; a draft without a channel is one row. */
function plannedDrafts(ctx: Ctx, input: CalendarQuery, from: Date, to: Date): Promise<Row[]> {
  const at = sql<Date>`${drafts.scheduledAt}`.mapWith(drafts.scheduledAt)
  return ctx.read((tx) =>
    tx
      .select({
        id: drafts.id,
        draftId: drafts.id,
        title: drafts.title,
        at,
        state: drafts.state,
        channelId: variants.channelId,
        authorId: drafts.authorId,
        departmentId: drafts.departmentId,
      })
      .from(drafts)
      .leftJoin(
        variants,
        and(eq(variants.organisationId, drafts.organisationId), eq(variants.draftId, drafts.id)),
      )
      .where(
        and(
          eq(drafts.organisationId, ctx.organisationId),
          isNotNull(drafts.scheduledAt),
          inArray(drafts.state, ['draft', 'submitted', 'returned']),
          gte(drafts.scheduledAt, from),
          lt(drafts.scheduledAt, to),
          equals(drafts.departmentId, input.departmentId),
          equals(drafts.authorId, input.authorId),
        ),
      )
      .orderBy(asc(drafts.scheduledAt), asc(variants.position))
      .limit(MOST_DRAFTS),
  )
}

function equals(column: AnyPgColumn, value: string | undefined): SQL | undefined {
  return value === undefined ? undefined : eq(column, value)
}

/** One item a draft and minute, with the networks of its rows; the state is the one that needs a look most. */
async function gather(
  ctx: Ctx,
  rows: readonly Row[],
  channelIds: readonly string[] | undefined,
): Promise<CalendarItem[]> {
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.authorId))])
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const asked = rows.filter((row) => row.state === 'submitted').map((row) => row.id)
  const waits = asked.length > 0 ? await openApprovals(ctx, [...new Set(asked)]) : new Map<string, string>()
  const items = new Map<string, CalendarItem>()
  for (const row of rows) {
    const key = `${row.draftId ?? row.id}/${row.at.getTime()}`
    const channel = row.channelId ? channels.get(row.channelId) : undefined
    const place = row.channelId && {
      channelId: row.channelId,
      network: channel?.network ?? 'unknown',
      networkName: channel?.networkName ?? 'A channel that is gone',
    }
    const known = items.get(key)
    if (known) {
      known.state = graver(known.state, row.state)
      if (place && !known.networks.some((one) => one.channelId === place.channelId))
        known.networks.push(place)
      continue
    }
    items.set(key, {
      id: row.id,
      draftId: row.draftId,
      title: row.title,
      at: row.at.toISOString(),
      state: row.state,
      networks: place ? [place] : [],
      author: { id: row.authorId, name: people.get(row.authorId)?.name ?? 'Somebody who left' },
      departmentId: row.departmentId,
      waitsFor: waits.get(row.id) ?? null,
    })
  }
  const wanted = (item: CalendarItem): boolean =>
    channelIds === undefined || item.networks.some((one) => channelIds.includes(one.channelId))
  return [...items.values()].filter(wanted).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const gravity: readonly string[] = [
  'live',
  'scheduled',
  'claimed',
  'sending',
  'waiting',
  'held',
  'unknown',
  'refused',
]

function graver(a: CalendarItem['state'], b: CalendarItem['state']): CalendarItem['state'] {
  return gravity.indexOf(a) >= gravity.indexOf(b) ? a : b
}

export interface CalendarText {
  readonly channelId: string
  readonly text: string
  readonly lang: string | null
}

/** What drafts say on each channel, in their order; unknown and hidden ones are absent. */
export async function calendarTexts(
  ctx: Ctx,
  draftIds: readonly string[],
): Promise<Map<string, CalendarText[]>> {
  const found = new Map<string, CalendarText[]>()
  if (draftIds.length === 0) return found
  const rows = await ctx.read((tx) =>
    tx
      .select({
        draftId: variants.draftId,
        channelId: variants.channelId,
        text: variants.text,
        lang: variants.lang,
      })
      .from(variants)
      .where(and(eq(variants.organisationId, ctx.organisationId), inArray(variants.draftId, [...draftIds])))
      .orderBy(asc(variants.draftId), asc(variants.position)),
  )
  for (const { draftId, ...text } of rows) {
    const list = found.get(draftId)
    if (list) list.push(text)
    else found.set(draftId, [text])
  }
  return found
}
