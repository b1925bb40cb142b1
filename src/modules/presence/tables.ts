import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const presence = pgTable(
  'presence',
  {
    organisationId: uuid('organisation_id').notNull(),
    subject: text('subject').notNull(),
    subjectId: uuid('subject_id').notNull(),
    memberId: uuid('member_id').notNull(),
    typing: boolean('typing').notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.subject, t.memberId] })],
)
