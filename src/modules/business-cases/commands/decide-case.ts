import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { after, needsReview, type Verdict } from '../domain/life.ts'
import { caseDecided } from '../events.ts'
import { allowed, decisionMaker, noCase } from '../policy.ts'
import { askedOf } from '../queries/cases.ts'
import { lockCase, updateAsked, updateCase } from '../store/cases.ts'
import { wrong } from './wrong.ts'

type Done = { readonly done: true }

interface Decision {
  readonly id: string
  readonly verdict: Verdict
  readonly option: number | null
  readonly reason: string
  readonly reviewOn: string | null
}

/** Records what was decided. Who wrote the case never decides it. */
export async function decideCase(ctx: Ctx, input: Decision): Promise<Result<Done>> {
  const member = await allowed(ctx, 'scoreboard.view')
  if (!member.ok) return member
  const { id, verdict } = input
  const today = localTime(ctx.now(), (await organisation(ctx)).zone).day
  const decides = await decisionMaker(ctx)
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const key = { organisationId: ctx.organisationId, id }
    const row = await lockCase(tx, key)
    if (!row) return noCase
    const state = after(row.state, 'decide')
    if (state === null) return refuse('conflict', 'This case does not wait for a decision any more.')
    if (!decides(row)) return notDecider(row.authorId === member.value.memberId)
    const [asked] = await askedOf(tx, ctx.organisationId, [id])
    if (!asked) return noCase
    const acts = needsReview(verdict)
    if (acts && !asked.body.options[input.option ?? -1]) return wrong('option', 'Say which option is taken.')
    if (acts && (input.reviewOn === null || input.reviewOn <= today))
      return wrong('reviewOn', 'Choose a day to come on which you look whether it came.')
    const chosen = acts
      ? { optionNo: input.option, reviewOn: input.reviewOn }
      : { optionNo: null, reviewOn: null }
    await updateAsked(
      tx,
      { organisationId: ctx.organisationId, caseId: id, no: asked.no },
      { verdict, reason: input.reason, ...chosen, decidedBy: member.value.memberId, decidedAt: ctx.now() },
    )
    await updateCase(tx, key, { state, changedAt: ctx.now() })
    tx.emit(caseDecided(id, asked.no, verdict, chosen.optionNo))
    return ok({ done: true })
  })
}

const notDecider = (author: boolean) =>
  author
    ? refuse('forbidden', 'You wrote this case, so somebody else decides it.', {
        help: 'The head of the department decides, or who may approve a plan.',
      })
    : refuse('forbidden', 'This case is not yours to decide.', {
        help: 'The head of the department decides, or who may approve a plan.',
      })
