import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Locale } from '../domain/letters.ts'
import { readOptions } from '../domain/poll.ts'
import { pollEvent } from '../events.ts'
import { pollTurnJob } from '../jobs/poll-turn.ts'
import { actorId, knownDepartment, mayManage } from '../policy.ts'
import { pollRow } from '../queries/rows.ts'
import { insertPoll, updatePoll } from '../store/poll.ts'
import { addressTaken } from './boxes.ts'
import { addIdea, type Done, done } from './ideas.ts'

const noPoll = refuse('not_found', 'This poll does not exist any more.')

export interface NewPoll {
  readonly address: string
  readonly locale: Locale
  readonly question: string
  readonly intro: string
  /** 2 to 8 answers. */
  readonly options: readonly string[]
  readonly multiple: boolean
  /** Whether “something else” can be written. */
  readonly other: boolean
  readonly shows: 'after-vote' | 'at-end'
  readonly departmentId: string | null
  /** ISO; null: at once. */
  readonly opensAt: string | null
  /** ISO; null: until somebody ends it. */
  readonly closesAt: string | null
}

/** Asks the public from an instant on, until another or until somebody ends it. */
export async function openPoll(ctx: Ctx, input: NewPoll): Promise<Result<{ id: string }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const known = await knownDepartment(ctx, input.departmentId)
  if (!known.ok) return known
  const options = readOptions(input.options)
  if ('wrong' in options) return refuse('invalid', options.wrong, { fields: { options: options.wrong } })
  const now = ctx.now()
  const opensAt = input.opensAt ? new Date(input.opensAt) : now
  const closesAt = input.closesAt ? new Date(input.closesAt) : null
  if (closesAt && (closesAt <= opensAt || closesAt <= now))
    return refuse('invalid', 'A poll must end after it begins.', {
      fields: { closesAt: 'Choose a later moment.' },
    })
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const id = newId(now.getTime())
    const { address, locale, question, intro, multiple, other, shows, departmentId } = input
    const words = { address, locale, question, intro, options, multiple, other, shows, departmentId }
    const state = opensAt <= now ? ('open' as const) : ('planned' as const)
    const { organisationId } = ctx
    const row = { organisationId, id, ...words, state, opensAt, closesAt, createdBy: actorId(ctx) }
    if (!(await insertPoll(tx, { ...row, createdAt: now }))) return addressTaken
    await enqueueTurns(tx, id, [state === 'planned' ? opensAt : null, closesAt])
    tx.emit(pollEvent(state === 'open' ? 'opened' : 'planned', id))
    return ok({ id })
  })
}

async function enqueueTurns(tx: WriteTx, pollId: string, at: readonly (Date | null)[]): Promise<void> {
  for (const startAfter of at) if (startAfter) await tx.enqueue(pollTurnJob, { pollId }, { startAfter })
}

/** Ends a poll now. */
export async function closePoll(ctx: Ctx, input: { readonly id: string }): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const poll = await pollRow(tx, ctx.organisationId, input.id, { lock: true })
    if (!poll) return noPoll
    if (poll.state === 'closed') return ok(done)
    await updatePoll(tx, ctx.organisationId, poll.id, { state: 'closed', closesAt: ctx.now() })
    tx.emit(pollEvent('closed', poll.id))
    return ok(done)
  })
}

/** Opens or closes a poll whose instant has come. Votes look at the clock themselves; this tells the others. */
export async function turnPoll(ctx: Ctx, pollId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const poll = await pollRow(tx, ctx.organisationId, pollId, { lock: true })
    if (!poll || poll.state === 'closed') return
    const over = poll.closesAt !== null && ctx.now() >= poll.closesAt
    if (!over && (poll.state === 'open' || ctx.now() < poll.opensAt)) return
    await updatePoll(tx, ctx.organisationId, pollId, { state: over ? 'closed' : 'open' })
    tx.emit(pollEvent(over ? 'closed' : 'opened', pollId))
  })
}

/** Makes an answer of a poll an idea. */
export async function takeAnswer(
  ctx: Ctx,
  input: { readonly id: string; readonly optionId: string },
): Promise<Result<{ ideaId: string }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ ideaId: string }>> => {
    const poll = await pollRow(tx, ctx.organisationId, input.id)
    const option = poll?.options.find(({ id }) => id === input.optionId)
    if (!poll || !option) return noPoll
    const { departmentId, question } = poll
    const words = { title: option.text, what: question, departmentId }
    const added = await addIdea(ctx, { ...words, source: 'poll', sourceId: poll.id })
    return added.ok ? ok({ ideaId: added.value.id }) : added
  })
}
