import { and, eq } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { listMembers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { loadReadingTools, type ReadingTools } from '../enrichment/index.ts'
import { learnedModel } from '../tables-queries.ts'

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
  const bodies = await Promise.all(active.map((model) => bodyOf(tx, ctx.organisationId, model)))
  const body = (fact: 'sentiment' | 'intent') =>
    bodies[active.findIndex((model) => model.fact === fact)] ?? null
  const tools = await loadReadingTools({
    people: await peopleOf(ctx),
    moods: body('sentiment'),
    intents: body('intent'),
  })
  held.delete(ctx.organisationId)
  held.set(ctx.organisationId, { models, until: Date.now() + PEOPLE_MS, tools })
  const oldest = held.size > KEPT ? held.keys().next().value : undefined
  if (oldest !== undefined) held.delete(oldest)
  return tools
}

async function bodyOf(
  tx: Tx,
  organisationId: string,
  model: { readonly fact: 'sentiment' | 'intent'; readonly version: number },
): Promise<Uint8Array | null> {
  const rows = await tx
    .select({ body: learnedModel.body })
    .from(learnedModel)
    .where(
      and(
        eq(learnedModel.organisationId, organisationId),
        eq(learnedModel.fact, model.fact),
        eq(learnedModel.version, model.version),
      ),
    )
  return rows[0]?.body ?? null
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
