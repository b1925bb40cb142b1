import type { Ctx } from '#platform/ctx.ts'
import { saveClassifier } from '#platform/learning/index.ts'
import { SPAM_FROM } from '../../domain/spam-from.ts'
import { type OwnModel, openModel, type ReadingTools, readPost } from '../../enrichment/index.ts'
import { modelTrained } from '../../events.ts'
import { readLatelyJob } from '../../jobs/read-lately.ts'
import type { LearnedFact } from '../../learning/facts.ts'
import { judged, objection, trials } from '../../learning/judge.ts'
import { keptBack, type Labelled, learnFrom, lessonFrom } from '../../learning/learn.ts'
import { employeesNow, enrichmentTools } from '../../matching/enrichment-tools.ts'
import { withEverybodysEyes } from '../../matching/open-eyes.ts'
import { auditedMoods } from '../../queries/enrichment/audited.ts'
import { ownExamples } from '../../queries/enrichment/examples.ts'
import { addModel } from '../../store/models.ts'

/**
 * Learns a fact from what our own people put right, and judges it beside the rules, and beside what is in use, on posts it
 * has not seen. Nothing is written before the end: killed on the way, all is as it was and the job begins again. What is
 * not clearly better is kept as refused, with its figures. Restricted desks' posts teach nothing.
 */
export async function train(ctx: Ctx, { fact }: { readonly fact: LearnedFact }): Promise<void> {
  const done = await ctx.exclusively(`listening.train.${fact}`, () => learn(ctx, fact))
  if (done === 'busy') ctx.log.info({ fact }, 'another process is learning this already')
}

async function learn(ctx: Ctx, fact: LearnedFact): Promise<void> {
  const tools = await ctx.read((tx) => enrichmentTools(ctx, tx))
  const everybody = await withEverybodysEyes(ctx)
  const namesEmployee = await employeesNow(ctx)
  const lesson = lessonFrom(await ownExamples(everybody, fact, namesEmployee))
  if (!lesson.enough) return
  const { languages, rows } = lesson
  const coded = fact === 'sentiment' ? await auditedMoods(everybody, languages, namesEmployee) : []
  const seen = new Set(coded.map(({ mentionId }) => mentionId))
  const { learn: taught, judge } = keptBack(rows.filter(({ mentionId }) => !seen.has(mentionId)))
  const body = saveClassifier(learnFrom(taught, fact))
  const fresh = openModel({ number: 0, languages, body })
  const inUse = tools.own[fact]
  const read = (posts: readonly Labelled[], own: OwnModel | null) =>
    trials(posts, (row) => readWith(tools, fact, own, row))
  const before = (posts: readonly Labelled[]) => read(posts, inUse)
  const evidence = {
    own: read(judge, fresh),
    rules: read(judge, null),
    inUse: inUse && before(judge),
    audited: coded.length === 0 ? null : { own: read(coded, fresh), before: before(coded) },
  }
  const note = objection(evidence)
  const { audited } = evidence
  await ctx.write(async (tx) => {
    const version = await addModel(tx, ctx.organisationId, {
      fact,
      state: note === null ? 'active' : 'refused',
      examples: rows.length,
      figures: {
        languages,
        own: judged(evidence.own),
        rules: judged(evidence.rules),
        before: judged(evidence.inUse ?? evidence.rules),
        audit: audited && { own: judged(audited.own), before: judged(audited.before) },
      },
      note,
      // What is refused is never used; its figures are what is worth keeping.
      body: note === null ? body : new Uint8Array(),
      trainedAt: ctx.now(),
    })
    tx.emit(modelTrained(fact, version, note === null))
    if (note === null) await tx.enqueue(readLatelyJob, {})
  })
}

/** As it would be read in the stream, with this model in place of the one in use. */
function readWith(tools: ReadingTools, fact: LearnedFact, own: OwnModel | null, row: Labelled): string {
  const nobody = { handle: '', displayName: '', followers: null, addressed: true, lang: row.language }
  const post = { ...nobody, text: row.text, voice: { followers: null, heard: 0, opinions: 0 } }
  const language = () => ({ language: row.language, confidence: 1 })
  const reading = readPost(post, { ...tools, language, own: { ...tools.own, [fact]: own } })
  if (fact === 'spam') return reading.spam.confidence >= SPAM_FROM ? 'yes' : 'no'
  return reading[fact].value
}
