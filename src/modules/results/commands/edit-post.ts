import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { type ConsentRequest, requestConsent } from '#modules/governance/index.ts'
import { liveWords, type NewWords, reworded } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { alike } from '../domain/compare-texts.ts'
import { actEvent } from '../events.ts'
import { carryOutJob } from '../jobs/carry-out.ts'
import { allowTouching } from '../policy.ts'
import { abilityOf, decideEdit, editDigest } from '../queries/decide-edit.ts'
import { actsOf, findPost } from '../queries/one.ts'
import { insertAct } from '../store/acts.ts'
import { lockPost } from '../store/posts.ts'
import type { MeasuredPost } from '../tables.ts'

export interface Edit {
  readonly postId: string
  readonly text: string
  /** Other alt texts by file id; left out: they stay. */
  readonly alts?: NewWords['alts']
  readonly reason: string
  /** The change on the network that this answers. */
  readonly changeId?: string | null
}

export interface EditAsked {
  readonly actId: string
  readonly state: 'waiting' | 'asked'
  /** Whom it waits for. */
  readonly waitsFor: string | null
}

/**
 * Other words for a post that is out, by the way of every post: checks, decision, and the consent it needs. Nothing
 * reaches the network before that; then `carryOut` sends it.
 */
export async function editPost(ctx: Ctx, input: Edit): Promise<Result<EditAsked>> {
  const post = await findPost(ctx, input.postId)
  const now = post && (await liveWords(ctx, post.postId))
  if (!post || !now) return refuse('not_found', 'This post does not exist.')
  const author = await allowTouching(ctx, post, 'You may not change posts on this channel.')
  if (!author.ok) return author
  const able = await abilityOf(ctx, post)
  if (able.edit !== null) return refuse('conflict', able.edit, { help: 'Take it down and write it again.' })
  const alts = changedAlts(now.media, input.alts)
  if (alts && !able.altTexts)
    return refuse('conflict', `${able.name} lets only the words be changed, not the alt texts.`, {
      help: 'Leave the alt texts as they are, or take it down and write it again.',
    })
  if (!input.changeId && !alts && alike(input.text, post.seenText ?? now.text))
    return refuse('invalid', 'These are the words that stand there.', {
      fields: { text: 'Change something.' },
    })
  const words = reworded(now, { text: input.text, alts })
  const { report, decision } = await decideEdit(ctx, post, words, author.value.memberId)
  if (decision.outcome === 'refuse') return refusal(report, decision)
  const { network = 'unknown', handle = '', displayName = '' } = able.channel ?? {}
  return ask(ctx, post, { ...input, alts }, author.value.memberId, decision, {
    channelId: post.channelId,
    network,
    networkName: able.name,
    handle,
    displayName,
    text: input.text,
    media: words.media.map(({ fileId, alt }) => ({ fileId, alt })),
    updateOf: post.postId,
  })
}

/** Those that say something else than before, by file id; null: none does. */
function changedAlts(
  media: readonly { readonly fileId: string; readonly alt: string }[],
  alts: Edit['alts'],
): Record<string, string> | null {
  const changed = media.flatMap(({ fileId, alt }) => {
    const wanted = alts?.[fileId]?.trim()
    return wanted === undefined || wanted === alt.trim() ? [] : [[fileId, wanted] as const]
  })
  return changed.length > 0 ? Object.fromEntries(changed) : null
}

/** Writes down who asked for what, asks for the consent it needs, and sends it on when it needs none. */
async function ask(
  ctx: Ctx,
  post: MeasuredPost,
  input: Edit,
  askedBy: string,
  decision: ConsentRequest['decision'],
  preview: ConsentRequest['preview'][number],
): Promise<Result<EditAsked>> {
  const now = ctx.now()
  const state = decision.outcome === 'allow' ? ('asked' as const) : ('waiting' as const)
  const waitsFor = state === 'waiting' ? (decision.steps[0]?.label ?? 'a second person') : null
  const { postId, channelId, organisationId } = post
  const digest = editDigest(post, input)
  const act = {
    organisationId,
    id: newId(now.getTime()),
    postId,
    channelId,
    kind: 'edit' as const,
    text: input.text,
    altTexts: input.alts ?? null,
    reason: input.reason,
    digest,
    changeId: input.changeId ?? null,
    askedBy,
    askedAt: now,
    state,
    stateReason: waitsFor && `It waits for the consent of ${waitsFor}.`,
  }
  return ctx.write(async (tx): Promise<Result<EditAsked>> => {
    await lockPost(tx, organisationId, postId)
    if ((await actsOf(ctx, postId)).some((one) => one.state === 'waiting' || one.state === 'asked'))
      return refuse('conflict', 'Somebody asked to change this post already, and it is not settled yet.', {
        help: 'Wait for it, or have it withdrawn.',
      })
    await insertAct(tx, act)
    await requestConsent(ctx, {
      subjectType: 'edit',
      subjectId: act.id,
      digest,
      kind: 'post',
      authorId: askedBy,
      channelIds: [channelId],
      decision,
      title: `Edit: ${input.text.slice(0, 80)}`,
      preview: [preview],
    })
    tx.emit(actEvent('asked', act))
    if (state === 'asked') await tx.enqueue(carryOutJob, { actId: act.id })
    return ok({ actId: act.id, state, waitsFor })
  })
}

type Decided = Awaited<ReturnType<typeof decideEdit>>

function refusal(report: Decided['report'], decision: Decided['decision']): Refused {
  const broken = report.checks.find((check) => check.severity === 'must-fix')
  if (broken) return refuse('invalid', broken.message, { fields: { text: broken.cure ?? broken.message } })
  const [reason] = decision.reasons
  return refuse(
    'forbidden',
    reason?.message ?? 'This may not be published.',
    reason?.help ? { help: reason.help } : {},
  )
}
