import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Ctx, Engine, WriteTx } from '#platform/ctx.ts'
import type { Tally } from '../contract.ts'
import { OTHER, showsFigures, stateAt, wrongVote } from '../domain/poll.ts'
import { spamReason } from '../domain/spam.ts'
import { count, limits, pollPlace } from '../public-place.ts'
import { pollRow } from '../queries/rows.ts'
import { tallies, tallyOf } from '../queries/tally.ts'
import { readSlip, type Slip } from '../slip.ts'
import { insertPollVote } from '../store/poll.ts'
import type { PollRow } from '../tables.ts'
import { hasVoted, votedCookie } from '../voted-cookie.ts'
import { keepRequest } from './receive.ts'

export interface Voting {
  readonly address: string
  readonly slip: string
  readonly options: readonly string[]
  /** What was written under “something else”. */
  readonly words: string
  /** A field people do not see. */
  readonly website: string
}

/** A browser at the door: who calls, its cookies, and how to give it one. */
export interface Browser extends Caller {
  readonly cookies: string
  readonly setCookie: (cookie: string) => void
}

export type Voted = { voted: true; tally: Tally | null }

const twice = refuse('conflict', 'This browser has voted in this poll already.')

/** Counts a vote of somebody without an account: one a page that was handed out, one a browser. */
export async function castVote(engine: Engine, input: Voting, from: Browser): Promise<Result<Voted>> {
  const counted = await count(engine, limits.vote, from.address)
  if (!counted.ok) return counted
  const place = await pollPlace(engine, input.address, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  const flooded = await count(engine, limits.poll, id)
  if (!flooded.ok) return flooded
  if (hasVoted(ctx, id, from.cookies)) return twice
  // Programs fill in every field. They are told what they want to hear, and nothing is counted.
  if (input.website !== '') return ok({ voted: true, tally: null })
  const slip = readSlip(ctx, id, input.slip)
  if (!slip) return refuse('stale', 'This page is too old to vote with. Load it again.')
  const voted = await ctx.write((tx) => counting(ctx, tx, id, input, slip))
  if (voted.ok) from.setCookie(votedCookie(ctx, id))
  return voted
}

async function counting(
  ctx: Ctx,
  tx: WriteTx,
  pollId: string,
  input: Voting,
  slip: Slip,
): Promise<Result<Voted>> {
  const { organisationId } = ctx
  const poll = await pollRow(tx, organisationId, pollId)
  const state = poll ? stateAt(poll, ctx.now()) : 'closed'
  if (!poll || state !== 'open')
    return refuse('conflict', state === 'planned' ? 'This poll has not begun yet.' : 'This poll is over.')
  const wrong = wrongVote(poll, input.options, input.words)
  if (wrong) return refuse('invalid', wrong, { fields: { options: wrong } })
  const vote = { organisationId, pollId, ballot: slip.hash, options: [...input.options], at: ctx.now() }
  if (!(await insertPollVote(tx, vote))) return twice
  if (input.options.includes(OTHER)) await keepWords(ctx, tx, poll, input.words.trim(), slip)
  if (!showsFigures(poll.shows, state, true)) return ok({ voted: true, tally: null })
  return ok({ voted: true, tally: tallyOf(poll, (await tallies(tx, organisationId, [pollId])).get(pollId)) })
}

/** What else somebody would like to know stands among the requests, where a person makes it an idea. */
async function keepWords(ctx: Ctx, tx: WriteTx, poll: PollRow, text: string, slip: Slip): Promise<void> {
  const tookMs = ctx.now().getTime() - slip.madeAt.getTime()
  const spam = spamReason({ text, name: '', website: '', tookMs, repeats: 0 })
  const nobody = { name: '', email: '', consent: null }
  await keepRequest(ctx, tx, { pollId: poll.id, text, ...nobody, spam, form: slip.hash })
}
