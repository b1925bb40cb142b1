import { desc, eq } from 'drizzle-orm'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Ladder, startingLadder } from '../domain/ladder.ts'
import { ladderVersions, rotas } from '../tables.ts'

interface StandingLadder {
  readonly ladder: Ladder
  /** 0: nobody wrote one yet, and the starting one holds. */
  readonly number: number
}

/** The ladder that holds now. */
export async function standingLadder(ctx: Ctx): Promise<StandingLadder> {
  return ctx.read(async (tx) => {
    const [row] = await tx
      .select({ number: ladderVersions.number, rules: ladderVersions.rules })
      .from(ladderVersions)
      .where(eq(ladderVersions.organisationId, ctx.organisationId))
      .orderBy(desc(ladderVersions.number))
      .limit(1)
    if (row) return { ladder: row.rules, number: row.number }
    const [first] = await tx
      .select({ id: rotas.id })
      .from(rotas)
      .where(eq(rotas.organisationId, ctx.organisationId))
      .limit(1)
    const departments = await departmentCards(ctx)
    return { ladder: startingLadder({ hasRota: first !== undefined, departments }), number: 0 }
  })
}
