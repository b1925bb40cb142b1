import { oc } from '@orpc/contract'
import { z } from 'zod'

const iso = z.iso.datetime()
const tags = ['Inbox']

const share = z.object({ right: z.number().int(), of: z.number().int() })

export const deskModel = z.object({
  version: z.number().int(),
  state: z.enum(['active', 'candidate', 'retired', 'refused']),
  learnedFrom: z.number().int(),
  /** Of these, how many a person had brought to another desk. */
  corrected: z.number().int(),
  /** On matters it was not shown: it with the words behind it, and the words alone. */
  own: share,
  words: share,
  /** How many it said nothing about. */
  unsure: z.number().int(),
  note: z.enum(['few', 'not-better', 'by-chance', 'worse-than-now']).nullable(),
  trainedAt: iso,
})
export type DeskModel = z.infer<typeof deskModel>

export const learnedContract = {
  learned: oc
    .route({
      method: 'GET',
      path: '/inbox/learned',
      summary: 'What was learned about which desk gets what',
      tags,
    })
    .output(
      z.object({
        used: z.boolean(),
        /** Newest first. */
        models: z.array(deskModel),
        /** Matters there are to learn from, and how many are needed. */
        examples: z.number().int(),
        needed: z.number().int(),
        mayNot: z.string().nullable(),
      }),
    ),
  chooseLearned: oc
    .route({
      method: 'PUT',
      path: '/inbox/learned',
      summary: 'Use what was learned, an earlier one, or none',
      tags,
    })
    .input(z.object({ used: z.boolean(), version: z.number().int().min(1).optional() }))
    .output(z.object({ used: z.boolean() })),
  learnNow: oc
    .route({ method: 'POST', path: '/inbox/learned/now', summary: 'Learn now, in the background', tags })
    .output(z.object({ examples: z.number().int() })),
}
