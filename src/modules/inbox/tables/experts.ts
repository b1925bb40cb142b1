import { customType, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const noteMentions = pgTable(
  'note_mention',
  {
    organisationId: organisationId(),
    noteId: uuid('note_id').notNull(),
    memberId: uuid('member_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    at: at('at').notNull(),
    seenAt: at('seen_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.noteId, t.memberId] })],
)

export const expertQuestions = pgTable(
  'expert_question',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    askedBy: uuid('asked_by').notNull(),
    memberId: uuid('member_id').notNull(),
    question: text('question').notNull(),
    excerpt: text('excerpt').notNull(),
    askedAt: at('asked_at').notNull(),
    dueAt: at('due_at').notNull(),
    state: text('state').$type<'open' | 'answered' | 'withdrawn'>().notNull(),
    settledAt: at('settled_at'),
    answer: text('answer'),
    via: text('via').$type<'link' | 'weft'>(),
    remindedAt: at('reminded_at'),
    lateAt: at('late_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type QuestionRow = typeof expertQuestions.$inferSelect

export const expertLinks = pgTable(
  'expert_link',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    questionId: uuid('question_id').notNull(),
    memberId: uuid('member_id').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
