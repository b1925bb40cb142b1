import { csvOf } from '#kernel/csv.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ConversationCard } from '../../contract.ts'
import { listConversations } from '../list.ts'
import type { Selected } from './selection.ts'

const PART = 200

interface Part {
  readonly name: string
  readonly text: string
  readonly rows: number
  readonly nextCursor: string | null
}

/**
 * The rows of a list as they are seen, part after part: what is hidden from the one who asks is in none of them, and no
 * part is larger than a page. The first part has the names of the columns.
 */
export async function exportList(
  ctx: Ctx,
  input: Selected & { readonly cursor?: string | undefined },
): Promise<Result<Part>> {
  const page = await listConversations(ctx, { ...input, limit: PART })
  if (!page.ok) return page
  const { conversations, nextCursor } = page.value
  const text = csvOf(header, conversations.map(line))
  return ok({
    name: `conversations-${ctx.now().toISOString().slice(0, 10)}.csv`,
    text: input.cursor ? withoutHeader(text) : text,
    rows: conversations.length,
    nextCursor,
  })
}

const header = [
  'conversation',
  'person',
  'handle',
  'network',
  'title',
  'last message',
  'last message at',
  'written by',
  'messages',
  'desk',
  'owner',
  'state',
  'priority',
  'labels',
  'clock',
  'clock began',
  'clock due',
]

/** No text of ours in the header has a line break, so the first one ends it. */
const withoutHeader = (text: string): string => text.slice(text.indexOf('\r\n') + 2)

function line(card: ConversationCard): (string | number | null)[] {
  const { contact, clock } = card
  return [
    card.id,
    contact.name,
    contact.handle,
    card.networkName,
    card.title,
    card.preview,
    card.lastMessageAt,
    card.lastDirection === 'in' ? 'them' : 'us',
    card.messageCount,
    card.desk.name,
    card.owner?.name ?? null,
    card.closedAs ?? card.state,
    card.priority,
    card.labels.map((label) => label.name).join('; '),
    clock?.kind ?? null,
    clock?.startedAt ?? null,
    clock?.dueAt ?? null,
  ]
}
