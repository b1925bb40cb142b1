import { date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { HouseContent } from './domain/house.ts'
import type { Alts, Consent, MediumContent, MediumKind } from './domain/medium.ts'
import type { SnippetKind, VersionState } from './domain/snippet.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const organisationId = () => uuid('organisation_id').notNull()

export const libraryTag = pgTable('library_tag', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  mergedInto: uuid('merged_into'),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by'),
})
export type TagRow = typeof libraryTag.$inferSelect

export const libraryMedium = pgTable('library_medium', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  fileId: uuid('file_id').notNull(),
  kind: text('kind').$type<MediumKind>().notNull(),
  title: text('title').notNull(),
  alts: jsonb('alts').$type<Alts>().notNull(),
  tagIds: uuid('tag_ids').array().notNull(),
  departmentId: uuid('department_id'),
  holder: text('holder'),
  licence: text('licence'),
  sourceUrl: text('source_url'),
  validFrom: date('valid_from'),
  expiresOn: date('expires_on'),
  usableFrom: instant('usable_from'),
  territories: text('territories').array(),
  channelIds: uuid('channel_ids').array(),
  consent: text('consent').$type<Consent>().notNull(),
  people: text('people'),
  consentUntil: date('consent_until'),
  endsAt: instant('ends_at'),
  notes: text('notes'),
  words: text('words').notNull(),
  version: integer('version').notNull(),
  addedAt: instant('added_at').notNull(),
  addedBy: uuid('added_by'),
  changedAt: instant('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  archivedAt: instant('archived_at'),
  archivedBy: uuid('archived_by'),
  toldEnd: instant('told_end'),
})
export type MediumRow = typeof libraryMedium.$inferSelect

export const libraryMediumVersion = pgTable('library_medium_version', {
  organisationId: organisationId(),
  mediumId: uuid('medium_id').notNull(),
  version: integer('version').notNull(),
  content: jsonb('content').$type<MediumContent>().notNull(),
  madeAt: instant('made_at').notNull(),
  madeBy: uuid('made_by'),
})
export type MediumVersionRow = typeof libraryMediumVersion.$inferSelect

export const librarySnippet = pgTable('library_snippet', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  kind: text('kind').$type<SnippetKind>().notNull(),
  name: text('name').notNull(),
  departmentId: uuid('department_id'),
  memberId: uuid('member_id'),
  channelId: uuid('channel_id'),
  tagIds: uuid('tag_ids').array().notNull(),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by').notNull(),
  archivedAt: instant('archived_at'),
  archivedBy: uuid('archived_by'),
})
export type SnippetRow = typeof librarySnippet.$inferSelect

export const librarySnippetVersion = pgTable('library_snippet_version', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  snippetId: uuid('snippet_id').notNull(),
  lang: text('lang').notNull(),
  version: integer('version').notNull(),
  text: text('text').notNull(),
  state: text('state').$type<VersionState>().notNull(),
  validUntil: date('valid_until'),
  endsAt: instant('ends_at'),
  proposedAt: instant('proposed_at').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  decidedAt: instant('decided_at'),
  decidedBy: uuid('decided_by'),
  reason: text('reason'),
})
export type SnippetVersionRow = typeof librarySnippetVersion.$inferSelect

export const messageHouses = pgTable('message_house', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  departmentId: uuid('department_id'),
  lang: text('lang').notNull(),
  content: jsonb('content').$type<HouseContent>().notNull(),
  version: integer('version').notNull(),
  savedAt: instant('saved_at').notNull(),
  savedBy: uuid('saved_by'),
})
export type HouseRow = typeof messageHouses.$inferSelect

export const messageHouseVersions = pgTable('message_house_version', {
  organisationId: organisationId(),
  houseId: uuid('house_id').notNull(),
  version: integer('version').notNull(),
  content: jsonb('content').$type<HouseContent>().notNull(),
  savedAt: instant('saved_at').notNull(),
  savedBy: uuid('saved_by'),
})
export type HouseVersionRow = typeof messageHouseVersions.$inferSelect
