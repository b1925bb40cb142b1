import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { understand } from '../commands/understand.ts'
import type { HeardMention } from '../contract/stream.ts'
import { listMentions } from '../queries/stream.ts'
import { addMentions } from '../store/mentions.ts'
import type { MentionRow } from '../tables.ts'

/** Stores posts as heard and understood, without the ways they come in by, and nobody told of them. */
export async function storeHeard(
  ctx: Ctx,
  channelId: string,
  texts: readonly string[],
  publishedAt: Date,
): Promise<void> {
  const rows = texts.map((text, n): MentionRow => {
    const id = newId()
    const author = {
      authorRemoteId: `a${n % 7}`,
      authorHandle: `someone${n % 7}`,
      authorName: `Someone ${n % 7}`,
    }
    return {
      ...{
        organisationId: ctx.organisationId,
        id,
        channelId,
        network: 'scripted',
        remoteId: `stored-${n}-${text}`,
      },
      ...{ kind: 'mention', url: null, title: null, text, lang: null, publishedAt, receivedAt: publishedAt },
      ...{
        clockUnsure: false,
        ...author,
        authorAvatarUrl: null,
        authorProfileUrl: null,
        authorFollowers: null,
      },
      ...{
        media: [],
        inReplyTo: null,
        threadRoot: null,
        addressed: false,
        replyContext: {},
        deletedAt: null,
      },
      ...{ sourceId: null, editedAt: null },
    }
  })
  await ctx.write(async (tx) => understand(ctx, tx, await addMentions(tx, rows)))
}

/** Everything in the stream, however many pages. */
export async function wholeStream(ctx: Ctx): Promise<HeardMention[]> {
  const items: HeardMention[] = []
  for (let before: string | undefined, more = true; more; more = before !== undefined) {
    const page = unwrap(await listMentions(ctx, { show: 'all', limit: 100, before }))
    items.push(...page.items)
    before = page.next ?? undefined
  }
  return items
}
