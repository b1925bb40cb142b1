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

const MOST_SHOWN = 500

export interface IcsImport {
  readonly entries: {
    name: string
    from: string
    to: string
    allDay: boolean
    recurring: boolean
    known: boolean
  }[]
  readonly unread: number
  readonly made: number | null
}

/**
 * Reads an iCalendar file, as a preview or for good: as events, where one that was read before is left as it is, or as
 * drafts with the entry's name, note and beginning. Of a repeating entry the first time is read.
 */
export async function importIcs(
  ctx: Ctx,
  input: { readonly text: string; readonly as: 'events' | 'drafts'; readonly apply: boolean },
): Promise<Result<IcsImport>> {
  const member = await allowed(ctx, input.as === 'events' ? 'publish.plan' : 'publish.draft')
  if (!member.ok) return member
  const { zone } = await organisation(ctx)
  const read = readIcs(input.text, zone)
  if (!read.ok) return read
  const { entries, unread } = read.value
  return ctx.write(async (): Promise<Result<IcsImport>> => {
    const known = input.as === 'events' ? await knownUids(ctx, entries) : new Set<string>()
    const fresh = entries.filter((entry) => entry.uid === null || !known.has(entry.uid))
    const made = input.apply ? await make(ctx, member.value.memberId, input.as, fresh) : ok(null)
    if (!made.ok) return made
    return ok({
      entries: entries.slice(0, MOST_SHOWN).map((entry) => ({
        name: entry.name,
        from: entry.from.toISOString(),
        to: entry.to.toISOString(),
        allDay: entry.allDay,
        recurring: entry.recurring,
        known: entry.uid !== null && known.has(entry.uid),
      })),
      unread,
      made: made.value,
    })
  })
}

async function make(
  ctx: Ctx,
  memberId: string,
  as: 'events' | 'drafts',
  entries: readonly IcsRead[],
): Promise<Result<number>> {
  if (entries.length === 0) return ok(0)
  if (as === 'drafts') {
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

async function knownUids(ctx: Ctx, entries: readonly IcsRead[]): Promise<Set<string>> {
  const uids = entries.flatMap((entry) => entry.uid ?? [])
  if (uids.length === 0) return new Set()
  const where = and(eq(events.organisationId, ctx.organisationId), inArray(events.uid, uids))
  const rows = await ctx.read((tx) => tx.select({ uid: events.uid }).from(events).where(where))
  return new Set(rows.flatMap((row) => row.uid ?? []))
}
