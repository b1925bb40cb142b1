import {
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { PhraseSeverity } from './domain/phrase.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const blockedPhrases = pgTable('blocked_phrase', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  phrase: text('phrase').notNull(),
  /** Null: in every language. */
  lang: text('lang'),
  severity: text('severity').$type<PhraseSeverity>().notNull(),
  reason: text('reason').notNull(),
  cure: text('cure'),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by'),
  endedAt: instant('ended_at'),
  endedBy: uuid('ended_by'),
})
export type BlockedPhraseRow = typeof blockedPhrases.$inferSelect

export const disclosurePhrases = pgTable('disclosure_phrase', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  phrase: text('phrase').notNull(),
  lang: text('lang'),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by'),
  endedAt: instant('ended_at'),
  endedBy: uuid('ended_by'),
})
export type DisclosurePhraseRow = typeof disclosurePhrases.$inferSelect

export const wordLists = pgTable('word_list', {
  organisationId: organisationId(),
  version: uuid('version').notNull(),
})

export const saidTexts = pgTable('said_text', {
  organisationId: organisationId(),
  no: integer('no').generatedAlwaysAsIdentity().notNull(),
  subjectId: uuid('subject_id').notNull(),
  channelId: uuid('channel_id').notNull(),
  at: instant('at').notNull(),
  size: integer('size').notNull(),
  grams: integer('grams').array().notNull(),
})

export const saidGrams = pgTable('said_gram', {
  organisationId: organisationId(),
  gram: integer('gram').notNull(),
  no: integer('no').notNull(),
})

export const textLikeness = pgTable(
  'text_likeness',
  {
    organisationId: organisationId(),
    subjectId: uuid('subject_id').notNull(),
    likeness: doublePrecision('likeness').notNull(),
    nearestId: uuid('nearest_id'),
    measuredAt: instant('measured_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.subjectId] })],
)

export const imageTexts = pgTable('image_text', {
  organisationId: organisationId(),
  fileId: uuid('file_id').notNull(),
  share: real('share').notNull(),
  readAt: instant('read_at').notNull(),
})
