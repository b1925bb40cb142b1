import { and, eq } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { listMembers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { employeeFinder, loadReadingTools, type ReadingTools, type StoredModel } from '../enrichment/index.ts'
import type { LearnedFact } from '../learning/facts.ts'
import { learnedModel } from '../tables-learning.ts'

interface Held {
  readonly models: string
  readonly until: number
  readonly tools: ReadingTools
}

/** Names of people change seldom; a model that was switched is used with the next batch. */
const PEOPLE_MS = 60_000
const KEPT = 100
const held = new Map<string, Held>()

/** What mentions of this organisation are read with: its people, its own models. Kept in the process. */
export async function enrichmentTools(ctx: Ctx, tx: Tx): Promise<ReadingTools> {
  const active = await tx
    .select({ fact: learnedModel.fact, version: learnedModel.version })
    .from(learnedModel)
    .where(and(eq(learnedModel.organisationId, ctx.organisationId), eq(learnedModel.state, 'active')))
    .orderBy(learnedModel.fact)
  const models = active.map(({ fact, version }) => `${fact}:${version}`).join(' ')
  const before = held.get(ctx.organisationId)
  if (before && before.models === models && before.until > Date.now()) return before.tools
  const own: Partial<Record<LearnedFact, StoredModel>> = {}
  for (const { fact, version } of active) own[fact] = await storedModel(tx, ctx.organisationId, fact, version)
  const tools = await loadReadingTools({
    people: await peopleOf(ctx),
    own,
    unreadable: (number, error) => ctx.log.error({ number, err: error }, 'a learned model cannot be read'),
  })
  held.delete(ctx.organisationId)
  held.set(ctx.organisationId, { models, until: Date.now() + PEOPLE_MS, tools })
  const oldest = held.size > KEPT ? held.keys().next().value : undefined
  if (oldest !== undefined) held.delete(oldest)
  return tools
}

async function storedModel(
  tx: Tx,
  organisationId: string,
  fact: LearnedFact,
  version: number,
): Promise<StoredModel> {
  const [row] = await tx
    .select({ body: learnedModel.body, figures: learnedModel.figures })
    .from(learnedModel)
    .where(
      and(
        eq(learnedModel.organisationId, organisationId),
        eq(learnedModel.fact, fact),
        eq(learnedModel.version, version),
      ),
    )
  if (!row) throw new Error(`the model ${version} of ${fact} is gone`)
  return { number: version, languages: row.figures.languages, body: row.body }
}

/** Whether a text names one of our people, by those who are here at this moment. */
export async function employeesNow(ctx: Ctx): Promise<(text: string) => boolean> {
  return employeeFinder(await peopleOf(ctx))
}

/** The people of the house, with the handles of accounts that are theirs. */
async function peopleOf(ctx: Ctx): Promise<{ name: string; handles: readonly string[] }[]> {
  const members = await listMembers(ctx)
  const personal = (await channelCards(ctx)).filter((card) => card.personal)
  return [
    ...members.map(({ name }) => ({ name, handles: [] })),
    ...personal.map(({ displayName, handle }) => ({ name: displayName, handles: [handle] })),
  ]
}
