import { and, desc, eq } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { decide } from '../domain/decide.ts'
import type { Question, StatementAct } from '../domain/question.ts'
import type { Decided, StoredQuestion } from '../domain/revive.ts'
import { questionOf, type Scenario, type World } from '../domain/world.ts'
import { judgements } from '../tables.ts'
import { worldFor } from './world.ts'

export interface PublicationQuestion {
  readonly authorId: string
  readonly channelIds: readonly string[]
  readonly kind: 'post' | 'reply'
  readonly checksOutcome: Question['checks']
  readonly at: Date
  /** What is to be said, all variants together; nothing when only the right to speak is asked about. */
  readonly text?: string
  readonly language?: string | null
  /** Classes of the company facts that the text touches. */
  readonly facts?: readonly string[]
  /** Of a content that somebody may have judged. */
  readonly subjectId?: string
  readonly digest?: string
  /** Others whose words stand in it: they cannot be the second person. */
  readonly writers?: readonly string[]
  /** Words of a crisis: agreed ahead, or said when they were. */
  readonly statement?: StatementAct | undefined
}

/** May this go out, and what would it take? Asks, records nothing. */
export async function decidePublication(ctx: Ctx, about: PublicationQuestion): Promise<Decided> {
  const world = await worldFor(ctx, [about.authorId], about.at)
  return decideIn(world, await scenarioOf(ctx, about))
}

/** The answer for one scenario in a world that is loaded already. */
export function decideIn(world: World, scenario: Scenario): Decided {
  const question = questionOf(world, scenario)
  const decision = decide(question, world.rulebook)
  return { ...decision, question: stored(question), rulesVersion: world.rulebook.version }
}

async function scenarioOf(ctx: Ctx, about: PublicationQuestion): Promise<Scenario> {
  const {
    authorId,
    kind,
    channelIds,
    at,
    text = '',
    language = null,
    facts = [],
    checksOutcome: checks,
  } = about
  const judged = await judgementOf(ctx, about)
  const writers = about.writers ?? []
  const { statement } = about
  return { authorId, kind, channelIds, at, text, language, facts, checks, judged, writers, statement }
}

/** The newest judgement of exactly this content. */
async function judgementOf(
  ctx: Ctx,
  { subjectId, digest }: PublicationQuestion,
): Promise<Scenario['judged']> {
  if (!subjectId || !digest) return null
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(judgements)
      .where(and(eq(judgements.organisationId, ctx.organisationId), eq(judgements.subjectId, subjectId)))
      .orderBy(desc(judgements.id))
      .limit(1),
  )
  if (row?.digest !== digest) return null
  const by = (await memberCards(ctx, [row.by])).get(row.by)
  return {
    by: row.by,
    class: row.class,
    topics: row.topics,
    reason: row.reason,
    name: by?.name ?? 'Somebody who left',
  }
}

function stored(question: Question): StoredQuestion {
  return JSON.parse(JSON.stringify(question)) as StoredQuestion
}
