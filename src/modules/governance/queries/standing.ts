import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { decide } from '../domain/decide.ts'
import { approvalRequests, decisions } from '../tables.ts'
import { questionFor } from './question.ts'

export type Standing =
  | { readonly may: true; readonly decisionId: string; readonly approvalId: string | null }
  | {
      readonly may: false
      readonly why: 'undecided' | 'waiting' | 'declined' | 'changed' | 'no-mandate'
      readonly message: string
    }

/**
 * Is there, right now, a recorded decision that lets exactly this content out on this channel? Read again at send
 * time: a mandate that ended, an author who left or a text that changed since the consent all stop it.
 */
export async function standing(
  ctx: Ctx,
  about: { readonly subjectId: string; readonly digest: string; readonly channelId: string },
): Promise<Standing> {
  return ctx.read(async (tx) => {
    const [decision] = await tx
      .select()
      .from(decisions)
      .where(and(eq(decisions.organisationId, ctx.organisationId), eq(decisions.subjectId, about.subjectId)))
      .orderBy(desc(decisions.id))
      .limit(1)
    if (!decision) return no('undecided', 'Nobody has decided about this yet.')
    if (decision.digest !== about.digest)
      return no('changed', 'The content changed after it was decided; it has to be consented to again.')
    if (!decision.channelIds.includes(about.channelId))
      return no('undecided', 'The decision does not cover this channel.')
    if (decision.outcome === 'refuse')
      return no('declined', decision.reasons[0]?.message ?? 'It was refused.')
    const now = decide(
      await questionFor(ctx, {
        authorId: decision.authorId,
        channelIds: [about.channelId],
        kind: decision.kind,
        checksOutcome: 'pass',
        at: ctx.now(),
      }),
    )
    const lost =
      now.outcome === 'refuse' ? now.reasons.find((reason) => reason.rule !== 'consent.nobody') : undefined
    if (lost) return no('no-mandate', lost.message)
    if (decision.outcome === 'allow') return { may: true, decisionId: decision.id, approvalId: null }
    const [approval] = await tx
      .select({ id: approvalRequests.id, state: approvalRequests.state, digest: approvalRequests.digest })
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.decisionId, decision.id),
        ),
      )
      .limit(1)
    if (approval?.state === 'granted' && approval.digest === about.digest)
      return { may: true, decisionId: decision.id, approvalId: approval.id }
    return approval?.state === 'declined'
      ? no('declined', 'It was sent back.')
      : no('waiting', 'It waits for the consent of a second person.')
  })
}

function no(why: Exclude<Standing, { may: true }>['why'], message: string): Standing {
  return { may: false, why, message }
}
