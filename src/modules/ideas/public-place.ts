import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { type Caller, hashToken } from '#platform/auth/index.ts'
import { type Limit, take } from '#platform/auth/throttle.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'

const MINUTE = 60_000

/** A house full of people shares an address; a program that tries links or floods does not look like one. */
export const limits = {
  look: { scope: 'ideas look', max: 300, windowMs: 15 * MINUTE },
  ask: { scope: 'ideas ask', max: 10, windowMs: 15 * MINUTE },
  box: { scope: 'ideas box', max: 1000, windowMs: 15 * MINUTE },
  vote: { scope: 'ideas vote', max: 30, windowMs: 15 * MINUTE },
  poll: { scope: 'ideas poll', max: 5000, windowMs: 15 * MINUTE },
  email: { scope: 'ideas address', max: 3, windowMs: 60 * MINUTE },
} as const satisfies Record<string, Limit>

export interface Place {
  readonly ctx: Ctx
  /** Of the box, the poll or the request, by the kind of address. */
  readonly id: string
}

const unknown: Refused = refuse('not_found', 'There is nothing at this address, or it was removed.', {
  help: 'Copy all of it, or ask whoever gave it to you.',
})

/** Where the address of a request box leads, asked before an organisation is known. Looks are counted by caller. */
export function boxPlace(engine: Engine, address: string, from: Caller): Promise<Result<Place>> {
  return place(engine, 'select organisation_id, id from weft_request_box($1)', address, from)
}

/** Where the address of a poll leads. */
export function pollPlace(engine: Engine, address: string, from: Caller): Promise<Result<Place>> {
  return place(engine, 'select organisation_id, id from weft_idea_poll($1)', address, from)
}

/** Where a personal link leads. */
export function ownPlace(engine: Engine, token: string, from: Caller): Promise<Result<Place>> {
  return place(engine, 'select organisation_id, id from weft_content_request($1)', hashToken(token), from)
}

async function place(
  engine: Engine,
  question: string,
  key: string | Buffer,
  from: Caller,
): Promise<Result<Place>> {
  const counted = await count(engine, limits.look, from.address)
  if (!counted.ok) return counted
  const { rows } = await engine.db.$client.query<{ organisation_id: string; id: string }>(question, [key])
  const row = rows[0]
  if (!row) return unknown
  const actor = { kind: 'system', name: 'ideas.public' } as const
  return ok({ ctx: createCtx(engine, { organisationId: row.organisation_id, actor }), id: row.id })
}

/** Counts one attempt; refused when there were too many. */
export function count(engine: Engine, limit: Limit, key: string): Promise<Result<undefined>> {
  return take(engine.db, limit, key, engine.clock.now())
}
