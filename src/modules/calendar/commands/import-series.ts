import { and, eq, inArray, or } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ProgrammeInput } from '../contract.ts'
import { falls } from '../domain/recurrence.ts'
import { readRrule } from '../domain/rrule-read.ts'
import type { IcsRead } from '../ics-file.ts'
import { seriesChannel, seriesUid } from '../queries/series-entries.ts'
import { insertOccurrence } from '../store/programmes.ts'
import { programmes } from '../tables.ts'
import { addProgramme } from './programmes.ts'

const AHEAD_DAYS = 14
const MOST_SERIES = 200

/** An entry as a series, or why it is none. */
export type PlannedSeries = Pick<IcsRead, 'uid'> &
  (
    | { readonly input: ProgrammeInput; readonly without: readonly string[]; readonly why: null }
    | { readonly input: null; readonly why: string }
  )

/**
 * Reads entries that come again as series of this member, by the clock of the house. Where a file does not say on which of
 * our channels, it is `channelIds`.
 */
export async function planSeries(
  ctx: Ctx,
  entries: readonly IcsRead[],
  given: { readonly memberId: string; readonly channelIds: readonly string[]; readonly zone: string },
): Promise<PlannedSeries[]> {
  const ours = new Map(
    (await channelCards(ctx))
      .filter((card) => card.canPublish)
      .map((card) => [seriesChannel(card).toLowerCase(), card.id]),
  )
  let count = 0
  return entries.map((entry) => {
    const named = (entry.series?.channels ?? []).flatMap((name) => ours.get(name.toLowerCase()) ?? [])
    const channelIds = named.length > 0 ? named : given.channelIds
    const read = seriesOf(entry, { ...given, channelIds, today: localTime(ctx.now(), given.zone).day })
    if (read.why === null) count += 1
    return count > MOST_SERIES ? none(entry, `More than ${MOST_SERIES} series stand in one file.`) : read
  })
}

function none({ uid }: IcsRead, why: string): PlannedSeries {
  return { uid, input: null, why }
}

function seriesOf(
  entry: IcsRead,
  house: {
    readonly memberId: string
    readonly channelIds: readonly string[]
    readonly zone: string
    readonly today: string
  },
): PlannedSeries {
  if (!entry.recurring) return none(entry, 'It does not come again.')
  if (entry.rrule === null) return none(entry, 'It comes again by more than one rule.')
  if (entry.allDay) return none(entry, 'It has no time of day.')
  const shown = localTime(entry.from, house.zone)
  if (shown.day !== entry.day) return none(entry, `By the clock of ${house.zone} it begins on another day.`)
  const read = readRrule(entry.rrule, shown.day)
  if (!read.ok) return none(entry, read.why)
  if (house.channelIds.length === 0) return none(entry, 'Choose on which channels it goes out.')
  const { series } = entry
  const name = entry.name.slice(0, 120)
  return {
    uid: entry.uid,
    why: null,
    without: entry.without.map((at) => localTime(at, house.zone).day).filter((day) => day >= house.today),
    input: {
      name: name.length < 2 ? 'Without a name' : name,
      departmentId: null,
      ownerId: house.memberId,
      channelIds: [...new Set(house.channelIds)].slice(0, 50),
      rule: read.rule as ProgrammeInput['rule'],
      minute: shown.minute,
      startsOn: shown.day,
      template: {
        title: (series?.title || name).slice(0, 160),
        idea: entry.note,
        text: (series?.text ?? '').slice(0, 20_000),
      },
      aheadDays: series?.aheadDays ?? AHEAD_DAYS,
      skipHolidays: series?.skipHolidays ?? true,
    },
  }
}

/** Begins them, each with the days it leaves out. All of them or, when one is refused, none. Gives how many. */
export async function makeSeries(ctx: Ctx, planned: readonly PlannedSeries[]): Promise<Result<number>> {
  return ctx.write(async (tx): Promise<Result<number>> => {
    let made = 0
    for (const one of planned) {
      if (one.input === null) continue
      const added = await addProgramme(ctx, one.input, one.uid)
      if (!added.ok) return added
      made += 1
      const key = { organisationId: ctx.organisationId, programmeId: added.value.id }
      for (const day of new Set(one.without))
        if (falls(one.input.rule, one.input.startsOn, day))
          await insertOccurrence(tx, { ...key, day, state: 'skipped', draftId: null, at: ctx.now() })
    }
    return ok(made)
  })
}

/** Of these names, those under which a series stands here: read before, or ours from the beginning. */
export async function knownSeries(ctx: Ctx, uids: readonly string[]): Promise<Set<string>> {
  if (uids.length === 0) return new Set()
  const ids = uids.flatMap((uid) => /^series-([0-9a-f-]{36})@weft$/i.exec(uid)?.[1] ?? [])
  const ours = ids.length > 0 ? inArray(programmes.id, ids) : undefined
  const where = and(
    eq(programmes.organisationId, ctx.organisationId),
    or(inArray(programmes.uid, [...uids]), ours),
  )
  const rows = await ctx.read((tx) =>
    tx.select({ id: programmes.id, uid: programmes.uid }).from(programmes).where(where),
  )
  return new Set(rows.flatMap((row) => [seriesUid(row.id), row.uid ?? []].flat()))
}
