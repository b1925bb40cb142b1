import { openedWith } from '#modules/inbox/index.ts'
import { reachRank, type SaidFact, saidIn } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { DAY, HOUR, keyOf, type Watch } from '../domain/grain.ts'
import { type Floor, type Parts, partsOf, type SignalKind } from '../domain/parts.ts'
import { rootOf } from '../domain/roots.ts'
import type { Loud, News } from './judge.ts'

/** Something noticed, with what it is about: what a signal is made of. */
export interface Candidate {
  readonly kind: SignalKind
  readonly watch: Watch | null
  /** The end of the hour it speaks of. */
  readonly at: number
  readonly startedAt: Date
  readonly rootKey: string
  readonly rootMentionId: string | null
  readonly mentionIds: readonly string[]
  readonly authors: readonly string[]
  readonly parts: Parts
  readonly floor: Floor | null
  readonly words: string | null
}

/** So many posts of a storm are looked at for what they have in common. */
const LOOKED_AT = 500
/** Somebody whom so many follow is heard by the press. */
export const MANY_FOLLOW = 50_000
const RANKED_DAYS = 28

/** A source that brings a smaller share than that does not make an hour loud. */
const SHARE = 0.2

/** What is loud, with the posts that make it so; nothing when it is only that much was collected at once, or from elsewhere. */
export async function fromLoud(ctx: Ctx, loud: Loud): Promise<Candidate[]> {
  const { watch, kind, end } = loud
  const span = kind === 'mood' ? 3 * HOUR : HOUR
  const window = { from: new Date(end - span), to: new Date(end), limit: LOOKED_AT }
  const facts = await saidIn(ctx, { ...(await whereOf(ctx, watch, window)), ...window })
  if (!loud.stillLoud(newsOf(facts))) return []
  const fallback = `${kind}:${keyOf(watch)}:${firstOf(facts)}`
  return [await candidateOf(ctx, { ...loud, facts, floor: null, fallback })]
}

/** What of it is news, and since when those are listened to that bring a good part of it. */
function newsOf(facts: readonly SaidFact[]): News {
  const news = facts.filter(({ late }) => !late)
  const many = new Map<number, number>()
  for (const { since } of news) if (since) many.set(since.getTime(), (many.get(since.getTime()) ?? 0) + 1)
  const counted = [...many].flatMap(([since, n]) => (n >= SHARE * news.length ? [since] : []))
  return { share: facts.length === 0 ? 1 : news.length / facts.length, since: Math.max(0, ...counted) }
}

async function whereOf(ctx: Ctx, { kind, id }: Watch, window: { from: Date; to: Date; limit: number }) {
  if (kind === 'query') return { queryIds: [id] }
  if (kind === 'channel') return { channelIds: [id] }
  return { mentionIds: await openedWith(ctx, { departmentId: id, ...window }) }
}

const firstOf = (facts: readonly SaidFact[]): string => facts.at(-1)?.mentionId ?? 'none'

export interface Made {
  readonly kind: SignalKind
  readonly watch: Watch | null
  readonly end: number
  readonly parts: Partial<Parts>
  readonly facts: readonly SaidFact[]
  readonly floor: Floor | null
  /** The root's name when the posts have none in common. */
  readonly fallback: string
  readonly words?: string | null
}

export async function candidateOf(ctx: Ctx, made: Made): Promise<Candidate> {
  const { facts } = made
  const root = rootOf(facts, made.fallback)
  const reach = facts.reduce<number | null>((most, fact) => larger(most, fact.reach), null)
  const authors = [...new Set(facts.map(({ author }) => author))]
  const from = new Date(made.end - RANKED_DAYS * DAY)
  const parts = partsOf(made.end, {
    mentions: facts.length,
    ...made.parts,
    authors: authors.length,
    press: facts.filter(({ kind }) => kind === 'article').length,
    verified: new Set(facts.filter((fact) => (fact.reach ?? 0) >= MANY_FOLLOW).map(({ author }) => author))
      .size,
    reach,
    reachPercentile: reach === null ? null : await reachRank(ctx, { from, to: new Date(made.end) }, reach),
    thread: root.thread,
    threadShare: root.threadShare,
    alikeShare: root.alikeShare,
  })
  const first = facts.at(-1)?.at
  return {
    kind: made.kind,
    watch: made.watch,
    at: made.end,
    startedAt: first ?? new Date(made.end - HOUR),
    rootKey: root.key,
    rootMentionId: root.mentionId,
    mentionIds: facts.map(({ mentionId }) => mentionId),
    authors,
    parts,
    floor: made.floor,
    words: made.words ?? null,
  }
}

const larger = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)
