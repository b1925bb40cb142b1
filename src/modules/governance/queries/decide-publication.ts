import type { Ctx } from '#platform/ctx.ts'
import { type Decision, decide } from '../domain/decide.ts'
import { type PublicationQuestion, questionFor } from './question.ts'

/** May this go out, and what would it take? Asks, records nothing. */
export async function decidePublication(ctx: Ctx, about: PublicationQuestion): Promise<Decision> {
  return decide(await questionFor(ctx, about))
}
