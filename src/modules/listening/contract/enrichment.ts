import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cursor, enrichmentView, id, limit, tags } from './shapes.ts'

/** Facts of a mention that a person may put right. */
export const correctable = ['language', 'sentiment', 'intent', 'urgency', 'spam'] as const
const fact = z.enum(correctable)
/** Facts that are learned from corrections. */
const learned = z.enum(['sentiment', 'intent', 'urgency', 'spam'])

const judged = z.object({
  n: z.number(),
  right: z.number(),
  /** Shares from 0 to 1. */
  macroF1: z.number(),
  macroRecall: z.number(),
  unsure: z.number(),
})

export const modelView = z.object({
  fact: learned,
  version: z.number(),
  state: z.enum(['candidate', 'active', 'retired', 'refused']),
  /** Corrections it was made of, those it was judged by included. */
  examples: z.number(),
  languages: z.array(z.string()),
  /** On corrections it had not seen; the rules, and what was in use before it, on the same. */
  own: judged,
  rules: judged,
  before: judged,
  /** On posts coded in audits; null where there are too few. */
  audit: z.object({ own: judged, before: judged }).nullable(),
  /** Why it is not used. */
  note: z.enum(['few', 'not-better', 'by-chance', 'worse-than-now', 'worse-in-audit']).nullable(),
  trainedAt: z.iso.datetime(),
  /** Who brought it back or put it away, and when; null for the machine. */
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
})
export type ModelView = z.infer<typeof modelView>

const lesson = z.object({
  fact: learned,
  /** Corrections that stand, and those made in the last 30 days. */
  corrections: z.number(),
  lately: z.number(),
  /** What they were put right to, the most frequent first. */
  values: z.array(z.object({ value: z.string(), n: z.number() })),
  /** In which languages the texts are, the most frequent first. */
  languages: z.array(z.object({ language: z.string(), n: z.number() })),
})
export type Lesson = z.infer<typeof lesson>

const correction = z.object({
  id,
  mentionId: id,
  fact,
  was: z.string().nullable(),
  value: z.string(),
  /** Null for somebody who is not known any more. */
  member: z.string().nullable(),
  madeAt: z.iso.datetime(),
  takenBackAt: z.iso.datetime().nullable(),
  /** The beginning of what it is about; null where it is not there any more. */
  text: z.string().nullable(),
})
export type CorrectionView = z.infer<typeof correction>

export const enrichmentContract = {
  correct: oc
    .route({
      method: 'PUT',
      path: '/listening/mentions/{id}/enrichment',
      summary: 'Put right what a mention is',
      tags,
    })
    .input(z.object({ id, fact, value: z.string().trim().min(1).max(40) }))
    .output(enrichmentView),
  takeBackCorrection: oc
    .route({
      method: 'DELETE',
      path: '/listening/mentions/{id}/enrichment/{fact}',
      summary: 'Take a correction back',
      tags,
    })
    .input(z.object({ id, fact }))
    .output(enrichmentView),
  corrections: oc
    .route({ method: 'GET', path: '/listening/corrections', summary: 'What people put right', tags })
    .input(z.object({ fact: fact.optional(), before: cursor, limit }))
    .output(z.object({ items: z.array(correction), next: z.string().nullable() })),
  models: oc
    .route({ method: 'GET', path: '/listening/models', summary: 'What was learned from corrections', tags })
    .output(
      z.object({
        models: z.array(modelView),
        lessons: z.array(lesson),
        /** So many corrections are needed, so many of an answer, so many in a language. */
        needed: z.object({ corrections: z.number(), ofKind: z.number(), inLanguage: z.number() }),
        readAgainDays: z.number(),
        /** The program somebody brought along, as it was found last; null without one. */
        program: z
          .object({
            state: z.enum(['starting', 'well', 'resting']),
            version: z.string().nullable(),
            fault: z.enum(['no-start', 'not-ready', 'nameless', 'ended', 'slow', 'nonsense']).nullable(),
            since: z.iso.datetime(),
            notedAt: z.iso.datetime(),
          })
          .nullable(),
        canManage: z.boolean(),
      }),
    ),
  train: oc
    .route({ method: 'POST', path: '/listening/models/{fact}/train', summary: 'Learn again now', tags })
    .input(z.object({ fact: learned }))
    .output(z.object({ queued: z.boolean() })),
  useModel: oc
    .route({
      method: 'PUT',
      path: '/listening/models/{fact}/active',
      summary: 'Use this version, or with null the rules alone',
      tags,
    })
    .input(z.object({ fact: learned, version: z.number().int().nullable() }))
    .output(z.object({ version: z.number().nullable() })),
}
