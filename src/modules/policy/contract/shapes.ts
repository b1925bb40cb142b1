import { z } from 'zod'
import { accessModes } from '../domain/access.ts'
import { policyLanguages, sectionIds } from '../domain/sections.ts'

export const id = z.uuid()
export const at = z.iso.datetime()
export const day = z.iso.date()
export const section = z.enum(sectionIds)
export const language = z.enum(policyLanguages)
export const mode = z.enum(accessModes)
export const done = z.object({ done: z.literal(true) })
export const person = z.object({ id, name: z.string() })

export const reason = z
  .string()
  .trim()
  .min(10, 'Say in a sentence why; it is kept with the record.')
  .max(2000, 'Use at most 2,000 characters.')

/** Longest section, in characters: about twelve pages. */
export const SECTION_MAX = 20_000

const answers = z.array(z.string().trim().max(300)).min(2, 'Give at least two answers.').max(5)

/** The understanding check as its author sees it. */
export const question = z.object({
  prompt: z.string().trim().max(500),
  options: answers,
  answer: z.int().min(0).max(4),
})
export const questions = z.partialRecord(language, question)

export const finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['stop', 'reason', 'advice']),
  section: section.nullable(),
  lang: z.string().nullable(),
  /** Half-open, in code points of the section’s text. */
  span: z.tuple([z.number(), z.number()]).nullable(),
  quote: z.string().nullable(),
  why: z.string(),
  cure: z.string(),
})
export type FindingView = z.infer<typeof finding>

export const policyHead = z.object({
  id,
  kind: z.enum(['company', 'supplement']),
  title: z.string(),
  department: person.nullable(),
  /** The newest published version; 0 before the first. */
  published: z.number().int(),
  owner: person.extend({ state: z.enum(['gone', 'leaving', 'here']) }).nullable(),
  mayManage: z.boolean(),
})
export type PolicyHead = z.infer<typeof policyHead>

export const versionHead = z.object({
  number: z.number().int(),
  publishedAt: at,
  publishedBy: z.string().nullable(),
  effectiveFrom: at,
  material: z.boolean(),
  note: z.string(),
  overrideReason: z.string().nullable(),
})
export type VersionHead = z.infer<typeof versionHead>
