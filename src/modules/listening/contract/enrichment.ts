import { oc } from '@orpc/contract'
import { z } from 'zod'
import { enrichmentView, id, tags } from './shapes.ts'

/** Facts of a mention that a person may put right. */
export const correctable = ['language', 'sentiment', 'intent', 'urgency', 'spam'] as const
const fact = z.enum(correctable)
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
}
