import { and, asc, eq } from 'drizzle-orm'
import { addDays, localTime } from '#kernel/local-time.ts'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BoardFilter } from '../contract.ts'
import type { IcsEntry } from '../domain/ics-write.ts'
import { rruleText } from '../domain/recurrence.ts'
import { seriesExtras } from '../ics-series.ts'
import { type ProgrammeRow, programmes } from '../tables.ts'
import { comingDays } from './programme-days.ts'

const LOOK_AHEAD_DAYS = 400

/**
 * Each running series as one entry that comes again, from its next day on. Days that are skipped, holidays, and days of
 * which there is a draft (an entry by itself) are left out. With a filter for states or authors there are none.
 */
export async function seriesEntries(ctx: Ctx, input: BoardFilter, zone: string): Promise<IcsEntry[]> {
  if (input.state || input.authorId) return []
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(programmes)
      .where(and(eq(programmes.organisationId, ctx.organisationId), eq(programmes.state, 'active')))
      .orderBy(asc(programmes.name), asc(programmes.id))
      .limit(300),
  )
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const today = localTime(ctx.now(), zone).day
  const last = localTime(new Date(input.to), zone).day
  const entries: IcsEntry[] = []
  for (const row of rows) {
    if (input.departmentId && row.departmentId !== input.departmentId) continue
    if (input.channelId && !row.channelIds.includes(input.channelId)) continue
    const days = await comingDays(ctx, row, today, addDays(today, LOOK_AHEAD_DAYS), zone)
    const first = days.find((one) => one.state === 'coming' && !isOver(ctx, one.day, row, zone))
    if (!first || first.day > last) continue
    entries.push({
      uid: row.uid ?? seriesUid(row.id),
      name: row.name,
      description: row.template.idea,
      url: null,
      sure: false,
      again: {
        zone,
        fromDay: first.day,
        minute: row.minute,
        rrule: rruleText(row.rule),
        without: days.filter((one) => one.day > first.day && one.state !== 'coming').map((one) => one.day),
      },
      extras: seriesExtras({
        title: row.template.title,
        text: row.template.text,
        channels: row.channelIds.flatMap((id) => {
          const card = channels.get(id)
          return card ? [seriesChannel(card)] : []
        }),
        aheadDays: row.aheadDays,
        skipHolidays: row.skipHolidays,
      }),
    })
  }
  return entries
}

function isOver(ctx: Ctx, day: string, row: ProgrammeRow, zone: string): boolean {
  const now = localTime(ctx.now(), zone)
  return day === now.day && row.minute <= now.minute
}

/** The name under which a series is known outside, where it was not read from a file. */
export function seriesUid(id: string): string {
  return `series-${id}@weft`
}

/** How a file names one of our channels. */
export function seriesChannel(card: { readonly network: string; readonly handle: string }): string {
  return `${card.network}/${card.handle}`
}
