import { sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { clip } from '#kernel/text.ts'
import { type MentionCard, mentionsBy } from '#modules/listening/index.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Moment } from '../../contract/people.ts'
import { OFTEN } from '../often.ts'
import { accountsOf } from './accounts.ts'
import { wentOut } from './spoken.ts'
import { visiblePerson } from './visible.ts'

interface Row extends Record<string, unknown> {
  id: string
  at: string
  title: string
  preview: string
  network: string
  department_id: string
  owner_id: string | null
  state: 'open' | 'snoozed' | 'closed'
  message_count: number
  answer_post: string | null
  answer_by: string | null
  answer_at: string | null
}

interface Page {
  readonly id: string
  readonly cursor?: string | undefined
  readonly limit: number
}

interface Place {
  readonly at: string
  readonly id: string
}

const MAX_ACCOUNTS = 20

/**
 * Everything between us and a person over networks, desks and employees, newest first: conversations with our last answer
 * in each, and what they said about us without speaking to us. Keyset by time over both; each page costs two index scans.
 */
export async function personTimeline(
  ctx: Ctx,
  input: Page,
): Promise<Result<{ moments: Moment[]; nextCursor: string | null }>> {
  return ctx.read(async (): Promise<Result<{ moments: Moment[]; nextCursor: string | null }>> => {
    const accounts = (await visiblePerson(ctx, input.id)) ? await accountsOf(ctx, input.id) : []
    const [first] = accounts
    if (!first) return refuse('not_found', 'This person is not known, or only to a restricted department.')
    const before = placeOf(input.cursor)
    const rows = await conversationRows(ctx, first.contactId, before, input.limit + 1)
    const heard = await mentionsBy(ctx, {
      authors: accounts.slice(0, MAX_ACCOUNTS).map(({ network, remoteId }) => ({ network, remoteId })),
      heardOnly: true,
      before,
      limit: input.limit + 1,
    })
    const all = [...(await conversationMoments(ctx, rows)), ...heard.map((card) => heardMoment(ctx, card))]
    all.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    const moments = all.slice(0, input.limit)
    const last = moments.at(-1)
    return ok({ moments, nextCursor: all.length > input.limit && last ? `${last.at}|${last.id}` : null })
  }, OFTEN)
}

const uuid = /^[0-9a-f-]{36}$/i

function placeOf(cursor: string | undefined): Place | undefined {
  const [at = '', id = ''] = cursor?.split('|') ?? []
  return uuid.test(id) && !Number.isNaN(Date.parse(at)) ? { at: new Date(at).toISOString(), id } : undefined
}

// Times are compared as the cursor has them: in milliseconds.
async function conversationRows(
  ctx: Ctx,
  contactId: string,
  before: Place | undefined,
  limit: number,
): Promise<Row[]> {
  const older = before
    ? sql`and (c.last_message_at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
    : sql``
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select c.id, c.last_message_at as at, c.title, c.preview, c.network, c.department_id, c.owner_id,
        c.state, c.message_count, a.post_id as answer_post, a.author_id as answer_by, a.at as answer_at
      from conversation c left join lateral (select post_id, author_id, at from message
          where organisation_id = c.organisation_id and conversation_id = c.id and direction = 'out'
          order by at desc, id desc limit 1) a on true
      where c.organisation_id = ${ctx.organisationId} and c.contact_id = ${contactId} ${older}
      order by c.last_message_at desc, c.id desc limit ${limit}`),
  )
  return rows
}

async function conversationMoments(ctx: Ctx, rows: readonly Row[]): Promise<Moment[]> {
  const desks = new Map((await departmentCards(ctx)).map((desk) => [desk.id, desk.name]))
  const members = await memberCards(ctx, [
    ...new Set(rows.flatMap((row) => [row.owner_id ?? [], row.answer_by ?? []].flat())),
  ])
  const posts = await postCards(
    ctx,
    rows.flatMap((row) => row.answer_post ?? []),
  )
  return rows.map((row): Moment => {
    const owner = row.owner_id ? members.get(row.owner_id) : undefined
    const post = row.answer_post ? posts.get(row.answer_post) : undefined
    return {
      kind: 'conversation',
      id: row.id,
      at: new Date(row.at).toISOString(),
      title: row.title,
      preview: row.preview,
      network: row.network,
      networkName: networkName(ctx, row.network),
      desk: { id: row.department_id, name: desks.get(row.department_id) ?? 'A department that is gone' },
      owner: row.owner_id
        ? { id: row.owner_id, name: owner?.name ?? 'Somebody who left', initials: owner?.initials ?? '?' }
        : null,
      state: row.state,
      messageCount: row.message_count,
      answered:
        post && row.answer_at && wentOut(post.state)
          ? { by: post.authorName, at: new Date(row.answer_at).toISOString(), excerpt: excerpt(post.text) }
          : null,
    }
  })
}

function heardMoment(ctx: Ctx, card: MentionCard): Moment {
  return {
    kind: 'heard',
    id: card.id,
    at: card.publishedAt ?? card.receivedAt,
    text: excerpt(card.text),
    network: card.network,
    networkName: networkName(ctx, card.network),
    url: card.url,
  }
}

const networkName = (ctx: Ctx, network: string): string => ctx.use(NETWORKS).get(network)?.name ?? network
const excerpt = (text: string): string => clip(text.replace(/\s+/g, ' ').trim(), 200)
