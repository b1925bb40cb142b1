import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { MOOD_PROGRAM } from '#platform/learning/program/index.ts'
import type { Lesson, ModelView } from '../../contract/enrichment.ts'
import { type LearnedFact, READ_AGAIN_DAYS } from '../../learning/facts.ts'
import { FEWEST_EXAMPLES, FEWEST_OF_KIND, FEWEST_OF_LANGUAGE } from '../../learning/learn.ts'
import { canManageListening } from '../../policy.ts'
import { learnedModel, type MoodProgramRow, moodProgram } from '../../tables-learning.ts'
import { enrichmentCorrection, mentionEnrichment } from '../../tables-queries.ts'

const facts: readonly LearnedFact[] = ['sentiment', 'intent', 'urgency', 'spam']
/** Of each fact the newest so many. */
const SHOWN = 12
const LATELY_MS = 30 * 86_400_000

export interface Learned {
  readonly models: ModelView[]
  readonly lessons: Lesson[]
  readonly needed: { readonly corrections: number; readonly ofKind: number; readonly inLanguage: number }
  readonly readAgainDays: number
  readonly program: ProgramView | null
  readonly canManage: boolean
}

type ProgramView = Pick<MoodProgramRow, 'state' | 'version' | 'fault'> & {
  readonly since: string
  readonly notedAt: string
}

/** What was learned of each fact: versions with their figures, the newest first, and what there is to learn from. */
export async function listModels(ctx: Ctx): Promise<Result<Learned>> {
  const { rows, lessons, program } = await ctx.read(async (tx) => {
    const rows: Row[] = []
    const lessons: Lesson[] = []
    for (const fact of facts) {
      lessons.push(await lessonOf(tx, ctx, fact))
      rows.push(...(await versionsOf(tx, ctx.organisationId, fact)))
    }
    return { rows, lessons, program: await programOf(ctx, tx) }
  })
  const people = await memberCards(
    ctx,
    rows.flatMap(({ changedBy }) => changedBy ?? []),
  )
  return ok({
    models: rows.map((row) => view(row, people.get(row.changedBy ?? '')?.name ?? null)),
    lessons,
    needed: {
      corrections: FEWEST_EXAMPLES,
      ofKind: FEWEST_OF_KIND,
      inLanguage: FEWEST_OF_LANGUAGE,
    },
    readAgainDays: READ_AGAIN_DAYS,
    program,
    canManage: canManageListening(ctx),
  })
}

/** Null as well while nobody was asked anything: it is started with the first post. */
async function programOf(ctx: Ctx, tx: Tx): Promise<ProgramView | null> {
  if (ctx.use(MOOD_PROGRAM) === null) return null
  const [row] = await tx.select().from(moodProgram).where(eq(moodProgram.organisationId, ctx.organisationId))
  if (!row) return null
  const { state, version, fault, since, notedAt } = row
  return { state, version, fault, since: since.toISOString(), notedAt: notedAt.toISOString() }
}

type Row = Awaited<ReturnType<typeof versionsOf>>[number]

function versionsOf(tx: Tx, organisationId: string, fact: LearnedFact) {
  return tx
    .select({
      fact: learnedModel.fact,
      version: learnedModel.version,
      state: learnedModel.state,
      examples: learnedModel.examples,
      figures: learnedModel.figures,
      note: learnedModel.note,
      trainedAt: learnedModel.trainedAt,
      changedBy: learnedModel.changedBy,
      changedAt: learnedModel.changedAt,
    })
    .from(learnedModel)
    .where(and(eq(learnedModel.organisationId, organisationId), eq(learnedModel.fact, fact)))
    .orderBy(desc(learnedModel.version))
    .limit(SHOWN)
}

function view({ figures, trainedAt, changedAt, ...row }: Row, changedBy: string | null): ModelView {
  return {
    ...row,
    languages: [...figures.languages],
    own: figures.own,
    rules: figures.rules,
    before: figures.before,
    audit: figures.audit,
    trainedAt: trainedAt.toISOString(),
    changedBy,
    changedAt: changedAt?.toISOString() ?? null,
  }
}

async function lessonOf(tx: Tx, ctx: Ctx, fact: LearnedFact): Promise<Lesson> {
  const standing = and(
    eq(enrichmentCorrection.organisationId, ctx.organisationId),
    eq(enrichmentCorrection.fact, fact),
    isNull(enrichmentCorrection.takenBackAt),
  )
  const since = new Date(ctx.now().getTime() - LATELY_MS)
  const n = sql<number>`count(*)::int`
  const lately = sql<number>`count(*) filter (where ${gte(enrichmentCorrection.madeAt, since)})::int`
  const values = await tx
    .select({ value: enrichmentCorrection.value, n, lately })
    .from(enrichmentCorrection)
    .where(standing)
    .groupBy(enrichmentCorrection.value)
    .orderBy(desc(n), enrichmentCorrection.value)
  const languages = await tx
    .select({ language: sql<string>`coalesce(${mentionEnrichment.language}, '')`, n })
    .from(enrichmentCorrection)
    .innerJoin(
      mentionEnrichment,
      and(
        eq(mentionEnrichment.organisationId, enrichmentCorrection.organisationId),
        eq(mentionEnrichment.mentionId, enrichmentCorrection.mentionId),
      ),
    )
    .where(standing)
    .groupBy(sql`1`)
    .orderBy(desc(n), sql`1`)
  const sum = (of: 'n' | 'lately') => values.reduce((total, row) => total + row[of], 0)
  return {
    fact,
    corrections: sum('n'),
    lately: sum('lately'),
    values: values.map(({ value, n: times }) => ({ value, n: times })),
    languages,
  }
}
