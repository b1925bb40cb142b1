import { channelCard } from '#modules/channels/index.ts'
import { hiddenFrom, memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { handedLetter } from '../domain/letters.ts'
import type { PostRow } from '../tables.ts'

const LINK_MS = 14 * 86_400_000

/** A letter to whoever posts on this channel, in the transaction that hands the post over. */
export async function tellPosters(ctx: Ctx, tx: WriteTx, post: PostRow): Promise<void> {
  if (!ctx.use(MAIL).configured) return
  const channel = await channelCard(ctx, post.channelId)
  const posters = channel?.posters ?? []
  if (!channel || posters.length === 0) return
  const people = await memberCards(ctx, [...posters, post.authorId])
  const profiles = await memberProfiles(ctx, posters)
  const { name: house } = await organisation(ctx)
  const hidden = await hiddenFrom(ctx, posters)
  const link = ctx.use(MAIL).link(`/publish/by-hand/${post.id}`)
  for (const id of posters) {
    const person = people.get(id)
    if (person?.status !== 'active') continue
    // A post of a department that is hidden from them is read after signing in, or not at all.
    const closed = post.departmentId !== null && (hidden.get(id)?.includes(post.departmentId) ?? false)
    const letter = handedLetter(profiles.get(id)?.locale ?? 'en', {
      name: person.name,
      organisation: house,
      author: people.get(post.authorId)?.name ?? '',
      network: channel.networkName,
      handle: channel.handle,
      title: closed ? '…' : post.title || post.text.slice(0, 60),
      link,
    })
    const expiresAt = new Date(ctx.now().getTime() + LINK_MS)
    await sendMail(ctx, tx, { kind: 'by-hand', to: person.email, ...letter, link, expiresAt, about: post.id })
  }
}
