import { z } from 'zod'
import { approverKinds, factClasses, factKinds } from '../domain/kinds.ts'
import { wordingStates } from '../domain/lifecycle.ts'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const done = z.object({ done: z.literal(true) })

export const factKind = z.enum(factKinds, { error: 'Choose what the fact is about.' })
export const factClass = z.enum(factClasses, { error: 'Choose how far it may travel.' })
export const approverKind = z.enum(approverKinds)
export const lang = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'Choose a language.')
  .max(12)
export const factName = z
  .string()
  .trim()
  .min(2, 'Give it a name that colleagues recognise.')
  .max(120, 'Use at most 120 characters.')
export const wordingText = z
  .string()
  .trim()
  .min(1, 'Write the wording.')
  .max(2000, 'Use at most 2,000 characters.')
export const sourceText = z
  .string()
  .trim()
  .min(2, 'Say where this can be checked.')
  .max(500, 'Use at most 500 characters.')
export const sourceUrl = z
  .url({ protocol: /^https?$/, error: 'Write a whole address, such as https://example.org.' })
  .max(2000)
  .nullable()
/** A network, a channel’s id or a place of our own. */
export const places = z.array(z.string().trim().min(1).max(80)).max(100).nullable()
export const regions = z.array(z.string().trim().min(1).max(60)).max(50)
export const phrases = z
  .array(z.string().trim().min(2, 'A phrase has at least two characters.').max(200))
  .max(50, 'At most 50 phrases.')

const person = z.object({ id, name: z.string(), left: z.boolean() })

export const consent = z.object({
  slot: z.string(),
  label: z.string(),
  by: person.nullable(),
  at: iso.nullable(),
  note: z.string().nullable(),
})

export const wordingView = z.object({
  id,
  lang: z.string(),
  version: z.number().int(),
  text: z.string(),
  state: z.enum(wordingStates),
  releaseAt: iso.nullable(),
  proposedBy: person,
  proposedAt: iso,
  approvedAt: iso.nullable(),
  releasedAt: iso.nullable(),
  liveAt: iso.nullable(),
  enteredBy: person.nullable(),
  endedAt: iso.nullable(),
  /** Why it was declined or withdrawn. */
  reason: z.string().nullable(),
  /** What changes with it, in words. */
  changes: z.array(z.string()),
  consents: z.array(consent),
  /** Each null when the viewer may, else why not. */
  mayNot: z.object({
    approve: z.string().nullable(),
    enter: z.string().nullable(),
    withdraw: z.string().nullable(),
  }),
})
export type WordingView = z.infer<typeof wordingView>

export const factRow = z.object({
  id,
  kind: factKind,
  name: z.string(),
  class: factClass,
  owner: person,
  /** The live wording in English, else in any language; null when nothing is live. */
  text: z.string().nullable(),
  languages: z.array(z.string()),
  /** The furthest that any wording has come; `withdrawn` when the fact is. */
  state: z.enum(wordingStates),
  waiting: z.number().int(),
  embargoUntil: iso.nullable(),
  reviewAt: iso,
  toReview: z.boolean(),
})
export type FactRowView = z.infer<typeof factRow>

export const factView = factRow.extend({
  source: z.object({ text: z.string(), url: z.string().nullable() }),
  places: z.array(z.object({ id: z.string(), label: z.string() })).nullable(),
  regions: z.array(z.string()),
  subjectName: z.string().nullable(),
  person: person.nullable(),
  phrases: z.array(z.string()),
  reviewedAt: iso,
  reviewedBy: person.nullable(),
  /** Slots: departments, `second`, `person`. */
  approvers: z.array(z.string()),
  wordings: z.array(wordingView),
  withdrawnAt: iso.nullable(),
  mayNot: z.object({
    propose: z.string().nullable(),
    review: z.string().nullable(),
    withdraw: z.string().nullable(),
  }),
})
export type FactView = z.infer<typeof factView>

export const finding = z.object({
  factId: id,
  factName: z.string(),
  class: factClass,
  rule: z.string(),
  severity: z.enum(['must-fix', 'needs-consent', 'good-to-know']),
  message: z.string(),
  cure: z.string(),
  span: z.tuple([z.number().int(), z.number().int()]).nullable(),
  ownerName: z.string(),
})

export const ruleView = z.object({
  kind: factKind,
  approvers: z.array(approverKind),
  class: factClass,
  places,
  workforce: z.boolean(),
  own: z.boolean(),
})
export type RuleView = z.infer<typeof ruleView>
