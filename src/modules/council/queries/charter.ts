import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { CharterView, MyPart } from '../contract.ts'
import { nextSlots } from '../domain/cadence.ts'
import { starterCharter } from '../domain/starter.ts'
import { memberOf } from '../policy.ts'
import { type CharterRow, charters, meetings } from '../tables.ts'
import { myPart } from './body.ts'
import { charterRow } from './rows.ts'

const SHOWN_DATES = 4

interface CharterPage {
  readonly charter: CharterView | null
  readonly versions: { version: number; at: string; by: string | null; reason: string }[]
  readonly dates: string[]
  readonly starter: string
  readonly me: MyPart
}

/** The charter with its history and the days on which the council would meet by it. */
export async function showCharter(
  ctx: Ctx,
  input: { readonly version?: number | undefined },
): Promise<Result<CharterPage>> {
  const { row, rows } = await ctx.read(async (tx) => ({
    row: await charterRow(tx, ctx.organisationId, input.version),
    rows: await tx
      .select({ version: charters.version, at: charters.at, by: charters.by, reason: charters.reason })
      .from(charters)
      .where(eq(charters.organisationId, ctx.organisationId))
      .orderBy(desc(charters.version))
      .limit(100),
  }))
  if (!row && input.version !== undefined)
    return refuse('not_found', `There is no version ${input.version} of the charter.`)
  const ids = [...rows.map((one) => one.by), row?.chairId, row?.by, memberOf(ctx)].flatMap((one) => one ?? [])
  const people = await memberCards(ctx, ids)
  const name = (id: string | null): string | null =>
    id ? (people.get(id)?.name ?? 'Somebody who left') : null
  const mine = memberOf(ctx)
  const locale = mine ? ((await memberProfiles(ctx, [mine])).get(mine)?.locale ?? 'en') : 'en'
  const chair = row ? people.get(row.chairId) : undefined
  return ok({
    charter: row
      ? {
          version: row.version,
          text: row.body,
          chair: {
            id: row.chairId,
            name: chair?.name ?? 'Somebody who left',
            here: chair?.status === 'active',
          },
          quorum: row.quorum,
          majority: row.majority,
          namedVotes: row.namedVotes,
          cadence: row.cadence,
          termMonths: row.termMonths,
          reason: row.reason,
          by: name(row.by),
          at: row.at.toISOString(),
        }
      : null,
    versions: rows.map((one) => ({ ...one, by: name(one.by), at: one.at.toISOString() })),
    dates: row ? await comingDates(ctx, row) : [],
    starter: starterCharter[locale],
    me: await myPart(ctx),
  })
}

/** The next days of the cadence, those of meetings that are planned already included. */
export async function comingDates(ctx: Ctx, { cadence }: CharterRow): Promise<string[]> {
  if (!cadence) return []
  const { zone } = await organisation(ctx)
  const last = await ctx.read((tx) => lastSlot(tx, ctx.organisationId, ctx.now()))
  return nextSlots(cadence, zone, last, ctx.now(), SHOWN_DATES).map((slot) => slot.at.toISOString())
}

/** The newest day of the cadence for which there was a meeting by then; null when there was none. */
export async function lastSlot(tx: Tx, organisationId: string, before: Date): Promise<string | null> {
  const rows = await tx
    .select({ day: meetings.slotDay, startsAt: meetings.startsAt, state: meetings.state })
    .from(meetings)
    .where(and(eq(meetings.organisationId, organisationId), isNotNull(meetings.slotDay)))
    .orderBy(desc(meetings.slotDay))
    .limit(20)
  const past = rows.find((row) => row.startsAt <= before || row.state !== 'planned')
  return past?.day ?? null
}
