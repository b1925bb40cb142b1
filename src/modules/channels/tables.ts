import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Limits } from '#networks/contract/limits.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

export const channel = pgTable('channel', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  network: text('network').notNull(),
  remoteId: text('remote_id').notNull(),
  handle: text('handle').notNull(),
  displayName: text('display_name').notNull(),
  /** What members call it; null: as the network does. */
  label: text('label'),
  avatarUrl: text('avatar_url'),
  profileUrl: text('profile_url'),
  serverUrl: text('server_url').notNull(),
  state: text('state').$type<'connected' | 'needs-reconnection' | 'disconnected'>().notNull(),
  stateReason: text('state_reason'),
  /** As the server reported them; null: the network's own. */
  limits: jsonb('limits').$type<Limits>(),
  /** Sealed; null once disconnected. */
  credentials: text('credentials'),
  connectedAt: instant('connected_at').notNull(),
  connectedBy: uuid('connected_by'),
  lastPublishedAt: instant('last_published_at'),
  /** Assisted: people post there by hand, and there are no secrets. */
  mode: text('mode').$type<'connected' | 'assisted'>().notNull(),
  lang: text('lang'),
  region: text('region'),
  /** Whose own account it is; null: the organisation's. */
  ownerMemberId: uuid('owner_member_id'),
  ownerAgreedAt: instant('owner_agreed_at'),
})
export type ChannelRow = typeof channel.$inferSelect

export const channelPoster = pgTable('channel_poster', {
  organisationId: uuid('organisation_id').notNull(),
  channelId: uuid('channel_id').notNull(),
  memberId: uuid('member_id').notNull(),
  /** 0 posts; the others stand in, in this order. */
  position: integer('position').notNull(),
})

export const channelOauth = pgTable('channel_oauth', {
  organisationId: uuid('organisation_id').notNull(),
  stateDigest: text('state_digest').notNull(),
  network: text('network').notNull(),
  memberId: uuid('member_id').notNull(),
  channelId: uuid('channel_id'),
  /** Sealed. */
  pending: text('pending').notNull(),
  expiresAt: instant('expires_at').notNull(),
})
export type ChannelOauthRow = typeof channelOauth.$inferSelect
