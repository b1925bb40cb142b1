import { departmentCards, receptionDesk } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Classifier, loadClassifier, saveClassifier } from '#platform/learning/index.ts'
import { figuresOf, objection, type Trial } from '../../domain/learned/judge.ts'
import { noRules, route } from '../../domain/routing/route.ts'
import { desksLearned } from '../../events.ts'
import { type Example, keptBack, learnFrom, lessonFrom } from '../../learning/lesson.ts'
import { deskExamples } from '../../queries/learned/examples.ts'
import { deskModel } from '../../queries/learned/model.ts'
import { currentRoutes } from '../../queries/routing/route-book.ts'
import { addDeskModel, holdLearning } from '../../store/desk-models.ts'

/**
 * Learns from earlier matters which desk gets what, and judges it beside the words every department is known by (and beside
 * what is in use) on matters it has not seen. Nothing is written before the end: killed on the way, all is as it was and
 * the job begins again. What is not clearly better is kept as refused, with its figures.
 */
export async function learnDesks(ctx: Ctx): Promise<void> {
  const done = await ctx.exclusively('inbox.learn-desks', () => learn(ctx))
  if (done === 'busy') ctx.log.info({}, 'another process is learning the desks already')
}

async function learn(ctx: Ctx): Promise<void> {
  const rows = lessonFrom(await deskExamples(ctx))
  if (!rows) return
  const { learn: taught, judge } = keptBack(rows)
  const body = saveClassifier(learnFrom(taught))
  const before = await deskModel(ctx)
  const byWords = await wordsOf(ctx)
  // It is judged as it will be used: after it was written down with a byte a weight.
  const fresh = loadClassifier(body)
  const trials = judge.map((row) => tryOne(row, fresh, byWords))
  const note = objection(trials, before && judge.map((row) => tryOne(row, before, byWords)))
  await ctx.write(async (tx) => {
    const used = await holdLearning(tx, ctx.organisationId)
    const state = note !== null ? 'refused' : used ? 'active' : 'candidate'
    const version = await addDeskModel(tx, ctx.organisationId, {
      ...{ state, learnedFrom: rows.length, corrected: rows.filter(({ corrected }) => corrected).length },
      ...{ figures: figuresOf(trials), note, trainedAt: ctx.now() },
      // What is refused is never used; its figures are what is worth keeping.
      body: note === null ? body : new Uint8Array(),
    })
    tx.emit(desksLearned('trained', ctx.organisationId, { version, used: state === 'active' }))
  })
}

/** Where a text goes without what was learned. */
async function wordsOf(ctx: Ctx): Promise<(text: string) => string> {
  const { ownWords } = await currentRoutes(ctx)
  const desks = await departmentCards(ctx)
  const reception = await receptionDesk(ctx)
  const book = { ...noRules, ownWords }
  return (text) =>
    route({ text, kind: 'mention', channelId: '' }, book, new Set(), desks, reception).departmentId
}

function tryOne({ text, label }: Example, model: Classifier, byWords: (text: string) => string): Trial {
  const words = byWords(text)
  const guess = model.predict(text)
  const own = guess.abstain ? words : String(guess.label)
  return { truth: label, own, words, unsure: guess.abstain }
}
