import { oc } from '@orpc/contract'
import { z } from 'zod'
import { phraseSeverities } from './domain/phrase.ts'

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Words and phrases']
const span = z.tuple([z.number().int(), z.number().int()])
const lang = z
  .string()
  .trim()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'Write a language like en or de-CH.')
  .nullable()
  .default(null)

export const blockedPhrase = z.object({
  id,
  phrase: z.string(),
  lang: z.string().nullable(),
  severity: z.enum(phraseSeverities),
  reason: z.string(),
  cure: z.string().nullable(),
  createdAt: iso,
  createdBy: z.string().nullable(),
})
export type BlockedPhrase = z.infer<typeof blockedPhrase>

export const disclosurePhrase = z.object({
  id,
  phrase: z.string(),
  lang: z.string().nullable(),
  createdAt: iso,
  createdBy: z.string().nullable(),
})
export type DisclosurePhrase = z.infer<typeof disclosurePhrase>

/** What one text holds against itself: words of the list, machine-written signs, what was said before. */
export const textTrial = z.object({
  findings: z.array(
    z.object({
      severity: z.enum(phraseSeverities),
      message: z.string(),
      cure: z.string().nullable(),
      span: span.nullable(),
    }),
  ),
  similar: z.array(z.object({ subjectId: id, channelId: id, at: iso, jaccard: z.number() })),
})
export type TextTrial = z.infer<typeof textTrial>

export const originalityContract = {
  words: oc
    .route({ method: 'GET', path: '/words', summary: 'Words and phrases, and accepted disclosures', tags })
    .output(
      z.object({
        phrases: z.array(blockedPhrase),
        disclosures: z.array(disclosurePhrase),
        mayManage: z.boolean(),
        /** Who may, as a sentence. */
        help: z.string(),
      }),
    ),
  addPhrase: oc
    .route({ method: 'POST', path: '/words/phrases', summary: 'Add a word or phrase to the list', tags })
    .input(
      z.object({
        phrase: z.string().trim().min(1, 'Write a word or a phrase.').max(200),
        lang,
        severity: z.enum(phraseSeverities),
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
        /** What to write instead. */
        cure: z.string().trim().max(500).nullable().default(null),
      }),
    )
    .output(z.object({ id })),
  endPhrase: oc
    .route({ method: 'POST', path: '/words/phrases/{id}/end', summary: 'Take a phrase off the list', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  addDisclosure: oc
    .route({ method: 'POST', path: '/words/disclosures', summary: 'Accept a disclosure', tags })
    .input(z.object({ phrase: z.string().trim().min(2, 'Write the words.').max(200), lang }))
    .output(z.object({ id })),
  endDisclosure: oc
    .route({ method: 'POST', path: '/words/disclosures/{id}/end', summary: 'Accept it no longer', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  try: oc
    .route({ method: 'POST', path: '/words/try', summary: 'What a text holds against itself', tags })
    .input(z.object({ text: z.string().max(100_000), lang }))
    .output(textTrial),
}
