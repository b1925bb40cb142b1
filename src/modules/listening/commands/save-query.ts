import { and, eq, ne, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { parseQuery } from '#platform/matcher/index.ts'
import type { queryInput } from '../contract/queries.ts'
import { queryChanged, querySaved } from '../events.ts'
import { matchBackJob } from '../jobs/match-back.ts'
import { silenceJob } from '../jobs/silence.ts'
import { mayManageListening } from '../policy.ts'
import { addQuery, addVersion, changeQuery, lockQuery, moveRevision } from '../store/queries.ts'
import { type ListenQueryRow, listenQuery, listenQueryVersion } from '../tables-queries.ts'

type Input = z.output<typeof queryInput>

/**
 * Saves a query: new, or other words as its next version. What the old words counted stays with their version. Mentions
 * that are stored are counted by the new words in the background.
 */
export async function saveQuery(ctx: Ctx, input: Input): Promise<Result<{ id: string; version: number }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  const fits = await wordsFit(ctx, input)
  if (!fits.ok) return fits
  return ctx.write(async (tx) => {
    const before = input.id === undefined ? undefined : await lockQuery(tx, ctx.organisationId, input.id)
    if (input.id !== undefined && !before) return refuse('not_found', 'This query does not exist any more.')
    if (before && input.editedRevision !== undefined && input.editedRevision !== before.revision)
      return refuse('stale', 'Somebody else saved this query while you were writing.', {
        help: 'What you wrote is still here. Look at what was saved, then save again.',
      })
    if (await nameTaken(tx, ctx.organisationId, input)) {
      const message = 'Another query has this name.'
      return refuse('conflict', message, { fields: { name: message } })
    }
    const id = before?.id ?? newId(ctx.now().getTime())
    const reworded = !before || (await wordsOf(tx, before)) !== input.text
    const version = before ? before.version + (reworded ? 1 : 0) : 1
    const changedAt = ctx.now()
    await store(ctx, tx, before, { ...input, id, version, changedAt })
    if (reworded) await storeVersion(ctx, tx, { ...input, id, version })
    // Counting by other words looks for silence when it is done.
    else if (input.floorCount !== null)
      await tx.enqueue(silenceJob, { queryId: id, changedAt: changedAt.toISOString() })
    await moveRevision(tx, ctx.organisationId)
    tx.emit(before ? queryChanged(id, version, reworded) : querySaved(id, input.purpose))
    return ok({ id, version })
  })
}

async function wordsFit(ctx: Ctx, input: Input): Promise<Result<undefined>> {
  const parsed = parseQuery(input.text)
  if (!parsed.ok) {
    const [first] = parsed.problems
    const message = first ? `${first.message} ${first.cure}` : 'This query cannot be read.'
    return refuse('invalid', message, { fields: { text: message } })
  }
  if ((input.floorCount === null) !== (input.floorDays === null)) {
    const message = 'Say both how many mentions and in how many days, or neither.'
    return refuse('invalid', message, { fields: { floorCount: message } })
  }
  const { expertId, departmentId } = input
  if (expertId !== null && !(await memberCards(ctx, [expertId])).has(expertId))
    return refuse('invalid', 'This person is not here any more.', {
      fields: { expertId: 'Choose somebody else.' },
    })
  if (departmentId !== null && !(await departmentCards(ctx)).some((card) => card.id === departmentId))
    return refuse('invalid', 'This department does not exist any more.', {
      fields: { departmentId: 'Choose another department.' },
    })
  return ok()
}

async function nameTaken(tx: WriteTx, organisationId: string, { id, name }: Input): Promise<boolean> {
  const rows = await tx
    .select({ id: listenQuery.id })
    .from(listenQuery)
    .where(
      and(
        eq(listenQuery.organisationId, organisationId),
        sql`lower(${listenQuery.name}) = lower(${name})`,
        ne(listenQuery.state, 'archived'),
        id === undefined ? undefined : ne(listenQuery.id, id),
      ),
    )
    .limit(1)
  return rows.length > 0
}

async function wordsOf(tx: WriteTx, query: ListenQueryRow): Promise<string | undefined> {
  const rows = await tx
    .select({ text: listenQueryVersion.text })
    .from(listenQueryVersion)
    .where(
      and(
        eq(listenQueryVersion.organisationId, query.organisationId),
        eq(listenQueryVersion.queryId, query.id),
        eq(listenQueryVersion.version, query.version),
      ),
    )
  return rows[0]?.text
}

type Saved = Input & { readonly id: string; readonly version: number }

async function store(
  ctx: Ctx,
  tx: WriteTx,
  before: ListenQueryRow | undefined,
  saved: Saved & { readonly changedAt: Date },
): Promise<void> {
  const { id, name, purpose, rival, departmentId, version, floorCount, floorDays, expertId, changedAt } =
    saved
  const facts = {
    name,
    purpose,
    rival,
    departmentId,
    version,
    floorCount,
    floorDays,
    expertId,
    changedAt,
  }
  const { organisationId } = ctx
  if (before) {
    const loud = floorCount === null ? { silentSince: null } : {}
    await changeQuery(tx, organisationId, id, { ...facts, ...loud, revision: before.revision + 1 })
  } else {
    const createdBy = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const birth = {
      ...({ state: 'active', revision: 1, silentSince: null } as const),
      ...{ createdBy, createdAt: changedAt },
    }
    await addQuery(tx, { organisationId, id, ...facts, ...birth })
  }
}

async function storeVersion(ctx: Ctx, tx: WriteTx, { id, version, text, note }: Saved): Promise<void> {
  const authorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const { organisationId } = ctx
  const row = {
    organisationId,
    queryId: id,
    version,
    text,
    note,
    authorId,
    madeAt: ctx.now(),
    matchedFrom: null,
  }
  await addVersion(tx, row)
  await tx.enqueue(matchBackJob, { queryId: id, version })
}
