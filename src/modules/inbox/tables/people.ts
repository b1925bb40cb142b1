import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const contactMerges = pgTable(
  'contact_merge',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    handleId: uuid('handle_id').notNull(),
    otherHandleId: uuid('other_handle_id').notNull(),
    proof: text('proof').$type<'verified-link' | 'same-login' | 'decision'>().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by'),
    at: at('at').notNull(),
    undoneAt: at('undone_at'),
    undoneBy: uuid('undone_by'),
    undoneReason: text('undone_reason'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const contactCodes = pgTable(
  'contact_code',
  {
    organisationId: organisationId(),
    codeHash: text('code_hash').notNull(),
    handleId: uuid('handle_id').notNull(),
    by: uuid('by').notNull(),
    madeAt: at('made_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.codeHash] })],
)

export const contactNotes = pgTable(
  'contact_note',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    contactId: uuid('contact_id').notNull(),
    departmentId: uuid('department_id'),
    authorId: uuid('author_id').notNull(),
    text: text('text').notNull(),
    at: at('at').notNull(),
    endsAt: at('ends_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const contactBlocks = pgTable(
  'contact_block',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    contactId: uuid('contact_id').notNull(),
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    since: at('since').notNull(),
    until: at('until'),
    liftedAt: at('lifted_at'),
    liftedBy: uuid('lifted_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const replyFacts = pgTable(
  'reply_fact',
  {
    organisationId: organisationId(),
    messageId: uuid('message_id').notNull(),
    factId: uuid('fact_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    said: text('said').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.messageId, t.factId] })],
)

export const contactErasures = pgTable(
  'contact_erasure',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    contactId: uuid('contact_id').notNull(),
    state: text('state').$type<'running' | 'done'>().notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
    doneAt: at('done_at'),
    messages: integer('messages').notNull(),
    answers: integer('answers').notNull(),
    notes: integer('notes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
