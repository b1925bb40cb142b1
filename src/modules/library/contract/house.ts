import { oc } from '@orpc/contract'
import { z } from 'zod'
import { day, id, iso, language, sourceUrl, tags } from './shapes.ts'

const proof = z.object({
  text: z.string().trim().min(1, 'Write the proof point.').max(1000, 'Use at most 1,000 characters.'),
  sourceUrl,
  asOf: day.nullable().default(null),
  expiresOn: day.nullable().default(null),
})

export const houseContent = z.object({
  positioning: z
    .string()
    .trim()
    .min(1, 'Write the positioning sentence.')
    .max(500, 'Use at most 500 characters.'),
  messages: z
    .array(
      z.object({
        title: z
          .string()
          .trim()
          .min(1, 'Give every message a title.')
          .max(120, 'Use at most 120 characters.'),
        text: z.string().trim().max(1000, 'Use at most 1,000 characters.').default(''),
        proofs: z.array(proof).max(20, 'Use at most 20 proof points a message.').default([]),
      }),
    )
    .max(12),
})
export type HouseInput = z.input<typeof houseContent>

const proofView = z.object({
  text: z.string(),
  sourceUrl: z.string().nullable(),
  asOf: z.string().nullable(),
  expiresOn: z.string().nullable(),
  /** `old`: true for a day more than a year ago; `expired`: past its last day. */
  state: z.enum(['good', 'old', 'expired']),
})
export type ProofView = z.infer<typeof proofView>

const drawn = z.object({
  positioning: z.string(),
  messages: z.array(z.object({ title: z.string(), text: z.string(), proofs: z.array(proofView) })),
})
export type DrawnHouse = z.infer<typeof drawn>

export const houseView = drawn.extend({
  id,
  departmentId: id.nullable(),
  language: z.string(),
  version: z.number().int(),
  savedAt: iso,
  savedBy: z.string().nullable(),
})
export type HouseView = z.infer<typeof houseView>

export const houseContract = {
  house: oc
    .route({ method: 'GET', path: '/library/house', summary: 'The message house in one language', tags })
    .input(z.object({ departmentId: id.optional(), language }))
    .output(
      z.object({
        house: houseView.nullable(),
        /** Earlier versions, the newest first. */
        versions: z.array(
          drawn.extend({ version: z.number().int(), savedAt: iso, savedBy: z.string().nullable() }),
        ),
        /** Which houses there are. */
        houses: z.array(
          z.object({
            departmentId: id.nullable(),
            departmentName: z.string().nullable(),
            language: z.string(),
            stale: z.number().int(),
          }),
        ),
        mayNotEdit: z.string().nullable(),
      }),
    ),
  saveHouse: oc
    .route({ method: 'PUT', path: '/library/house', summary: 'Save the message house in one language', tags })
    .input(
      z.object({
        departmentId: id.nullable().default(null),
        language,
        /** The version that was read; null when there was none. */
        version: z.number().int().min(1).nullable().default(null),
        content: houseContent,
      }),
    )
    .output(z.object({ houseId: id, version: z.number().int() })),
}
