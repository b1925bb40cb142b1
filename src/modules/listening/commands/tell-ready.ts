import type { DomainEvent } from '#kernel/event.ts'
import { urlsIn } from '#modules/link-safety/index.ts'
import { mentionReady, mentionsHeard } from '../events.ts'
import type { MentionRow } from '../tables.ts'

type Ready = Pick<MentionRow, 'id' | 'addressed' | 'kind' | 'url' | 'title' | 'text'>

/** So many mentions one fact names at most: a fact is read whole. */
const AT_MOST = 500

/**
 * The facts that tell of mentions that were stored together, of one channel. What speaks to us or holds an address is worked on
 * by others and has a fact of its own; of all the rest, which comes by the thousand, nobody does more than look, and a fact each
 * would cost more than the look.
 */
export function factsOfReady(channelId: string, ready: readonly Ready[]): DomainEvent[] {
  const heard: string[] = []
  const own: { readonly id: string; readonly addressed: boolean; readonly links: boolean }[] = []
  for (const row of ready) {
    const links = hasLinks(row)
    if (row.addressed || links) own.push({ id: row.id, addressed: row.addressed, links })
    else heard.push(row.id)
  }
  const facts = own.map(({ id, ...told }, at) =>
    mentionReady(id, channelId, { ...told, last: heard.length === 0 && at === own.length - 1 }),
  )
  for (let from = 0; from < heard.length; from += AT_MOST)
    facts.push(mentionsHeard(channelId, heard.slice(from, from + AT_MOST), from + AT_MOST >= heard.length))
  return facts
}

/** Every address has a dot or a colon with something behind it; most posts have neither, and to look for addresses is dear. */
const mayLink = /[.。．｡:][^\s]/u

function hasLinks({ kind, url, title, text }: Ready): boolean {
  if (kind === 'article' && url !== null) return true
  const said = title === null ? text : `${title}\n${text}`
  return mayLink.test(said) && urlsIn(said).length > 0
}
