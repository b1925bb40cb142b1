import { and, count, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { isId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { HeldLink } from '../contract.ts'
import { linkHelp, maySeeQuarantine } from '../policy.ts'
import { type LinkQuarantineRow, linkQuarantine, linkSighting } from '../tables.ts'

export interface LogQuestion {
  readonly show: 'waiting' | 'settled' | 'all'
  readonly id?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** What was held back, newest first: what waits for a decision, what was settled, or one entry. */
export async function quarantineLog(
  ctx: Ctx,
  question: LogQuestion,
): Promise<Result<{ links: HeldLink[]; nextCursor: string | null }>> {
  if (!maySeeQuarantine(ctx.actor))
    return refuse('forbidden', 'You may not see which links were held back.', { help: await linkHelp(ctx) })
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(linkQuarantine)
      .where(and(eq(linkQuarantine.organisationId, ctx.organisationId), asked(question)))
      .orderBy(desc(linkQuarantine.heldAt), desc(linkQuarantine.id))
      .limit(question.limit + 1)
    const page = rows.slice(0, question.limit)
    const last = rows.length > question.limit ? page.at(-1) : undefined
    return ok({ links: await shape(ctx, page), nextCursor: last ? cursorOf(last) : null })
  })
}

function asked({ show, id, cursor }: LogQuestion) {
  if (id) return eq(linkQuarantine.id, id)
  const state = {
    waiting: eq(linkQuarantine.state, 'held'),
    settled: ne(linkQuarantine.state, 'held'),
    all: undefined,
  }
  return and(state[show], after(cursor))
}

const cursorOf = (row: LinkQuarantineRow): string => `${row.heldAt.toISOString()} ${row.id}`

function after(cursor: string | undefined) {
  const [at = '', id = ''] = cursor?.split(' ') ?? []
  if (Number.isNaN(Date.parse(at)) || !isId(id)) return undefined
  return sql`(${linkQuarantine.heldAt}, ${linkQuarantine.id}) < (${at}::timestamptz, ${id}::uuid)`
}

async function shape(ctx: Ctx, rows: readonly LinkQuarantineRow[]): Promise<HeldLink[]> {
  const seen = await sightings(
    ctx,
    rows.map(({ urlHash }) => urlHash),
  )
  const by = await memberCards(
    ctx,
    rows.flatMap(({ settledBy }) => settledBy ?? []),
  )
  return rows.map(({ organisationId: _, urlHash, rule: __, heldAt, settledAt, settledBy, ...row }) => ({
    ...row,
    heldAt: heldAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    settledBy: settledBy ? (by.get(settledBy)?.name ?? 'Somebody who left') : null,
    seen: seen.get(urlHash) ?? 0,
  }))
}

async function sightings(ctx: Ctx, hashes: readonly string[]): Promise<Map<string, number>> {
  if (hashes.length === 0) return new Map()
  const { urlHash } = linkSighting
  const mine = and(eq(linkSighting.organisationId, ctx.organisationId), eq(linkSighting.direction, 'in'))
  const rows = await ctx.read((tx) =>
    tx
      .select({ urlHash, seen: count() })
      .from(linkSighting)
      .where(and(mine, inArray(urlHash, [...hashes])))
      .groupBy(urlHash),
  )
  return new Map(rows.map((row) => [row.urlHash, row.seen]))
}
