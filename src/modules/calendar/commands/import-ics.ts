import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import { createDrafts } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { planChanged } from '../events.ts'
import { type IcsRead, readIcs } from '../ics-file.ts'
import { allowed } from '../policy.ts'
import { insertEvents } from '../store/plan.ts'
import { events } from '../tables.ts'
import { knownSeries, makeSeries, type PlannedSeries, planSeries } from './import-series.ts'

const MOST_SHOWN = 500

export interface IcsImport {
  readonly entries: {
    name: string
    from: string
    to: string
    allDay: boolean
    recurring: boolean
    known: boolean
    leftOut: string | null
  }[]
  readonly unread: number
  readonly made: number | null
}

export interface IcsImportInput {
  readonly text: string
  readonly as: 'events' | 'drafts' | 'series'
  readonly apply: boolean
  /** Where series go out whose channels the file does not name. */
  readonly channelIds?: readonly string[]
}

/**
 * Reads an iCalendar file, as a preview or for good: as events, as drafts with the entry's name, note and beginning, or what
 * comes again as series. Events and series that were read before are left as they are. As events and drafts, of a
 * repeating entry the first time is read; a series of ours is left out there.
 */
export async function importIcs(ctx: Ctx, input: IcsImportInput): Promise<Result<IcsImport>> {
  const member = await allowed(ctx, input.as === 'drafts' ? 'publish.draft' : 'publish.plan')
  if (!member.ok) return member
  const { memberId } = member.value
  const { zone } = await organisation(ctx)
  const read = readIcs(input.text, zone)
  if (!read.ok) return read
  const { entries, unread } = read.value
  return ctx.write(async (): Promise<Result<IcsImport>> => {
    const known = await knownOf(ctx, input.as, entries)
    const plan =
      input.as === 'series'
        ? await planSeries(ctx, entries, { memberId, zone, channelIds: input.channelIds ?? [] })
        : []
    const leftOut = (index: number): string | null => {
      if (input.as === 'series') return plan[index]?.why ?? null
      return entries[index]?.series ? 'It is a series. Read the file once more, as series.' : null
    }
    const isFresh = entries.map(
      ({ uid }, index) => leftOut(index) === null && (uid === null || !known.has(uid)),
    )
    const fresh = entries.filter((_, index) => isFresh[index])
    const series = plan.filter((_, index) => isFresh[index])
    const made = input.apply ? await make(ctx, memberId, input.as, fresh, series) : ok(null)
    if (!made.ok) return made
    return ok({
      entries: entries.slice(0, MOST_SHOWN).map((entry, index) => ({
        name: entry.name,
        from: entry.from.toISOString(),
        to: entry.to.toISOString(),
        allDay: entry.allDay,
        recurring: entry.recurring,
        known: entry.uid !== null && known.has(entry.uid),
        leftOut: leftOut(index),
      })),
      unread,
      made: made.value,
    })
  })
}

async function knownOf(
  ctx: Ctx,
  as: IcsImportInput['as'],
  entries: readonly IcsRead[],
): Promise<Set<string>> {
  if (as === 'drafts') return new Set()
  const uids = entries.flatMap((entry) => entry.uid ?? [])
  return as === 'events' ? knownUids(ctx, uids) : knownSeries(ctx, uids)
}

async function make(
  ctx: Ctx,
  memberId: string,
  as: IcsImportInput['as'],
  entries: readonly IcsRead[],
  series: readonly PlannedSeries[],
): Promise<Result<number>> {
  if (entries.length === 0) return ok(0)
  if (as === 'series') return makeSeries(ctx, series)
  return as === 'drafts' ? makeDrafts(ctx, entries) : makeEvents(ctx, memberId, entries)
}

async function makeDrafts(ctx: Ctx, entries: readonly IcsRead[]): Promise<Result<number>> {
  const made = await createDrafts(
    ctx,
    entries.map((entry) => ({
      title: entry.name,
      idea: entry.note,
      scheduledAt: entry.from > ctx.now() ? entry.from.toISOString() : null,
      variants: [],
    })),
  )
  return made.ok ? ok(made.value.length) : made
}

async function makeEvents(ctx: Ctx, memberId: string, entries: readonly IcsRead[]): Promise<Result<number>> {
  return ctx.write(async (tx) => {
    const now = ctx.now()
    const rows = entries.map((entry) => ({
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      name: entry.name || 'Without a name',
      kind: 'other' as const,
      startsAt: entry.from,
      endsAt: entry.to,
      allDay: entry.allDay,
      departmentId: null,
      note: entry.note,
      uid: entry.uid,
      createdBy: memberId,
      createdAt: now,
    }))
    const added = await insertEvents(tx, rows)
    tx.emit(planChanged('event', rows[0]?.id ?? memberId))
    return ok(added)
  })
}

async function knownUids(ctx: Ctx, uids: readonly string[]): Promise<Set<string>> {
  if (uids.length === 0) return new Set()
  const where = and(eq(events.organisationId, ctx.organisationId), inArray(events.uid, [...uids]))
  const rows = await ctx.read((tx) => tx.select({ uid: events.uid }).from(events).where(where))
  return new Set(rows.flatMap((row) => row.uid ?? []))
}
