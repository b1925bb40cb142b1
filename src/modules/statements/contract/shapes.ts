import { z } from 'zod'
import { audiences, scenarios } from '../domain/scenarios.ts'
import { states } from '../domain/standing.ts'
import { partNames } from '../domain/words.ts'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const tags = ['Statements']
export const person = z.object({ id, name: z.string() })
export const scenario = z.enum(scenarios)
export const audience = z.enum(audiences)
export const partName = z.enum(partNames)
export const language = z.string().regex(/^[a-z]{2,3}$/, 'Choose a language from the list.')

const part = z.string().trim().max(1500).default('')
/** Each short text in the order it is said. */
export const parts = z.object({
  acknowledgement: part,
  empathy: part,
  facts: part,
  action: part,
  nextUpdate: part,
})

/** One language version of what we would say about one kind of crisis. */
export const statementCard = z.object({
  id,
  version: z.number().int(),
  scenario,
  language: z.string(),
  title: z.string(),
  parts: z.record(partName, z.string()),
  /** The whole text, blanks and all. */
  words: z.string(),
  /** Places to fill in before it can be said. */
  blanks: z.array(z.string()),
  /** Parts without words. */
  missing: z.array(partName),
  audiences: z.array(audience),
  /** Empty: every channel where it fits. */
  channelIds: z.array(id),
  owner: person,
  state: z.enum(states),
  /** Agreed, and the end is less than 14 days away. */
  ending: z.boolean(),
  validUntil: z.iso.date(),
  approvedAt: iso.nullable(),
  /** Whom it waits for, in words. */
  waitsFor: z.string().nullable(),
  /** Why it was sent back. */
  returnedNote: z.string().nullable(),
  updatedAt: iso,
})
export type StatementCard = z.infer<typeof statementCard>

/** What was said once. */
export const releaseCard = z.object({
  id,
  statementId: id,
  version: z.number().int(),
  subjectId: id.nullable(),
  title: z.string(),
  language: z.string(),
  words: z.string(),
  by: person,
  commander: person.nullable(),
  at: iso,
  nextUpdateAt: iso.nullable(),
  posts: z.array(
    z.object({
      id,
      channelId: id,
      state: z.string(),
      stateReason: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  /** Nothing later was said about this in this language. */
  current: z.boolean(),
  /** Answers to single people that were written from it. */
  uses: z.number().int(),
})
export type ReleaseCard = z.infer<typeof releaseCard>

/** One channel as it would go out there. */
export const placePreview = z.object({
  channelId: id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  length: z.number().int(),
  limit: z.number().int(),
  valid: z.boolean(),
  checks: z.array(
    z.object({ id: z.string(), severity: z.string(), message: z.string(), cure: z.string().nullable() }),
  ),
})

export const content = z.object({
  scenario,
  language,
  title: z.string().trim().min(1, 'Give it a title.').max(120),
  parts,
  audiences: z.array(audience).max(5).default([]),
  channelIds: z.array(id).max(100).default([]),
  validUntil: z.iso.date().optional(),
})
export type Content = z.output<typeof content>

/** What is put into the blanks, by their names. */
export const filling = z.record(z.string().max(60), z.string().max(500)).default({})
