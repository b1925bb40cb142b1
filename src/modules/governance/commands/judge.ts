import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type ContentClass, contentClasses } from '../domain/classes.ts'
import { judged } from '../events.ts'
import { consentingFor } from '../queries/consenting.ts'
import { latestClassOf } from '../queries/judgements.ts'
import { insertJudgement } from '../store/decisions.ts'

export interface Judgement {
  readonly subjectId: string
  readonly digest: string
  readonly class: ContentClass
  readonly topics: readonly string[]
  readonly reason: string
  /** What the rules say where nothing was decided yet; only for a clear answer, the decision asks the rules itself. */
  readonly instead?: ContentClass | undefined
}

/**
 * A person's word on what class a content is, in place of the rules'. Anybody may make it stricter; milder only somebody
 * who may approve and did not write it. It holds for exactly this content: an edit ends it.
 */
export async function judge(ctx: Ctx, input: Judgement): Promise<Result<{ id: string }>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to judge this.')
  const { instead = 'A', ...judgement } = input
  const before = await latestClassOf(ctx, input)
  if (contentClasses.indexOf(input.class) < contentClasses.indexOf(before?.class ?? instead)) {
    if (before?.authorId === actor.memberId)
      return refuse('forbidden', 'You wrote it, so somebody else has to judge it milder.', {
        help: 'Whoever consents to it can judge it; the path of consent names them.',
      })
    const authority = await consentingFor(ctx, { preview: [] }, actor.memberId)
    if (!authority.ok) return authority
  }
  return ctx.write(async (tx) => {
    const id = newId(ctx.now().getTime())
    const { topics, ...rest } = judgement
    await insertJudgement(tx, {
      ...rest,
      topics: [...topics],
      id,
      organisationId: ctx.organisationId,
      by: actor.memberId,
      at: ctx.now(),
    })
    tx.emit(judged({ id, subjectId: input.subjectId, class: input.class }))
    return ok({ id })
  })
}
