import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const messageActs = pgTable(
  'message_act',
  {
    organisationId: uuid('organisation_id').notNull(),
    messageId: uuid('message_id').notNull(),
    verb: text('verb').$type<'like' | 'hide' | 'delete'>().notNull(),
    memberId: uuid('member_id').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.messageId, t.verb] })],
)
