import type { StoredEvent } from '#kernel/event.ts'
import { noteLinks, urlsIn } from '#modules/link-safety/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { mentionCards } from '../queries/mention-cards.ts'

/** Has every address in what came in looked at: those in the words, and for an article the one it is about. */
export async function noteMentionLinks(ctx: Ctx, event: StoredEvent): Promise<void> {
  const mention = (await mentionCards(ctx, [event.subject])).get(event.subject)
  if (!mention || mention.deletedAt) return
  const urls = urlsIn(`${mention.title ?? ''}\n${mention.text}`).map(({ url }) => url)
  const article = mention.mentionKind === 'article' && mention.url ? [mention.url] : []
  await noteLinks(ctx, {
    urls: [...urls, ...article],
    direction: 'in',
    subjectType: 'mention',
    subjectId: mention.id,
  })
}
