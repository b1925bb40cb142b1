import { and, asc, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { pausesFor, recordDecision } from '#modules/governance/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { contentDigest } from '../content-digest.ts'
import type { VariantInput } from '../contract.ts'
import { draftEvent } from '../events.ts'
import { judgeStatement, type StatementInput, variantsFor } from '../queries/judge-statement.ts'
import { refusal } from '../queries/refusal.ts'
import { insertDraft, replaceVariants, setDraftState } from '../store/drafts.ts'
import { posts } from '../tables.ts'
import { keepVersion } from './keep-version.ts'
import { schedulePosts } from './schedule-posts.ts'

export interface StatementOut {
  readonly draftId: string
  readonly postIds: readonly string[]
}

/**
 * Sends words of a crisis that were agreed ahead: the way of every post, with the mandate to make statements in place of
 * consent. Whoever presses needs that mandate on every channel, not the right to write drafts. Refused, with nothing kept,
 * when a check, the mandate or a pause stands in the way; the pause of the statement's own incident does not.
 */
export async function sendStatement(ctx: Ctx, input: StatementInput): Promise<Result<StatementOut>> {
  const { actor } = ctx
  if (actor.kind !== 'member')
    return refuse('forbidden', 'A named person must answer for every word that leaves.')
  const now = ctx.now()
  const draftId = newId(now.getTime())
  const variants = variantsFor(input)
  return ctx.write(async (tx): Promise<Result<StatementOut>> => {
    const { organisationId } = ctx
    const fields = { title: input.title, idea: '', scheduledAt: null }
    // Of the whole house: a restricted department's statement is not a secret once it is out.
    const whole = { organisationId, id: draftId, authorId: actor.memberId, departmentId: null, at: now }
    await insertDraft(tx, { ...fields, ...whole })
    await replaceVariants(tx, organisationId, draftId, variants)
    const content = { ...fields, variants }
    await keepVersion(ctx, tx, { draftId, revision: 1, by: actor.memberId, content })
    tx.emit(draftEvent('created', draftId))
    const digest = contentDigest(variants)
    const decided = await decide(ctx, { draftId, digest, variants, authorId: actor.memberId, act: input.act })
    if (!decided.ok) return decided
    const paused = await pausedBy(ctx, variants, { subjectId: draftId, digest })
    if (paused) return paused
    await setDraftState(tx, organisationId, draftId, { state: 'submitted', digest, returnedNote: null })
    tx.emit(draftEvent('submitted', draftId))
    await schedulePosts(ctx, draftId, digest)
    return ok({ draftId, postIds: await postsOfDraft(ctx, tx, draftId) })
  })
}

interface Deciding {
  readonly draftId: string
  readonly digest: string
  readonly variants: readonly VariantInput[]
  readonly authorId: string
  readonly act: StatementInput['act']
}

async function decide(ctx: Ctx, about: Deciding): Promise<Result<undefined>> {
  const { draftId: subjectId, digest, authorId } = about
  const { reports, decision, channelIds } = await judgeStatement(ctx, about)
  if (decision.outcome !== 'allow') return refusal(reports, decision)
  const recorded = { subjectType: 'draft', subjectId, digest, kind: 'post' as const, authorId, channelIds }
  await recordDecision(ctx, { ...recorded, decision })
  return ok()
}

/** Said before anything is kept: a statement that is held in silence is worse than one that is refused. */
async function pausedBy(
  ctx: Ctx,
  variants: readonly VariantInput[],
  content: { readonly subjectId: string; readonly digest: string },
) {
  const networks = new Map((await channelCards(ctx)).map((card) => [card.id, card.network]))
  const to = variants.map(({ channelId }) => ({
    channelId,
    network: networks.get(channelId) ?? null,
    departmentId: null,
    campaign: null,
    content,
  }))
  const pause = (await pausesFor(ctx, to)).find((one) => one !== null)
  if (!pause) return null
  return refuse('conflict', `${pause.by} paused publishing here: ${pause.reason}`, {
    help: 'Only the statement of the incident that set a pause passes it, with the incident’s commander named. Lift the pause, or make the statement from the incident.',
  })
}

async function postsOfDraft(ctx: Ctx, tx: WriteTx, draftId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.draftId, draftId)))
    .orderBy(asc(posts.id))
  return rows.map((row) => row.id)
}
