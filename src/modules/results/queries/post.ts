import { and, asc, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, whoCanHelp } from '#modules/people/index.ts'
import { liveWords, postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Ability, PostAct, PostResult, RemoteChange } from '../contract.ts'
import { mayTouch, touchHelp } from '../policy.ts'
import { type ActRow, type ChangeRow, type MeasuredPost, measuredPosts } from '../tables.ts'
import { abilityOf } from './decide-edit.ts'
import { measuredOf, taken } from './measurements.ts'
import { actsOf, changesOf, findPost } from './one.ts'
import { shapeRows } from './rows.ts'

/** One post: its figures over time, what was changed on the network, and what this member can do about it. */
export async function postResult(ctx: Ctx, input: { readonly postId: string }): Promise<Result<PostResult>> {
  const post = await findPost(ctx, input.postId)
  const [row] = post ? await shapeRows(ctx, [post]) : []
  if (!post || !row) return refuse('not_found', 'This post does not exist, or it is not for you to see.')
  const [changes, acts, parts, measured, abilities] = await Promise.all([
    changesOf(ctx, [post.postId]),
    actsOf(ctx, post.postId),
    partsOf(ctx, post),
    measuredOf(ctx, [post.postId]),
    abilitiesOf(ctx, post),
  ])
  const people = await memberCards(ctx, [
    ...new Set([...changes.flatMap((one) => one.settledBy ?? []), ...acts.map((one) => one.askedBy)]),
  ])
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (people.get(id)?.name ?? 'Somebody who left')
  const now = measured.get(post.postId)?.figures.find((one) => one.moment === 'now')
  return ok({
    ...row,
    ...abilities,
    seenText: post.seenText,
    seenAt: post.seenAt?.toISOString() ?? null,
    now: now ? taken(now, undefined) : null,
    changes: changes.map((one) => changeCard(one, nameOf(one.settledBy))),
    acts: acts.map((one) => actCard(one, nameOf(one.askedBy) ?? 'Somebody who left')),
    parts,
  })
}

/** A change as screens show it. */
export function changeCard(row: ChangeRow, settledBy: string | null): RemoteChange {
  const { id, postId, kind, before, after, state } = row
  return {
    id,
    postId,
    kind,
    before,
    after,
    state,
    settledBy,
    noticedAt: row.noticedAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  }
}

function actCard(row: ActRow, askedBy: string): PostAct {
  const { id, kind, text, altTexts, reason, state, stateReason } = row
  const [askedAt, settledAt] = [row.askedAt.toISOString(), row.settledAt?.toISOString() ?? null]
  return { id, kind, text, altTexts, reason, state, stateReason, askedBy, askedAt, settledAt }
}

/** What hangs on this post: the rest of its thread and a first comment, however long the chain. */
async function partsOf(ctx: Ctx, post: MeasuredPost): Promise<PostResult['parts']> {
  if (post.draftId === null) return []
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(measuredPosts)
      .where(
        and(
          eq(measuredPosts.organisationId, ctx.organisationId),
          eq(measuredPosts.channelId, post.channelId),
          eq(measuredPosts.draftId, post.draftId ?? ''),
        ),
      )
      .orderBy(asc(measuredPosts.part), asc(measuredPosts.liveAt)),
  )
  const chain = new Set([post.postId])
  for (const row of rows) if (row.afterPostId && chain.has(row.afterPostId)) chain.add(row.postId)
  const cards = await postCards(ctx, [...chain])
  return rows.flatMap(({ postId, part }) => {
    const card = cards.get(postId)
    return postId !== post.postId && chain.has(postId) && card
      ? [{ id: postId, part, text: card.text, url: card.url }]
      : []
  })
}

async function abilitiesOf(
  ctx: Ctx,
  post: MeasuredPost,
): Promise<Pick<PostResult, 'edit' | 'remove' | 'readNow' | 'media' | 'altsMayChange'>> {
  const able = await abilityOf(ctx, post)
  const words = await liveWords(ctx, post.postId)
  const yes: Ability = { may: true, message: null, help: null }
  const no = (message: string, help: string | null = null): Ability => ({ may: false, message, help })
  const help = mayTouch(ctx, post) ? null : await touchHelp(ctx, post)
  const touching = (stuck: string | null, forbidden: string): Ability => {
    if (help !== null) return no(forbidden, help)
    return stuck === null ? yes : no(stuck)
  }
  const connected = able.channel?.state === 'connected' && post.remoteId !== null && post.state !== 'removed'
  const mayRead = may(ctx.actor, 'publish.draft')
  return {
    media: (words?.media ?? []).map(({ fileId, alt }) => ({ fileId, alt })),
    altsMayChange: able.altTexts,
    edit: touching(able.edit, 'You may not change posts on this channel.'),
    remove: touching(able.remove, 'You may not take down posts on this channel.'),
    readNow: !mayRead
      ? no('You may not ask networks about posts.', await whoCanHelp(ctx, 'publish.draft'))
      : connected
        ? yes
        : no('There is nothing to read: the post is gone, or its channel is not connected.'),
  }
}
