import type { MentionCard } from '#modules/listening/contract.ts'
import type { LiveEvent } from '#web/live-state.ts'

type Placed = Pick<MentionCard, 'id' | 'receivedAt'>
export type Page<T extends Placed> = { items: T[]; next: string | null }

/** What changes a mention on screen. */
const ofOne = new Set(['mention.ready', 'mention.edited', 'mention.corrected', 'mention.deleted'])

/** The mentions that are new or other ones; `many` where they are too many to be named; null where it is about none. */
export function toldOf({ type, ids }: LiveEvent): readonly string[] | 'many' | null {
  if (ofOne.has(type)) return ids
  if (type !== 'mentions.heard') return null
  // The channel comes first.
  const [, ...mentions] = ids
  return mentions.length > 0 ? mentions : 'many'
}

const later = (a: Placed, b: Placed): number =>
  a.receivedAt === b.receivedAt ? (a.id < b.id ? 1 : -1) : a.receivedAt < b.receivedAt ? 1 : -1

/**
 * Puts fresh mentions into pages that are sorted newest first: those known are replaced where they stand, new ones go to
 * the first page that reaches back so far. What is older than everything shown comes with a later page by itself.
 */
export function weave<T extends Placed>(pages: readonly Page<T>[], fresh: readonly T[]): Page<T>[] {
  const byId = new Map(fresh.map((mention) => [mention.id, mention]))
  const woven = pages.map((page) => ({
    ...page,
    items: page.items.map((mention) => {
      const changed = byId.get(mention.id)
      byId.delete(mention.id)
      return changed ?? mention
    }),
  }))
  for (const mention of byId.values()) {
    const home = woven.find((page) => {
      const last = page.items.at(-1)
      return page.next === null || (last !== undefined && later(mention, last) < 0)
    })
    home?.items.push(mention)
    home?.items.sort(later)
  }
  return woven
}
