import { boolean, customType, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { End } from './domain/chain.ts'
import type { ListVerdict } from './domain/list-format.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const organisationId = () => uuid('organisation_id').notNull()

export const linkList = pgTable('link_list', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  verdict: text('verdict').$type<ListVerdict>().notNull(),
  enabled: boolean('enabled').notNull(),
  version: integer('version').notNull(),
  expiresAt: instant('expires_at'),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: uuid('changed_by'),
})
export type LinkListRow = typeof linkList.$inferSelect

export const linkListVersion = pgTable('link_list_version', {
  organisationId: organisationId(),
  listId: uuid('list_id').notNull(),
  version: integer('version').notNull(),
  rules: bytes('rules').notNull(),
  ruleCount: integer('rule_count').notNull(),
  expiresAt: instant('expires_at'),
  addedAt: instant('added_at').notNull(),
  addedBy: uuid('added_by'),
})
export type LinkListVersionRow = typeof linkListVersion.$inferSelect

export const linkRule = pgTable('link_rule', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  kind: text('kind').$type<'allow' | 'deny'>().notNull(),
  pattern: text('pattern').notNull(),
  reason: text('reason').notNull(),
  expiresAt: instant('expires_at'),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by'),
  endedAt: instant('ended_at'),
  endedBy: uuid('ended_by'),
})
export type LinkRuleRow = typeof linkRule.$inferSelect

export const linkSetting = pgTable('link_setting', {
  organisationId: organisationId(),
  follow: boolean('follow').notNull(),
  ownHosts: text('own_hosts').array().notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: uuid('changed_by'),
})
export type LinkSettingRow = typeof linkSetting.$inferSelect

export const linkVerdict = pgTable('link_verdict', {
  organisationId: organisationId(),
  urlHash: text('url_hash').notNull(),
  url: text('url').notNull(),
  hops: jsonb('hops').$type<readonly string[]>(),
  ending: text('ending').$type<End>(),
  note: text('note'),
  followedAt: instant('followed_at'),
  nextAt: instant('next_at').notNull(),
  seenAt: instant('seen_at').notNull(),
})
export type LinkVerdictRow = typeof linkVerdict.$inferSelect

export const linkSighting = pgTable('link_sighting', {
  organisationId: organisationId(),
  urlHash: text('url_hash').notNull(),
  subjectType: text('subject_type').notNull(),
  subjectId: uuid('subject_id').notNull(),
  direction: text('direction').$type<'in' | 'out'>().notNull(),
  seenAt: instant('seen_at').notNull(),
})
export type LinkSightingRow = typeof linkSighting.$inferSelect

export const linkQuarantine = pgTable('link_quarantine', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  urlHash: text('url_hash').notNull(),
  url: text('url').notNull(),
  verdict: text('verdict').$type<'suspicious' | 'dangerous'>().notNull(),
  rule: text('rule').notNull(),
  reason: text('reason').notNull(),
  advice: text('advice'),
  list: text('list'),
  state: text('state').$type<'held' | 'released' | 'kept' | 'lifted'>().notNull(),
  heldAt: instant('held_at').notNull(),
  settledAt: instant('settled_at'),
  settledBy: uuid('settled_by'),
  settleReason: text('settle_reason'),
})
export type LinkQuarantineRow = typeof linkQuarantine.$inferSelect
