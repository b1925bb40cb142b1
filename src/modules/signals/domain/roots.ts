import type { SignalKind } from './parts.ts'

/** What one post says about what it belongs to. */
export interface Fact {
  readonly mentionId: string
  readonly author: string
  readonly at: Date
  readonly thread: string
  readonly item: string
  readonly cluster: string
}

export interface Root {
  /** Names the cause: the post it began under, a text that is passed on, or the first post. */
  readonly key: string
  readonly mentionId: string | null
  readonly thread: string | null
  readonly threadShare: number | null
  readonly alikeShare: number | null
}

/** From this share on what was said has one root. */
const SHARE = 0.3
const FEW = 3

/** Under which post, or with which words, what was said began; `fallback` names it when nothing is shared. */
export function rootOf(facts: readonly Fact[], fallback: string): Root {
  const oldest = facts.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.item < b.item ? -1 : 1))
  const thread = most(oldest, (fact) => fact.thread)
  const alike = most(oldest, (fact) => fact.cluster)
  const began = (part: typeof thread) => part !== null && part.n >= FEW && part.share >= SHARE
  const alikeShare = alike && began(alike) ? alike.share : null
  if (thread && began(thread)) {
    const top = oldest.find((fact) => fact.item === thread.key) ?? thread.first
    return {
      key: `post:${thread.key}`,
      mentionId: top.mentionId,
      thread: thread.key,
      threadShare: thread.share,
      alikeShare,
    }
  }
  const none = { thread: null, threadShare: null, alikeShare }
  if (alike && began(alike)) return { key: `alike:${alike.key}`, mentionId: alike.first.mentionId, ...none }
  return { key: fallback, mentionId: oldest[0]?.mentionId ?? null, ...none }
}

function most(facts: readonly Fact[], keyOf: (fact: Fact) => string) {
  const groups = new Map<string, { n: number; first: Fact }>()
  for (const fact of facts) {
    const group = groups.get(keyOf(fact)) ?? { n: 0, first: fact }
    groups.set(keyOf(fact), { ...group, n: group.n + 1 })
  }
  let best: { key: string; n: number; first: Fact; share: number } | null = null
  for (const [key, { n, first }] of groups)
    if (!best || n > best.n) best = { key, n, first, share: n / facts.length }
  return best
}

/** A signal that is not over, as far as it matters for what belongs to it. */
export interface Standing {
  readonly id: string
  readonly rootKey: string
  readonly kinds: readonly SignalKind[]
  readonly mentionIds: readonly string[]
  /** `query:<id>` and so on, of everything that notices it. */
  readonly watches: readonly string[]
  readonly lastAt: Date
}

export interface Candidate {
  readonly kind: SignalKind
  readonly rootKey: string
  readonly mentionIds: readonly string[]
  readonly watch: string | null
  readonly at: number
}

/** |A ∩ B| ÷ |A ∪ B| from which on two are about the same. */
const JACCARD = 0.3
/** The share of the smaller one that lies in the larger one. */
const WITHIN = 0.5
/** One watch is loud for one reason at a time: what it notices so long after belongs to what it noticed. */
const SAME_WATCH = 3 * 3_600_000

/** The signal a candidate belongs to: the same root, largely the same posts, or the same watch while it is still at it. */
export function sameCause<S extends Standing>(candidate: Candidate, standing: readonly S[]): S | null {
  const same = standing.find((one) => one.rootKey === candidate.rootKey)
  if (same) return same
  const ids = new Set(candidate.mentionIds)
  let best: { one: S; share: number } | null = null
  for (const one of standing) {
    const share = overlap(ids, one.mentionIds)
    if (share > 0 && (!best || share > best.share)) best = { one, share }
  }
  if (best) return best.one
  return standing.find((one) => sameWatch(candidate, one)) ?? null
}

function sameWatch(candidate: Candidate, one: Standing): boolean {
  if (candidate.kind !== 'volume' && candidate.kind !== 'mood') return false
  const loud = one.kinds.includes('volume') || one.kinds.includes('mood')
  if (!loud || candidate.watch === null || !one.watches.includes(candidate.watch)) return false
  return Math.abs(candidate.at - one.lastAt.getTime()) < SAME_WATCH
}

/** 0 when the two are about different things. */
function overlap(ids: ReadonlySet<string>, others: readonly string[]): number {
  if (ids.size === 0 || others.length === 0) return 0
  const both = others.filter((id) => ids.has(id)).length
  const jaccard = both / (ids.size + others.length - both)
  const within = both / Math.min(ids.size, others.length)
  if (jaccard >= JACCARD) return 1 + jaccard
  return within >= WITHIN ? within : 0
}
