import { and, asc, eq, exists, gt, ilike, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { isId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { FactRowView } from '../contract.ts'
import type { FactClass, FactKind } from '../domain/kinds.ts'
import { mayNot, maySee } from '../policy.ts'
import { type FactRow, facts, factWordings, type WordingRow } from '../tables.ts'
import { wordingsOf } from './load.ts'
import { factRowView, peopleOf } from './rows.ts'

export interface FactsInput {
  readonly kind?: FactKind | undefined
  readonly class?: FactClass | undefined
  readonly state?: 'live' | 'waiting' | 'review' | 'withdrawn' | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface FactsPage {
  readonly facts: FactRowView[]
  readonly next: string | null
  readonly mayNotPropose: string | null
}

interface Visible {
  readonly fact: FactRow
  readonly wordings: readonly WordingRow[]
}

/** One page of the vault by name. Facts that the viewer may not see are not there, and do not shorten the page. */
export async function listFacts(ctx: Ctx, input: FactsInput): Promise<Result<FactsPage>> {
  const found = await ctx.read((tx) => visiblePage(ctx, tx, input))
  const page = found.slice(0, input.limit)
  const last = found.length > input.limit ? page.at(-1)?.fact : undefined
  const person = await peopleOf(
    ctx,
    page.map(({ fact }) => fact.ownerId),
  )
  return ok({
    facts: page.map(({ fact, wordings }) => factRowView(fact, wordings, person, ctx.now())),
    next: last ? Buffer.from(JSON.stringify([last.name, last.id])).toString('base64url') : null,
    mayNotPropose: mayNot(ctx, 'propose'),
  })
}

/** Reads on until the page is full of what may be seen, or nothing is left. */
async function visiblePage(ctx: Ctx, tx: Tx, input: FactsInput): Promise<Visible[]> {
  const wanted = input.limit + 1
  const found: Visible[] = []
  let after = readCursor(input.cursor)
  for (;;) {
    const rows = await tx
      .select()
      .from(facts)
      .where(and(...conditions(ctx, input), after && beyond(after)))
      .orderBy(asc(facts.name), asc(facts.id))
      .limit(wanted)
    const ids = rows.map((row) => row.id)
    const byFact = Map.groupBy(await wordingsOf(tx, ctx.organisationId, ids), (wording) => wording.factId)
    for (const fact of rows) {
      const wordings = byFact.get(fact.id) ?? []
      if (maySee(ctx, fact, wordings)) found.push({ fact, wordings })
    }
    const last = rows.at(-1)
    if (rows.length < wanted || found.length >= wanted || !last) return found.slice(0, wanted)
    after = [last.name, last.id]
  }
}

function conditions(ctx: Ctx, input: FactsInput): (SQL | undefined)[] {
  const now = ctx.now()
  return [
    eq(facts.organisationId, ctx.organisationId),
    input.state === 'withdrawn' ? isNotNull(facts.withdrawnAt) : isNull(facts.withdrawnAt),
    input.kind && eq(facts.kind, input.kind),
    input.class && eq(facts.class, input.class),
    input.state === 'live' ? hasWording(sql`w.state = 'live'`) : undefined,
    input.state === 'waiting' ? hasWording(sql`w.state in ('proposed', 'approved', 'released')`) : undefined,
    input.state === 'review' ? or(lte(facts.reviewAt, now), isNotNull(facts.ownerLeftAt)) : undefined,
    ...(input.q ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => {
        const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
        return or(
          ilike(facts.name, like),
          ilike(facts.subjectName, like),
          hasWording(sql`w.state = 'live' and w.text ilike ${like}`),
        )
      }),
  ]
}

function hasWording(which: SQL): SQL {
  return exists(
    sql`(select 1 from ${factWordings} w where w.organisation_id = ${facts.organisationId} and w.fact_id = ${facts.id} and ${which})`,
  )
}

function beyond([name, id]: readonly [string, string]): SQL | undefined {
  return or(gt(facts.name, name), and(eq(facts.name, name), gt(facts.id, id)))
}

/** A cursor that does not read counts as none: the list begins at the top. */
function readCursor(cursor: string | undefined): readonly [string, string] | undefined {
  if (!cursor) return undefined
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    return typeof name === 'string' && typeof id === 'string' && isId(id) ? [name, id] : undefined
  } catch {
    return undefined
  }
}
