import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { voidOpen } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Content } from '../contract/shapes.ts'
import type { StatementCard } from '../contract.ts'
import { dayIn, LONGEST_DAYS, USUAL_DAYS } from '../domain/standing.ts'
import { wordsOf } from '../domain/words.ts'
import { statementEvent } from '../events.ts'
import { endingJob } from '../jobs/ending.ts'
import { isRefused, keeper } from '../policy.ts'
import { cardsOf, statementRow } from '../queries/cards.ts'
import { gone } from '../queries/one.ts'
import { insertStatements, rewordStatement, setStatement } from '../store.ts'
import type { StatementRow } from '../tables.ts'

/** Writes a statement; whoever does looks after it. It can be said once it is agreed to. */
export async function createStatement(ctx: Ctx, input: Content): Promise<Result<StatementCard>> {
  const person = keeper(ctx.actor)
  if (isRefused(person)) return person
  const wrong = await problemWith(ctx, input)
  if (wrong) return wrong
  return ctx.write(async (tx) => {
    const row = newRow(ctx, person.memberId, input)
    await insertStatements(tx, [row], { by: person.memberId, reason: 'First written' })
    tx.emit(statementEvent('written', row.id, { statementVersion: 1 }))
    return card(ctx, row)
  })
}

/** Nothing is agreed about it, nobody is asked. */
const written = {
  state: 'draft' as const,
  askedDigest: null,
  approvedDigest: null,
  approvedUntil: null,
  approvedAt: null,
  returnedNote: null,
}

/** A new statement as it is stored. */
export function newRow(ctx: Ctx, by: string, input: Content): StatementRow {
  const now = ctx.now()
  return {
    organisationId: ctx.organisationId,
    id: newId(now.getTime()),
    version: 1,
    ...fields(ctx, input),
    ownerId: by,
    ...written,
    warnedOf: null,
    endedOf: null,
    archivedAt: null,
    updatedAt: now,
    updatedBy: by,
  }
}

function fields(ctx: Ctx, input: Content) {
  const { scenario, language, title, parts, audiences, channelIds } = input
  const validUntil = input.validUntil ?? dayIn(USUAL_DAYS, ctx.now())
  return {
    scenario,
    language,
    title,
    parts,
    audiences: [...new Set(audiences)],
    channelIds: [...new Set(channelIds)],
    validUntil,
  }
}

/** Changes a statement. Whatever was agreed about it ends, and an open question about it is taken back. */
export async function saveStatement(
  ctx: Ctx,
  input: Content & { readonly id: string; readonly basedOn: number; readonly reason: string },
): Promise<Result<StatementCard>> {
  const person = keeper(ctx.actor)
  if (isRefused(person)) return person
  const wrong = await problemWith(ctx, input)
  if (wrong) return wrong
  const { id, basedOn, reason } = input
  return ctx.write(async (tx): Promise<Result<StatementCard>> => {
    const before = await statementRow(ctx, id)
    if (!before) return gone
    if (before.archivedAt) return refuse('conflict', 'It is out of use. Bring it back first.')
    const key = { organisationId: ctx.organisationId, id, basedOn }
    const stamp = { updatedAt: ctx.now(), updatedBy: person.memberId }
    const to = {
      ...fields(ctx, { ...input, validUntil: input.validUntil ?? before.validUntil }),
      ...written,
      ...stamp,
    }
    const row = await rewordStatement(tx, key, to, { by: person.memberId, reason })
    if (!row)
      return refuse('stale', 'Somebody changed it meanwhile. Look at theirs first; yours is kept here.')
    if (before.askedDigest) await voidOpen(ctx, id)
    tx.emit(statementEvent('written', id, { statementVersion: row.version }))
    return card(ctx, row)
  })
}

/** Takes it out of use; its versions and what was said from it stay. */
export async function archiveStatement(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const person = keeper(ctx.actor)
  if (isRefused(person)) return person
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const row = await statementRow(ctx, id)
    if (!row) return gone
    if (row.askedDigest) await voidOpen(ctx, id)
    const state = row.state === 'asked' ? ('draft' as const) : row.state
    await setStatement(tx, ctx.organisationId, id, { archivedAt: ctx.now(), askedDigest: null, state })
    tx.emit(statementEvent('archived', id))
    return ok({ id })
  })
}

/** Brings it back as it stood. */
export async function restoreStatement(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<StatementCard>> {
  const person = keeper(ctx.actor)
  if (isRefused(person)) return person
  return ctx.write(async (tx): Promise<Result<StatementCard>> => {
    const row = await statementRow(ctx, id)
    if (!row) return gone
    await setStatement(tx, ctx.organisationId, id, { archivedAt: null })
    // What told of its end found it out of use; it is told again.
    if (row.approvedUntil) await tx.enqueue(endingJob, { statementId: id, until: row.approvedUntil })
    tx.emit(statementEvent('restored', id))
    return card(ctx, { ...row, archivedAt: null })
  })
}

async function problemWith(ctx: Ctx, input: Content): Promise<Refused | null> {
  if (wordsOf(input.parts) === '')
    return refuse('invalid', 'There are no words yet.', {
      fields: { acknowledgement: 'Begin with what you know people are worried about.' },
    })
  const day = input.validUntil
  const now = ctx.now()
  if (day !== undefined && day < dayIn(0, now))
    return refuse('invalid', 'This day has passed.', { fields: { validUntil: 'Choose a later one.' } })
  if (day !== undefined && day > dayIn(LONGEST_DAYS, now))
    return refuse('invalid', 'Words are agreed for a year at most.', {
      fields: { validUntil: 'Choose an earlier one.' },
    })
  const known = new Set((await channelCards(ctx)).map((one) => one.id))
  return input.channelIds.every((one) => known.has(one))
    ? null
    : refuse('invalid', 'One of these channels is not there any more.', {
        fields: { channelIds: 'Choose from the list.' },
      })
}

async function card(ctx: Ctx, row: StatementRow): Promise<Result<StatementCard>> {
  const [shown] = await cardsOf(ctx, [row])
  return shown ? ok(shown) : gone
}
