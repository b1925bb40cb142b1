import { loudIn, type SaidFact, saidIn, saidWith } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { keyOf, type Watch } from '../domain/grain.ts'
import { type Floor, floors, graver } from '../domain/parts.ts'
import { lookedOutFor } from '../domain/words.ts'
import { hearOnce } from '../store/signals.ts'
import { ownWords } from '../store/words.ts'
import { type Candidate, candidateOf, MANY_FOLLOW } from './candidate.ts'
import type { Scene } from './scene.ts'

/** What was written from a moment to another, and came since a third. */
interface Window {
  readonly from: Date
  readonly to: Date
  readonly heardFrom: Date
}

/** Posts of a window with a word that is looked out for, those not heard before; one candidate a floor and watch. */
export async function hearWords(ctx: Ctx, tx: WriteTx, scene: Scene, window: Window): Promise<Candidate[]> {
  const words = lookedOutFor(await ownWords(tx, ctx.organisationId))
  const floorOf = new Map(words.map(({ word, floor }) => [word, floor]))
  const said = await saidWith(ctx, { ...window, words: words.map(({ word }) => word) })
  const ids = said.map(({ mentionId }) => mentionId)
  const fresh = await hearOnce(tx, ctx.organisationId, 'watch-word', ids, ctx.now())
  if (fresh.length === 0) return []
  const wordsOf = new Map(said.map(({ mentionId, words }) => [mentionId, words]))
  const heard = (await factsOf(ctx, fresh)).map((fact): Heard => {
    const found = wordsOf.get(fact.mentionId) ?? []
    const floor = found.reduce<Floor | null>((most, word) => graver(most, floorOf.get(word) ?? null), null)
    return { fact, watch: watchOf(fact, scene), floor, words: found }
  })
  const candidates: Candidate[] = []
  for (const floor of [...floors, null])
    for (const [key, group] of byWatch(heard.filter((one) => one.floor === floor))) {
      const found = [...new Set(group.flatMap((one) => one.words))].slice(0, 20)
      const parts = { words: found, mentions: group.length }
      candidates.push(
        await made(ctx, group, `word:${floor ?? 'none'}:${key}`, 'watch-word', window, { parts, floor }),
      )
    }
  return candidates
}

/** Complaints of a window that stand in the press or come from somebody whom very many follow, those not heard before. */
export async function hearTheLoud(ctx: Ctx, tx: WriteTx, scene: Scene, window: Window): Promise<Candidate[]> {
  const loud = await loudIn(ctx, { ...window, reachFrom: MANY_FOLLOW })
  const ids = loud.map(({ mentionId }) => mentionId)
  const fresh = await hearOnce(tx, ctx.organisationId, 'press', ids, ctx.now())
  if (fresh.length === 0) return []
  const heard = (await factsOf(ctx, fresh)).map(
    (fact): Heard => ({ fact, watch: watchOf(fact, scene), floor: null, words: [] }),
  )
  const candidates: Candidate[] = []
  for (const [key, group] of byWatch(heard)) {
    const parts = { mentions: group.length }
    candidates.push(await made(ctx, group, `press:${key}`, 'press', window, { parts, floor: null }))
  }
  return candidates
}

interface Heard {
  readonly fact: SaidFact
  readonly watch: Watch
  readonly floor: Floor | null
  readonly words: readonly string[]
}

function factsOf(ctx: Ctx, mentionIds: readonly string[]): Promise<SaidFact[]> {
  const now = ctx.now()
  return saidIn(ctx, { mentionIds, from: now, to: now, limit: mentionIds.length })
}

/** The first query for us that found it, else the account it was said to. */
function watchOf(fact: SaidFact, scene: Scene): Watch {
  const query = fact.queryIds.toSorted().find((id) => scene.tells({ kind: 'query', id }))
  return query ? { kind: 'query', id: query } : { kind: 'channel', id: fact.channelId }
}

function byWatch(heard: readonly Heard[]): Map<string, Heard[]> {
  const groups = new Map<string, Heard[]>()
  for (const one of heard) groups.set(keyOf(one.watch), [...(groups.get(keyOf(one.watch)) ?? []), one])
  return groups
}

function made(
  ctx: Ctx,
  group: readonly Heard[],
  fallback: string,
  kind: 'watch-word' | 'press',
  { to }: Window,
  more: Pick<Parameters<typeof candidateOf>[1], 'parts' | 'floor'>,
): Promise<Candidate> {
  const facts = group.map(({ fact }) => fact)
  return candidateOf(ctx, {
    kind,
    watch: group[0]?.watch ?? null,
    end: to.getTime(),
    facts,
    fallback,
    ...more,
  })
}
