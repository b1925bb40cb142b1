import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Caller } from '#platform/auth/index.ts'
import { take } from '#platform/auth/throttle.ts'
import type { Engine } from '#platform/ctx.ts'
import { cleanComment } from '../domain/comment.ts'
import { satisfactionAnswered } from '../events.ts'
import { askPlace, limits } from '../public-place.ts'
import { keepAnswer } from '../store.ts'

export interface Said {
  readonly token: string
  readonly score: number
  readonly comment: string
  readonly website: string
}

type Done = { readonly done: true }

/** Keeps what somebody outside said, once. Programs that fill in the hidden field hear the same and leave nothing. */
export async function publicAnswer(engine: Engine, said: Said, from: Caller): Promise<Result<Done>> {
  const counted = await take(engine.db, limits.answer, from.address, engine.clock.now())
  if (!counted.ok) return counted
  const place = await askPlace(engine, said.token, from)
  if (!place.ok) return place
  if (said.website !== '') return ok({ done: true })
  const { ctx, ask } = place.value
  const at = ctx.now()
  if (at >= ask.expiresAt) return refuse('conflict', 'This link was good for thirty days, and they are over.')
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const { score } = said
    if (!(await keepAnswer(tx, ask, { score, comment: cleanComment(said.comment), at })))
      return refuse('conflict', 'You have told us already. Thank you.')
    tx.emit(satisfactionAnswered(ask.conversationId, score))
    return ok({ done: true })
  })
}
