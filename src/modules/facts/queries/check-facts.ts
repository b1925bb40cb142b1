import { and, eq, isNull } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { findIn } from '../domain/find.ts'
import { type FactFinding, judge } from '../domain/judge.ts'
import { compileRegister, type Register, type RegisteredFact } from '../domain/register.ts'
import { maySee } from '../policy.ts'
import { type FactRow, factRegister, facts, factWordings, type WordingRow } from '../tables.ts'

interface Compiled {
  /** Never used twice, also not after a rollback. */
  readonly version: string | null
  readonly register: Register
  /** What sight depends on, by fact id. */
  readonly rows: ReadonlyMap<string, { readonly fact: FactRow; readonly wordings: readonly WordingRow[] }>
}

/** Compiled registers by organisation; each is derivable, so a process may forget or remake any of them. */
const compiled = new Map<string, Compiled>()
const MOST = 100

export interface FactQuestion {
  readonly text: string
  readonly channelId: string
  readonly network: string
  /** When it would go out. */
  readonly at: Date
  readonly lang: string | null
}

/**
 * What the register of facts says about a text: secrets, embargoes, replaced wordings, wrong titles, places. One small
 * query a call; the matcher is made again only when a fact changed.
 */
export async function checkFacts(ctx: Ctx, about: FactQuestion): Promise<FactFinding[]> {
  const { register, rows } = await registerOf(ctx)
  const visible = (fact: RegisteredFact): boolean => {
    const row = rows.get(fact.id)
    return row !== undefined && maySee(ctx, row.fact, row.wordings)
  }
  return judge(findIn(about.text, register), { ...about, maySee: visible })
}

/** The register of the organisation as it stands, compiled. */
export async function registerOf(ctx: Ctx): Promise<Compiled> {
  return ctx.read(async (tx) => {
    const where = eq(factRegister.organisationId, ctx.organisationId)
    const [row] = await tx.select({ version: factRegister.version }).from(factRegister).where(where)
    const version = row?.version ?? null
    const known = compiled.get(ctx.organisationId)
    if (known?.version === version) return known
    const made = await compile(ctx, tx, version)
    compiled.delete(ctx.organisationId)
    compiled.set(ctx.organisationId, made)
    for (const oldest of compiled.keys()) {
      if (compiled.size <= MOST) break
      compiled.delete(oldest)
    }
    return made
  })
}

async function compile(ctx: Ctx, tx: Tx, version: string | null): Promise<Compiled> {
  const open = and(eq(facts.organisationId, ctx.organisationId), isNull(facts.withdrawnAt))
  const all = await tx.select().from(facts).where(open)
  const wordings = await tx
    .select()
    .from(factWordings)
    .where(eq(factWordings.organisationId, ctx.organisationId))
  const owners = await memberCards(ctx, [...new Set(all.map((fact) => fact.ownerId))])
  const byFact = Map.groupBy(wordings, (wording) => wording.factId)
  const rows = new Map(all.map((fact) => [fact.id, { fact, wordings: byFact.get(fact.id) ?? [] }]))
  const register = compileRegister(
    all.map(
      (fact): RegisteredFact => ({
        ...fact,
        ownerName: owners.get(fact.ownerId)?.name ?? 'whoever keeps the register of facts',
        wordings: byFact.get(fact.id) ?? [],
      }),
    ),
  )
  return { version, register, rows }
}
