import type { z } from 'zod'
import type { Normalised, NormalisedAuthor } from '../receive.ts'
import { type HandedItem, handedDeletion, handedItem } from './item.ts'

export interface HandedRules {
  /** Whether an item may say that it needs an answer. */
  readonly mayAddress: boolean
  /** Whether `context` beside the item is ours and goes with it. */
  readonly ownContext: boolean
}

/** Reads one item that was handed in. Pure; never throws. */
export function readHanded(body: unknown, rules: HandedRules): Normalised {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { kind: 'unreadable', reason: 'This is not an item: it is no object with fields.' }
  const gone = handedDeletion.safeParse(body)
  if (gone.success) return { kind: 'deleted-item', remoteId: gone.data.id }
  const read = handedItem.safeParse(body)
  if (!read.success) return { kind: 'unreadable', reason: problemOf(read.error) }
  const item = read.data
  if (!item.text?.trim() && !item.title?.trim())
    return { kind: 'unreadable', reason: 'The item has neither text nor title.' }
  const addressed = rules.mayAddress && item.addressed === true
  return {
    kind: 'mention-item',
    remoteId: item.id,
    ...(item.network ? { network: item.network.toLowerCase() } : {}),
    mentionKind: item.kind ?? (addressed ? 'message' : 'mention'),
    url: item.url?.trim() || null,
    title: item.title?.trim() || null,
    text: item.text ?? '',
    lang: item.lang?.trim().toLowerCase() || null,
    publishedAt: timeOf(item.publishedAt),
    author: authorOf(item),
    media: [],
    inReplyTo: item.inReplyTo || null,
    threadRoot: item.threadRoot || null,
    addressed,
    ...(item.edited ? { edited: true } : {}),
    replyContext: rules.ownContext ? contextOf(body) : {},
  }
}

/** What is wrong with an item, in a sentence that names the field. */
export function problemOf(error: z.ZodError): string {
  const [first] = error.issues
  const where = first?.path.join('.') ?? ''
  if (!first || where === '') return 'The item cannot be read.'
  const missing = first.code === 'invalid_type' && first.message.endsWith('received undefined')
  if (missing || (where === 'id' && first.code === 'invalid_union'))
    return `The item has no readable ${where}.`
  return `The field ${where} cannot be read: ${first.message}`
}

function authorOf(item: HandedItem): NormalisedAuthor {
  const given = typeof item.author === 'string' ? { name: item.author } : (item.author ?? {})
  const { id, url, avatarUrl, followers, handle, name } = { id: null, url: null, ...nothing, ...given }
  const called = handle?.trim().replace(/^@/, '') ?? ''
  const display = name?.trim() || called
  return {
    // Nobody in particular is not the same person twice.
    remoteId: id || url?.trim() || called || display || `unknown:${item.id}`,
    handle: called || display,
    displayName: display,
    avatarUrl: avatarUrl ?? null,
    profileUrl: url?.trim() || null,
    followers: followers ?? null,
  }
}

const nothing = { handle: null, name: null, avatarUrl: null, followers: null }

/** Seconds are told from milliseconds by their size; what no calendar knows is no time. */
function timeOf(published: string | number | null | undefined): string | null {
  if (published === null || published === undefined) return null
  const number =
    typeof published === 'number' ? published : /^\d{9,13}$/.test(published.trim()) ? Number(published) : null
  const at =
    number === null ? Date.parse(String(published)) : number < 100_000_000_000 ? number * 1000 : number
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : null
}

function contextOf(body: object): Record<string, string> {
  const { context } = body as { context?: unknown }
  if (typeof context !== 'object' || context === null) return {}
  return Object.fromEntries(Object.entries(context).filter(([, value]) => typeof value === 'string'))
}
