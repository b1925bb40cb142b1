import { and, eq, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import type { Tx } from '#platform/db/pool.ts'
import { asksNothing, readSearch, type SearchQuery } from '../../searching/grammar.ts'
import { tsQueryOf } from '../../searching/ts-query.ts'
import { type ConversationRow, conversations } from '../../tables.ts'
import { conversationCards } from '../cards.ts'
import { isFilling } from './fill.ts'
import { hitTexts } from './hit-texts.ts'
import type { ListPage } from './list-page.ts'
import { named } from './named.ts'
import { type Chosen, whole } from './selection.ts'

/** Messages looked through at once: few first, more when few of them lie where somebody looks. */
const LOOKS = [80, 500, 4000, 15_000] as const

interface Found extends Record<string, unknown> {
  /** Of the message or the note. */
  id: string
  message_id: string | null
  note_id: string | null
  conversation_id: string
  at: string
  fits: boolean
}

interface Place {
  readonly at: string
  readonly id: string
}

export interface SearchInput {
  readonly q: string
  readonly chosen: Pick<Chosen, 'where' | 'states'>
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * Conversations that have a message with these words, by the newest such message. Each comes once, whatever page it is
 * on. A page may be short when much was looked through for little; `nextCursor` then goes on from there.
 */
export async function searchConversations(ctx: Ctx, input: SearchInput): Promise<Result<ListPage>> {
  const query = readSearch(input.q)
  return ctx.read(async (tx): Promise<Result<ListPage>> => {
    const names = await named(ctx, query)
    const unclear = [...query.unclear, ...names.unclear]
    const filling = await isFilling(ctx, tx)
    const nothing = { conversations: [], hits: [], nextCursor: null, unclear, filling }
    if (asksNothing(query)) return ok(nothing)
    const where = and(wholeOf(query, input.chosen), names.where)
    const { found, next } = await walk(ctx, tx, query, { ...input, where })
    const rows = await rowsOf(ctx, tx, found)
    return ok({
      conversations: await conversationCards(ctx, rows),
      hits: await hitTexts(ctx, found, query.terms),
      nextCursor: next ? `found|${next.at}|${next.id}` : null,
      unclear,
      filling,
    })
  })
}

/** Every conversation of a search, up to `most`; for what is done to all of them. */
export async function foundIds(
  ctx: Ctx,
  q: string,
  chosen: SearchInput['chosen'],
  most: number,
): Promise<string[]> {
  const query = readSearch(q)
  if (asksNothing(query)) return []
  return ctx.read(async (tx) => {
    const where = and(wholeOf(query, chosen), (await named(ctx, query)).where)
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const { found, next } = await walk(ctx, tx, query, { where, cursor, limit: most })
      ids.push(...found.map((one) => one.conversation_id))
      cursor = next ? `found|${next.at}|${next.id}` : undefined
    } while (cursor && ids.length < most)
    return ids.slice(0, most)
  })
}

/** States that are written out stand for those of the view. */
const wholeOf = (query: SearchQuery, { where, states }: SearchInput['chosen']): SQL | undefined =>
  whole({ where, states: query.states.length > 0 ? query.states : states })

interface Walk {
  readonly where: SQL | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

async function walk(
  ctx: Ctx,
  tx: Tx,
  query: SearchQuery,
  { where, limit, cursor }: Walk,
): Promise<{ found: Found[]; next: Place | null }> {
  let from = placeOf(cursor)
  const found: Found[] = []
  for (const look of LOOKS) {
    const rows = await lookThrough(ctx, tx, query, { where, from, look })
    for (const row of rows) {
      from = { at: row.at, id: row.id }
      if (row.fits) found.push(row)
      if (found.length === limit)
        return { found, next: row === rows.at(-1) && rows.length < look ? null : from }
    }
    if (rows.length < look) return { found, next: null }
  }
  return { found, next: from }
}

/** The next messages with these words, and whether each is the newest of a conversation that passes. */
async function lookThrough(
  ctx: Ctx,
  tx: Tx,
  query: SearchQuery,
  { where, from, look }: { where: SQL | undefined; from: Place | null; look: number },
): Promise<Found[]> {
  const words = tsQueryOf(ctx.organisationId, query)
  const { rows } =
    await tx.execute<Found>(sql`-- planned anew: by which conversations it is narrowed decides how they are best looked at
      select f.id, f.message_id, f.note_id, f.conversation_id, f.at::text as at,
      (f.newest and exists (select from conversation where conversation.organisation_id = ${ctx.organisationId}
        and conversation.id = f.conversation_id and ${where ?? sql`true`})) as fits
    from weft_find_messages(${words}::tsquery, ${query.after}::timestamptz, ${query.before}::timestamptz, ${query.picture},
      ${from?.at ?? null}::timestamptz, ${from?.id ?? null}::uuid, ${look}) f
    order by f.at desc, f.id desc`)
  return rows
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^\d{4,5}-[\d: .+TZ-]{6,40}$/

function placeOf(cursor: string | undefined): Place | null {
  const [of, at = '', id = ''] = cursor?.split('|') ?? []
  return of === 'found' && instant.test(at) && uuid.test(id) ? { at, id } : null
}

async function rowsOf(ctx: Ctx, tx: Tx, found: readonly Found[]): Promise<ConversationRow[]> {
  const ids = found.map((one) => one.conversation_id)
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.organisationId, ctx.organisationId), anyOf(conversations.id, ids)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
