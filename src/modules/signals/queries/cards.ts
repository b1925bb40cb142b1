import { and, eq, inArray } from 'drizzle-orm'
import { desksOf } from '#modules/inbox/index.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SignalCard } from '../contract.ts'
import { keyOf } from '../domain/grain.ts'
import type { Locale } from '../domain/phrases.ts'
import { hourMeant, sentenceOf, titleOf } from '../domain/sentence.ts'
import { type Wall, wallOf } from '../domain/wall.ts'
import { type PartRow, partRows } from '../store/signals.ts'
import { type MuteRow, mutes, type SignalRow, signals } from '../tables.ts'
import { type NamedWatch, watchNames } from './watches.ts'

/** Signals by id with everything that explains them; those that are unknown, or hidden from whoever asks, are absent. */
export async function signalCards(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SignalCard>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(signals)
      .where(and(eq(signals.organisationId, ctx.organisationId), inArray(signals.id, [...ids]))),
  )
  return new Map((await cardsOf(ctx, rows)).map((card) => [card.id, card]))
}

/** The cards of rows, in their order. */
export async function cardsOf(ctx: Ctx, rows: readonly SignalRow[]): Promise<SignalCard[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const heardBy = await ctx.read((tx) => partRows(tx, ctx.organisationId, ids))
  const { zone, name: house } = await organisation(ctx)
  const known: Known = {
    wall: wallOf(zone),
    house,
    names: await watchNames(ctx),
    heardBy: Map.groupBy(heardBy, ({ signalId }) => signalId),
    desks: await desksOf(ctx, [...new Set(rows.flatMap(({ mentionIds }) => mentionIds))]),
    members: await memberCards(
      ctx,
      rows.flatMap(({ raisedBy }) => (raisedBy === null ? [] : [raisedBy])),
    ),
    mutes: await mutesOf(ctx, rows),
  }
  return rows.map((row) => shape(row, known))
}

interface Known {
  readonly wall: Wall
  readonly house: string
  readonly names: ReadonlyMap<string, NamedWatch>
  readonly heardBy: ReadonlyMap<string, PartRow[]>
  readonly desks: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly mutes: ReadonlyMap<string, MuteRow>
}

async function mutesOf(ctx: Ctx, rows: readonly SignalRow[]): Promise<Map<string, MuteRow>> {
  const ids = rows.flatMap(({ mutedBy }) => (mutedBy === null ? [] : [mutedBy]))
  if (ids.length === 0) return new Map()
  const found = await ctx.read((tx) =>
    tx
      .select()
      .from(mutes)
      .where(and(eq(mutes.organisationId, ctx.organisationId), inArray(mutes.id, ids))),
  )
  return new Map(found.map((row) => [row.id, row]))
}

function shape(row: SignalRow, known: Known): SignalCard {
  const watches = new Map(
    (known.heardBy.get(row.id) ?? []).flatMap((part) => {
      const watch = known.names.get(keyOf({ kind: part.watchKind, id: part.watchId }))
      return watch ? [[keyOf(watch), watch] as const] : []
    }),
  )
  const mute = row.mutedBy === null ? undefined : known.mutes.get(row.mutedBy)
  const by = row.raisedBy === null ? undefined : known.members.get(row.raisedBy)
  return {
    id: row.id,
    kind: row.kind,
    kinds: row.kinds,
    state: row.state,
    rootKey: row.rootKey,
    inWords: wordsOf(row, [...watches.values()], known),
    said: row.words,
    raisedBy: by ? { id: by.id, name: by.name } : null,
    parts: { ...row.parts, words: [...row.parts.words] },
    ...hourMeant(row.parts, known.wall),
    startedAt: row.startedAt.toISOString(),
    at: row.raisedAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    ...figuresOf(row),
    floor: row.floor,
    queryId: row.queryId,
    channelId: row.channelId,
    departmentId: row.departmentId,
    departmentIds: departmentsOf(row, [...watches.values()], known),
    rootMentionId: row.rootMentionId,
    mentionIds: row.mentionIds,
    heardBy: [...watches.values()].map(({ kind, id, name }) => ({ kind, id, name })),
    verdict: row.verdict,
    verdictReason: row.verdictReason,
    mutedBy: mute ? { id: mute.id, reason: mute.reason, until: mute.until.toISOString() } : null,
  }
}

/** Named after what hears it: a query before an account before a desk; else after the house. */
function wordsOf(
  row: SignalRow,
  watches: readonly NamedWatch[],
  { wall, house }: Known,
): SignalCard['inWords'] {
  const of = (kind: NamedWatch['kind']) => watches.find((watch) => watch.kind === kind)?.name
  const who = of('query') ?? of('channel') ?? of('desk') ?? house
  const said = (locale: Locale) => ({
    title: titleOf(row, who, locale),
    text: sentenceOf(row, wall, locale),
  })
  return { en: said('en'), de: said('de') }
}

function figuresOf({ parts }: SignalRow) {
  return {
    rate: parts.rate,
    baseline: parts.usual,
    factor: parts.factor,
    negativeShare: parts.negativeShare,
    n: parts.mentions,
    reachPercentile: parts.reachPercentile,
    press: parts.press > 0,
    verified: parts.verified > 0,
  }
}

function departmentsOf(row: SignalRow, watches: readonly NamedWatch[], { desks }: Known): string[] {
  const named = [row.departmentId, ...watches.map(({ departmentId }) => departmentId)]
  const touched = row.mentionIds.map((id) => desks.get(id) ?? null)
  return [...new Set([...named, ...touched])].filter((id) => id !== null)
}
