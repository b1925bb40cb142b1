import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { type Caller, hashToken } from '#platform/auth/index.ts'
import { type Limit, take } from '#platform/auth/throttle.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'

const MINUTE = 60_000

/** A house full of people shares an address; a program that tries links or floods does not look like one. */
export const limits = {
  look: { scope: 'survey look', max: 300, windowMs: 15 * MINUTE },
  answer: { scope: 'survey answer', max: 30, windowMs: 15 * MINUTE },
  survey: { scope: 'survey answers', max: 1000, windowMs: 15 * MINUTE },
  email: { scope: 'survey mail', max: 3, windowMs: 60 * MINUTE },
} as const satisfies Record<string, Limit>

export interface Place {
  readonly ctx: Ctx
  /** The survey's or the response's id, by the kind of link. */
  readonly id: string
}

const unknown: Refused = refuse(
  'not_found',
  'This link leads nowhere. It is not whole, or it was replaced or erased.',
  {
    help: 'Copy all of it, or ask whoever gave it to you.',
  },
)

/** Where a public link leads, asked before an organisation is known. Every look is counted by address. */
export function surveyPlace(engine: Engine, token: string, from: Caller): Promise<Result<Place>> {
  return place(engine, 'select organisation_id, survey_id as id from weft_survey($1)', token, from)
}

/** Where a personal link leads. */
export function personalPlace(engine: Engine, token: string, from: Caller): Promise<Result<Place>> {
  return place(engine, 'select organisation_id, response_id as id from weft_survey_link($1)', token, from)
}

async function place(engine: Engine, question: string, token: string, from: Caller): Promise<Result<Place>> {
  const counted = await count(engine, limits.look, from.address)
  if (!counted.ok) return counted
  const { rows } = await engine.db.$client.query<{ organisation_id: string; id: string }>(question, [
    hashToken(token),
  ])
  const row = rows[0]
  if (!row) return unknown
  const actor = { kind: 'system', name: 'survey.public' } as const
  return ok({ ctx: createCtx(engine, { organisationId: row.organisation_id, actor }), id: row.id })
}

export function count(engine: Engine, limit: Limit, key: string): Promise<Result<undefined>> {
  return take(engine.db, limit, key, engine.clock.now())
}
