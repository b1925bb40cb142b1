import { oc } from '@orpc/contract'
import { z } from 'zod'
import { enrichmentView, id, sentiments, tags } from './shapes.ts'
import { heardMention } from './stream.ts'

const fact = z.enum(['language', 'sentiment', 'intent', 'urgency', 'spam'])
const month = z.string().regex(/^\d{4}-\d{2}$/, 'Write the month as 2026-11.')

export const modelView = z.object({
  fact: z.enum(['sentiment', 'intent']),
  version: z.number(),
  state: z.enum(['candidate', 'active', 'retired', 'refused']),
  /** Examples by our own people it learned from. */
  examples: z.number(),
  /** On examples it had not seen: macro recall, macro F1 (0 to 1), how many. */
  heldOut: z.object({ macroRecall: z.number(), macroF1: z.number(), n: z.number() }).nullable(),
  /** The rules alone on the same examples. */
  rules: z.object({ macroRecall: z.number(), macroF1: z.number(), n: z.number() }).nullable(),
  abstained: z.number().nullable(),
  note: z.string().nullable(),
  trainedAt: z.string(),
})
export type ModelView = z.infer<typeof modelView>

export const auditFigures = z.object({
  /** Coded by at least one person. */
  coded: z.number(),
  of: z.number(),
  /** Null under 30 coded items. */
  macroF1: z.number().nullable(),
  perClass: z.array(
    z.object({
      label: z.enum(['positive', 'neutral', 'negative']),
      f1: z.number().nullable(),
      n: z.number(),
    }),
  ),
  /** Machine against people, and two people against each other (Cohen). */
  kappa: z.number().nullable(),
  kappaPeople: z.number().nullable(),
  both: z.number(),
})
export type AuditFigures = z.infer<typeof auditFigures>

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
  models: oc
    .route({ method: 'GET', path: '/listening/models', summary: 'What was learned from corrections', tags })
    .output(
      z.object({
        models: z.array(modelView),
        corrections: z.array(z.object({ fact, count: z.number(), since: z.number() })),
        canManage: z.boolean(),
      }),
    ),
  train: oc
    .route({ method: 'POST', path: '/listening/models/{fact}/train', summary: 'Learn again now', tags })
    .input(z.object({ fact: z.enum(['sentiment', 'intent']) }))
    .output(z.object({ queued: z.boolean() })),
  useModel: oc
    .route({
      method: 'PUT',
      path: '/listening/models/{fact}/active',
      summary: 'Use this version, or with null the rules alone',
      tags,
    })
    .input(z.object({ fact: z.enum(['sentiment', 'intent']), version: z.number().int().nullable() }))
    .output(z.object({ version: z.number().nullable() })),
  audit: oc
    .route({ method: 'GET', path: '/listening/audit', summary: 'The sentiment audit of a month', tags })
    .input(z.object({ month: month.optional() }))
    .output(
      z.object({
        month: z.string(),
        months: z.array(z.string()),
        items: z.array(
          z.object({
            mention: heardMention,
            /** What I said; the machine's word is shown only after that. */
            mine: z.enum(['positive', 'neutral', 'negative', 'unclear']).nullable(),
            machine: z.enum(sentiments).nullable(),
            others: z.number(),
          }),
        ),
        figures: auditFigures,
        canCode: z.boolean(),
      }),
    ),
  codeAudit: oc
    .route({
      method: 'PUT',
      path: '/listening/audit/{month}/{mentionId}',
      summary: 'Say how it is meant',
      tags,
    })
    .input(
      z.object({
        month,
        mentionId: id,
        label: z.enum(['positive', 'neutral', 'negative', 'unclear']),
      }),
    )
    .output(z.object({ machine: z.enum(sentiments) })),
}
