import { and, eq, max } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { LearnedFact } from '../learning/facts.ts'
import { learnedModel } from '../tables-learning.ts'

export type NewModel = Omit<typeof learnedModel.$inferInsert, 'version' | 'organisationId'>

const of = (organisationId: string, fact: LearnedFact) =>
  and(eq(learnedModel.organisationId, organisationId), eq(learnedModel.fact, fact))

/** Stores a model under the next number; one that is active takes the place of the one before. */
export async function addModel(tx: Tx, organisationId: string, model: NewModel): Promise<number> {
  if (model.state === 'active') await retireModel(tx, organisationId, model.fact, null, model.trainedAt)
  const [last] = await tx
    .select({ version: max(learnedModel.version) })
    .from(learnedModel)
    .where(of(organisationId, model.fact))
  const version = (last?.version ?? 0) + 1
  await tx.insert(learnedModel).values({ ...model, organisationId, version })
  return version
}

/** From now on the rules alone; the model stays, to come back to. */
export async function retireModel(
  tx: Tx,
  organisationId: string,
  fact: LearnedFact,
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .update(learnedModel)
    .set({ state: 'retired', changedBy: by, changedAt: at })
    .where(and(of(organisationId, fact), eq(learnedModel.state, 'active')))
}

/** Brings a model back that was active before. */
export async function activateModel(
  tx: Tx,
  organisationId: string,
  model: { readonly fact: LearnedFact; readonly version: number },
  by: string | null,
  at: Date,
): Promise<void> {
  await retireModel(tx, organisationId, model.fact, by, at)
  await tx
    .update(learnedModel)
    .set({ state: 'active', changedBy: by, changedAt: at })
    .where(and(of(organisationId, model.fact), eq(learnedModel.version, model.version)))
}
