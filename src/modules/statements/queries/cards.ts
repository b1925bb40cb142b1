import { and, asc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { openApprovals } from '#modules/governance/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { StatementCard } from '../contract.ts'
import type { Scenario } from '../domain/scenarios.ts'
import { isEnding, type State, stateAt } from '../domain/standing.ts'
import { blanksIn, missingParts, wordsOf } from '../domain/words.ts'
import { isRefused, keeper } from '../policy.ts'
import { type StatementRow, statements } from '../tables.ts'

export interface StatementFilter {
  readonly scenario?: Scenario | undefined
  readonly language?: string | undefined
  readonly state?: State | undefined
  readonly view?: 'in-use' | 'archived' | undefined
}

const MOST = 500

/** Statements by kind of crisis and language, those in use unless others are asked for. */
export async function statementCards(ctx: Ctx, filter: StatementFilter = {}): Promise<StatementCard[]> {
  const where = [eq(statements.organisationId, ctx.organisationId)]
  where.push(filter.view === 'archived' ? isNotNull(statements.archivedAt) : isNull(statements.archivedAt))
  if (filter.scenario) where.push(eq(statements.scenario, filter.scenario))
  if (filter.language) where.push(eq(statements.language, filter.language))
  const cards = await cardsOf(ctx, await rowsWhere(ctx, where))
  return filter.state ? cards.filter((card) => card.state === filter.state) : cards
}

function rowsWhere(ctx: Ctx, where: readonly SQL[]): Promise<StatementRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(statements)
      .where(and(...where))
      .orderBy(asc(statements.scenario), asc(statements.language), asc(statements.title), asc(statements.id))
      .limit(MOST),
  )
}

/** Rows as people see them; owners and open consents are loaded once for all. */
export async function cardsOf(ctx: Ctx, rows: readonly StatementRow[]): Promise<StatementCard[]> {
  if (rows.length === 0) return []
  const owners = await memberCards(ctx, [...new Set(rows.map((row) => row.ownerId))])
  const waits = await openApprovals(
    ctx,
    rows.map((row) => row.id),
  )
  const now = ctx.now()
  return rows.map((row) => {
    const words = wordsOf(row.parts)
    return {
      id: row.id,
      version: row.version,
      scenario: row.scenario,
      language: row.language,
      title: row.title,
      parts: row.parts,
      words,
      blanks: blanksIn(words),
      missing: missingParts(row.parts),
      audiences: row.audiences,
      channelIds: row.channelIds,
      owner: { id: row.ownerId, name: owners.get(row.ownerId)?.name ?? 'Somebody who left' },
      state: stateAt(row, now),
      ending: isEnding(row, now),
      validUntil: row.approvedUntil ?? row.validUntil,
      approvedAt: row.approvedAt?.toISOString() ?? null,
      waitsFor: waits.get(row.id) ?? null,
      returnedNote: row.returnedNote,
      updatedAt: row.updatedAt.toISOString(),
    }
  })
}

/** What the library shows: the statements, the languages there are, and whether the viewer may write. */
export async function listStatements(
  ctx: Ctx,
  filter: StatementFilter,
): Promise<Result<{ statements: StatementCard[]; languages: string[]; mayNotWrite: string | null }>> {
  const found = await statementCards(ctx, filter)
  return ok({ statements: found, languages: await languagesOf(ctx), mayNotWrite: mayNotWrite(ctx) })
}

/** Null when the viewer may write statements; else why not. */
export function mayNotWrite(ctx: Ctx): string | null {
  const person = keeper(ctx.actor)
  return isRefused(person) ? person.error.message : null
}

async function languagesOf(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinct({ language: statements.language })
      .from(statements)
      .where(and(eq(statements.organisationId, ctx.organisationId), isNull(statements.archivedAt)))
      .orderBy(asc(statements.language)),
  )
  return rows.map((row) => row.language)
}

/** One statement as stored, out of use or not; null when there is none. */
export async function statementRow(ctx: Ctx, id: string): Promise<StatementRow | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(statements)
      .where(and(eq(statements.organisationId, ctx.organisationId), eq(statements.id, id))),
  )
  return row ?? null
}

/** What needs its owner: sent back, ending, ended. */
export async function myStatements(ctx: Ctx): Promise<Result<{ statements: StatementCard[] }>> {
  if (ctx.actor.kind !== 'member') return ok({ statements: [] })
  const mine = eq(statements.ownerId, ctx.actor.memberId)
  const rows = await rowsWhere(ctx, [
    eq(statements.organisationId, ctx.organisationId),
    isNull(statements.archivedAt),
    mine,
  ])
  const now = ctx.now()
  const due = rows.filter(
    (row) => row.state === 'returned' || isEnding(row, now) || stateAt(row, now) === 'expired',
  )
  return ok({ statements: await cardsOf(ctx, due) })
}
