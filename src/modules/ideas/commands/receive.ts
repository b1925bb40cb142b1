import { and, count, eq, gte } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { consentWords } from '../domain/letters.ts'
import { eraseAt } from '../domain/lifecycle.ts'
import { newOwnLink, sealEmail, sealName } from '../email.ts'
import { requestEvent } from '../events.ts'
import { eraseDueJob } from '../jobs/erase-due.ts'
import { mayManage } from '../policy.ts'
import { boxRow } from '../queries/rows.ts'
import { insertRequest } from '../store/request.ts'
import { requests } from '../tables.ts'

const DAY = 86_400_000

export interface Incoming {
  /** The box or the poll it came through. */
  readonly boxId?: string
  readonly pollId?: string
  readonly text: string
  readonly name: string
  /** Empty when none was left, or may not be kept. */
  readonly email: string
  /** The words that were consented to; only with an address. */
  readonly consent: string | null
  /** Why it looks like spam, or null. */
  readonly spam: string | null
  /** SHA-256 of the form it came from; the same one twice is stored once. */
  readonly form: Buffer | null
}

/** Stores what came from outside and gives the personal link to it; null when the same form was stored before. */
export async function keepRequest(
  ctx: Ctx,
  tx: WriteTx,
  incoming: Incoming,
): Promise<{ id: string; link: string } | null> {
  const { organisationId } = ctx
  const now = ctx.now()
  const id = newId(now.getTime())
  const { columns, link } = newOwnLink(ctx, id)
  const { text, name, email, consent, spam, form } = incoming
  const stored = await insertRequest(tx, {
    organisationId,
    id,
    boxId: incoming.boxId ?? null,
    pollId: incoming.pollId ?? null,
    text,
    ...(name === '' ? {} : { nameSealed: sealName(ctx, id, name) }),
    ...(email === '' ? {} : { ...sealEmail(ctx, id, email), consent }),
    state: spam === null ? 'new' : 'spam',
    reason: spam,
    createdAt: now,
    form,
    ...columns,
  })
  if (!stored) return null
  if (name !== '' || email !== '')
    await tx.enqueue(eraseDueJob, { requestId: id }, { startAfter: eraseAt(now) })
  tx.emit(requestEvent(spam === null ? 'received' : 'set-apart', id))
  return { id, link }
}

/** How often the same words came to a box within a day. */
export async function repeatsOf(ctx: Ctx, tx: WriteTx, boxId: string, text: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(requests)
    .where(
      and(
        eq(requests.organisationId, ctx.organisationId),
        eq(requests.boxId, boxId),
        eq(requests.text, text),
        gte(requests.createdAt, new Date(ctx.now().getTime() - DAY)),
      ),
    )
  return row?.n ?? 0
}

/** Takes a request that reached the house another way (told at a counter, for a demonstration), with consent given there. */
export async function receiveRequest(
  ctx: Ctx,
  input: { readonly boxId: string; readonly text: string; readonly name?: string; readonly email?: string },
): Promise<Result<{ id: string; link: string }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const { name: house } = await organisation(ctx)
  return ctx.write(async (tx): Promise<Result<{ id: string; link: string }>> => {
    const box = await boxRow(tx, ctx.organisationId, input.boxId)
    if (!box) return refuse('not_found', 'This box does not exist any more.')
    const email = input.email ?? ''
    const consent = email === '' ? null : consentWords(box.locale, house)
    const words = { boxId: box.id, text: input.text.trim(), name: input.name ?? '', email, consent }
    const kept = await keepRequest(ctx, tx, { ...words, spam: null, form: null })
    return kept ? ok(kept) : refuse('conflict', 'It was stored before.')
  })
}
