import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SAFE_FETCH } from '#platform/safe-fetch/index.ts'
import { linksTo } from '../../domain/people/links.ts'
import { contactEvent } from '../../events.ts'
import { agent, isRefused } from '../../policy.ts'
import { accountsOf, type HandleRow } from '../../queries/people/accounts.ts'
import { visiblePerson } from '../../queries/people/visible.ts'
import { endMerge, insertMerge } from '../../store/people/bonds.ts'
import { contactMerges } from '../../tables/people.ts'
import { rebond } from './rebond.ts'

interface Merge {
  readonly id: string
  readonly otherId: string
  readonly proof: 'verified-link' | 'decision'
  readonly reason: string
}

/**
 * Says that two contacts are one person: because their profiles link to each other, which is looked up, or because a named
 * member decides so and says why. Never by a name alone.
 */
export async function mergePeople(ctx: Ctx, input: Merge): Promise<Result<{ id: string; mergeId: string }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  if (!(await visiblePerson(ctx, input.id)) || !(await visiblePerson(ctx, input.otherId))) return unknown()
  const mine = await accountsOf(ctx, input.id)
  const others = await accountsOf(ctx, input.otherId)
  const [first] = mine
  const [other] = others
  if (!first || !other) return unknown()
  if (first.contactId === other.contactId) return refuse('conflict', 'They are one person already.')
  const pair = input.proof === 'verified-link' ? await linked(ctx, mine, others) : ([first, other] as const)
  if (!pair)
    return refuse('invalid', 'Their profiles do not link to each other.', {
      help: 'If you know it otherwise, say so as your own decision, with the reason.',
    })
  return ctx.write(async (tx): Promise<Result<{ id: string; mergeId: string }>> => {
    const mergeId = newId(ctx.now().getTime())
    await insertMerge(tx, {
      organisationId: ctx.organisationId,
      id: mergeId,
      handleId: pair[0].id,
      otherHandleId: pair[1].id,
      proof: input.proof,
      reason: input.reason,
      by: member.memberId,
      at: ctx.now(),
    })
    await rebond(
      ctx,
      tx,
      pair.map(({ id }) => id),
      member.memberId,
    )
    const id = (await accountsOf(ctx, input.id))[0]?.contactId ?? input.id
    tx.emit(contactEvent('merged', id, { mergeId, proof: input.proof }))
    return ok({ id, mergeId })
  })
}

const unknown = () => refuse('not_found', 'This person is not known, or only to a restricted department.')

/** Takes a proof back: both are as if they had never been one. */
export async function unmergePeople(
  ctx: Ctx,
  input: { readonly mergeId: string; readonly reason: string },
): Promise<Result<{ id: string }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const where = and(
      eq(contactMerges.organisationId, ctx.organisationId),
      eq(contactMerges.id, input.mergeId),
    )
    const [merge] = await tx.select().from(contactMerges).where(where).for('update')
    if (!merge) return refuse('not_found', 'This is not known any more.')
    const end = { at: ctx.now(), by: member.memberId, reason: input.reason }
    if (!(await endMerge(tx, ctx.organisationId, merge.id, end)))
      return refuse('conflict', 'It has been taken back already.')
    await rebond(ctx, tx, [merge.handleId, merge.otherHandleId], member.memberId)
    tx.emit(contactEvent('parted', merge.id, { mergeId: merge.id }))
    return ok({ id: merge.id })
  })
}

const PAGES = 4

/** Two accounts of which each profile links to the other one. Fetched outside of any transaction. */
async function linked(
  ctx: Ctx,
  mine: readonly HandleRow[],
  others: readonly HandleRow[],
): Promise<readonly [HandleRow, HandleRow] | null> {
  const safeFetch = ctx.use(SAFE_FETCH)
  const pages = new Map<string, Promise<string>>()
  const page = (url: string): Promise<string> => {
    const known = pages.get(url)
    if (known) return known
    const got = safeFetch(url, { signal: AbortSignal.timeout(10_000) }).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    )
    pages.set(url, got)
    return got
  }
  for (const a of mine.slice(0, PAGES))
    for (const b of others.slice(0, PAGES)) {
      if (!a.profileUrl || !b.profileUrl) continue
      if (linksTo(await page(a.profileUrl), b.profileUrl) && linksTo(await page(b.profileUrl), a.profileUrl))
        return [a, b]
    }
  return null
}
