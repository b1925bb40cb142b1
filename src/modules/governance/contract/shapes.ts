import { z } from 'zod'
import { contentClasses, kinds, models } from '../domain/classes.ts'
import { audiences, verbs } from '../domain/mandate.ts'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const tags = ['Governance']
export const person = z.object({ id, name: z.string() })
export const verb = z.enum(verbs)
export const audience = z.enum(audiences)
export const kind = z.enum(kinds)
export const contentClass = z.enum(contentClasses)
export const model = z.enum(models)
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Write a word for the topic.')
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u, 'Use letters, numbers and hyphens, such as “product-safety”.')
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'Choose languages from the list.')
export const region = z.string().trim().min(1).max(40)

export const reason = z.object({ rule: z.string(), message: z.string(), help: z.string().optional() })

/** The path of consent as it is drawn before anything is sent. */
export const pathStep = z.object({
  id: z.string(),
  label: z.string(),
  groups: z.array(z.object({ label: z.string(), memberIds: z.array(id) })),
  minutes: z.number(),
  dueAt: iso,
})

export const because = z.object({
  ruleId: z.string(),
  class: contentClass,
  topic: z.string().nullable(),
  found: z.string(),
})

export const answer = z.object({
  outcome: z.enum(['allow', 'needs', 'refuse']),
  reasons: z.array(reason),
  steps: z.array(pathStep),
  contentClass,
  topics: z.array(z.string()),
  because: z.array(because),
  matrixRule: z.string().nullable(),
  sample: z.number(),
  paused: z.string().nullable(),
})
export type Answer = z.infer<typeof answer>
