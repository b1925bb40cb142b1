import { bigint, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const hour = () => timestamp('hour', { withTimezone: true }).notNull()
const organisationId = () => uuid('organisation_id').notNull()

/** An hour of which something changed since it was counted. Written by the database itself (migration 0009). */
export const foundHourMark = pgTable('found_hour_mark', {
  organisationId: organisationId(),
  hour: hour(),
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
})

/** Posts that are the same to every figure. */
export const foundGroup = pgTable('found_group', {
  organisationId: organisationId(),
  id: integer('id').notNull(),
  digest: text('digest').notNull(),
  network: text('network').notNull(),
  language: text('language'),
  sentiment: text('sentiment'),
  /** `query:version`, in order. */
  found: text('found').array().notNull(),
})

/** How many posts of which group an hour holds. */
export const foundHour = pgTable('found_hour', {
  organisationId: organisationId(),
  hour: hour(),
  groups: integer('groups').array().notNull(),
  counts: integer('counts').array().notNull(),
})
