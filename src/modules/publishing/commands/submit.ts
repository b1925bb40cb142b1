import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { decidePublication, requestConsent } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { contentDigest } from '../content-digest.ts'
import type { Draft } from '../contract.ts'
import { draftEvent } from '../events.ts'
import { isRefused, mayNotSubmit, submitter } from '../policy.ts'
import { checkVariants } from '../queries/check.ts'
import { draftCardById, variantsOf } from '../queries/draft.ts'
import { writersOf } from '../queries/history.ts'
import { previewOf } from '../queries/preview.ts'
import { refusal } from '../queries/refusal.ts'
import { toBeDecided } from '../queries/to-be-decided.ts'
import { setDraftState } from '../store/drafts.ts'
import { drafts } from '../tables.ts'
import { schedulePosts } from './schedule-posts.ts'

/** Checks, decides and either asks for the consent that is needed or schedules at once. */
export async function submitDraft(
  ctx: Ctx,
  input: { readonly id: string; readonly revision: number },
): Promise<Result<Draft>> {
  const author = submitter(ctx.actor)
  if (isRefused(author)) return author
  return ctx.write(async (tx): Promise<Result<Draft>> => {
    const [draft] = await tx
      .select()
      .from(drafts)
      .where(and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, input.id)))
      .for('update')
    if (!draft) return refuse('not_found', 'This draft does not exist any more.')
    if (draft.revision !== input.revision)
      return refuse('stale', 'Somebody changed this draft meanwhile. Read it again, then send it on.')
    if (draft.state !== 'draft' && draft.state !== 'returned')
      return refuse('conflict', 'This draft was sent on already.')
    const variants = await variantsOf(ctx, input.id)
    if (variants.length === 0)
      return refuse('invalid', 'Choose at least one channel to publish on.', {
        fields: { variants: 'Add a channel.' },
      })
    if (draft.scheduledAt && draft.scheduledAt < new Date(ctx.now().getTime() - 60_000))
      return refuse('invalid', 'The minute it should go out has passed.', {
        fields: { scheduledAt: 'Choose a later one, or leave it empty to publish once it is consented to.' },
      })
    const channelIds = variants.map((variant) => variant.channelId)
    const notHere = mayNotSubmit(author, draft, channelIds)
    if (notHere) return notHere
    const reports = await checkVariants(ctx, variants, { kind: 'post', draftId: draft.id })
    const digest = contentDigest(variants)
    const decision = await decidePublication(ctx, {
      ...toBeDecided(variants, reports),
      authorId: author.memberId,
      kind: 'post',
      subjectId: draft.id,
      digest,
      writers: await writersOf(ctx, draft),
      at: ctx.now(),
    })
    if (decision.outcome === 'refuse') return refusal(reports, decision)
    await requestConsent(ctx, {
      subjectType: 'draft',
      subjectId: draft.id,
      digest,
      kind: 'post',
      authorId: author.memberId,
      channelIds,
      decision,
      title: draft.title || 'Untitled draft',
      preview: await previewOf(ctx, variants),
    })
    await setDraftState(tx, ctx.organisationId, draft.id, { state: 'submitted', digest, returnedNote: null })
    tx.emit(draftEvent('submitted', draft.id))
    if (decision.outcome === 'allow') await schedulePosts(ctx, draft.id, digest)
    const card = await draftCardById(ctx, draft.id)
    return card.ok ? ok(card.value) : card
  })
}
