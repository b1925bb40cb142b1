import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { LiveProfile, RemoteAdministrator } from '#networks/contract/profile.ts'
import type { Slot } from './domain/approval.ts'
import type { ApproverKind, FactClass, FactKind } from './domain/kinds.ts'
import type { WordingState } from './domain/lifecycle.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const factRegister = pgTable('fact_register', {
  organisationId: organisationId(),
  version: uuid('version').notNull(),
})

export const factRules = pgTable('fact_rule', {
  organisationId: organisationId(),
  kind: text('kind').$type<FactKind>().notNull(),
  approvers: text('approvers').array().$type<ApproverKind[]>().notNull(),
  class: text('class').$type<FactClass>().notNull(),
  places: text('places').array(),
  setBy: uuid('set_by'),
  setAt: at('set_at').notNull(),
})

export const facts = pgTable('fact', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  kind: text('kind').$type<FactKind>().notNull(),
  name: text('name').notNull(),
  class: text('class').$type<FactClass>().notNull(),
  ownerId: uuid('owner_id').notNull(),
  ownerLeftAt: at('owner_left_at'),
  sourceText: text('source_text').notNull(),
  sourceUrl: text('source_url'),
  places: text('places').array(),
  regions: text('regions').array().notNull(),
  embargoUntil: at('embargo_until'),
  subjectName: text('subject_name'),
  personId: uuid('person_id'),
  phrases: text('phrases').array().notNull(),
  createdAt: at('created_at').notNull(),
  createdBy: uuid('created_by').notNull(),
  reviewedAt: at('reviewed_at').notNull(),
  reviewedBy: uuid('reviewed_by'),
  reviewAt: at('review_at').notNull(),
  reviewToldAt: at('review_told_at'),
  withdrawnAt: at('withdrawn_at'),
  withdrawnBy: uuid('withdrawn_by'),
})
export type FactRow = typeof facts.$inferSelect

/** What loosens together with a wording once it is approved. Instants are ISO. */
export interface WordingChange {
  readonly class?: FactClass
  readonly places?: readonly string[] | null
  readonly embargoUntil?: string | null
  readonly phrases?: readonly string[]
}

export const factWordings = pgTable('fact_wording', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  factId: uuid('fact_id').notNull(),
  lang: text('lang').notNull(),
  version: integer('version').notNull(),
  text: text('text').notNull(),
  state: text('state').$type<WordingState>().notNull(),
  releaseAt: at('release_at'),
  change: jsonb('change').$type<WordingChange>(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: at('proposed_at').notNull(),
  approvedAt: at('approved_at'),
  releasedAt: at('released_at'),
  liveAt: at('live_at'),
  enteredBy: uuid('entered_by'),
  endedAt: at('ended_at'),
  reason: text('reason'),
})
export type WordingRow = typeof factWordings.$inferSelect

export const factApprovals = pgTable('fact_approval', {
  organisationId: organisationId(),
  wordingId: uuid('wording_id').notNull(),
  memberId: uuid('member_id').notNull(),
  slot: text('slot').$type<Slot>().notNull(),
  verdict: text('verdict').$type<'approved' | 'declined'>().notNull(),
  note: text('note'),
  at: at('at').notNull(),
})
export type FactApprovalRow = typeof factApprovals.$inferSelect

export const expectations = pgTable('profile_expectation', {
  organisationId: organisationId(),
  channelId: uuid('channel_id').notNull(),
  field: text('field').notNull(),
  factId: uuid('fact_id'),
  lang: text('lang'),
  literal: text('literal'),
  setBy: uuid('set_by').notNull(),
  setAt: at('set_at').notNull(),
})
export type ExpectationRow = typeof expectations.$inferSelect

export const readings = pgTable('profile_reading', {
  organisationId: organisationId(),
  channelId: uuid('channel_id').notNull(),
  triedAt: at('tried_at'),
  readAt: at('read_at'),
  profile: jsonb('profile').$type<LiveProfile>(),
  /** The picture in 64 bits, as 16 hexadecimal digits; null when there is none or it could not be read. */
  picture: text('picture'),
  administrators: jsonb('administrators').$type<readonly RemoteAdministrator[]>(),
  administratorsReason: text('administrators_reason'),
  failingSince: at('failing_since'),
  failure: text('failure'),
  nextAt: at('next_at'),
})
export type ReadingRow = typeof readings.$inferSelect

export const drifts = pgTable('profile_drift', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  channelId: uuid('channel_id').notNull(),
  field: text('field').notNull(),
  factId: uuid('fact_id'),
  expected: text('expected').notNull(),
  found: text('found').notNull(),
  openedAt: at('opened_at').notNull(),
  closedAt: at('closed_at'),
  closedHow: text('closed_how').$type<'agrees' | 'expectation' | 'disconnected'>(),
})
export type DriftRow = typeof drifts.$inferSelect

export const profileEntries = pgTable('profile_entry', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  channelId: uuid('channel_id').notNull(),
  field: text('field').notNull(),
  wordingId: uuid('wording_id').notNull(),
  text: text('text').notNull(),
  before: text('before'),
  by: uuid('by').notNull(),
  at: at('at').notNull(),
  outcome: text('outcome').$type<'sending' | 'applied' | 'failed' | 'unknown'>().notNull(),
  reason: text('reason'),
})

export const pageAdministrators = pgTable('page_administrator', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  channelId: uuid('channel_id').notNull(),
  memberId: uuid('member_id').notNull(),
  handle: text('handle'),
  validFrom: at('valid_from').notNull(),
  validTo: at('valid_to'),
  note: text('note'),
  addedBy: uuid('added_by').notNull(),
  endedAt: at('ended_at'),
  endedBy: uuid('ended_by'),
})

export const pageConfirmations = pgTable('page_confirmation', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  channelId: uuid('channel_id').notNull(),
  by: uuid('by').notNull(),
  at: at('at').notNull(),
  note: text('note'),
})
