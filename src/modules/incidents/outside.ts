import { ok, type Result } from '#kernel/result.ts'
import {
  acknowledgePaging,
  type NewPaging,
  type PagingCard,
  pagingsOf,
  startPaging,
  stopPaging,
} from '#modules/on-call/index.ts'
import { memberProfiles, membersWithRight } from '#modules/people/index.ts'
import {
  type SignalCard,
  sayNoise,
  sayReal,
  scopeFigures,
  signalCards,
  watchNames,
} from '#modules/signals/index.ts'
import type { Scenario } from '#modules/statements/index.ts'
import { endOffers, offerStatements, releasesOf, statementCards } from '#modules/statements/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Floor, Severity } from './domain/severity.ts'

import { roomCtx } from './policy.ts'

/** What this room needs of the rooms below it, in its own shapes. All calls to signals, on-call and statements stand here. */

export interface SignalFacts {
  readonly id: string
  readonly kind: SignalCard['kind']
  /** What it is called and says, in each language. */
  readonly inWords: SignalCard['inWords']
  readonly startedAt: Date
  readonly at: Date
  readonly rate: number | null
  readonly baseline: number | null
  readonly negativeShare: number | null
  /** 0–1. */
  readonly reachPercentile: number | null
  readonly press: boolean
  readonly verified: boolean
  readonly departments: number
  readonly departmentId: string | null
  readonly mentionIds: readonly string[]
  readonly rootKey: string
  readonly floor: Floor | null
  readonly raisedBy: string | null
  /** Somebody called it noise, or it looks like what was. */
  readonly quiet: boolean
}

const inOwnWords = (said: string): SignalCard['inWords'] => ({
  en: { title: said, text: said },
  de: { title: said, text: said },
})

const factsOf = (card: SignalCard): SignalFacts => ({
  id: card.id,
  kind: card.kind,
  inWords: card.said === null ? card.inWords : inOwnWords(card.said),
  startedAt: new Date(card.startedAt),
  at: new Date(card.at),
  rate: card.rate,
  baseline: card.baseline,
  negativeShare: card.negativeShare,
  reachPercentile: card.reachPercentile,
  press: card.press,
  verified: card.verified,
  departments: card.departmentIds.length,
  departmentId: card.departmentId,
  mentionIds: card.rootMentionId
    ? [card.rootMentionId, ...card.mentionIds.filter((id) => id !== card.rootMentionId)]
    : card.mentionIds,
  rootKey: card.rootKey,
  floor: card.floor,
  raisedBy: card.raisedBy?.id ?? null,
  quiet: card.verdict === 'noise' || card.state === 'muted',
})

/** The language in which this house names what nobody named: that of most who lead. */
export async function houseLocale(ctx: Ctx): Promise<'en' | 'de'> {
  const leaders = (await membersWithRight(ctx, 'publishing.pause')).map(({ id }) => id)
  const locales = [...(await memberProfiles(ctx, leaders)).values()].map(({ locale }) => locale)
  return locales.filter((one) => one === 'de').length > locales.length / 2 ? 'de' : 'en'
}

/** What signals are asked, in one place, so that a test can answer in their stead. */
export const signalsBelow = { facts: factsBelow, hours: hoursBelow, settle: settleBelow }

/** Signals by id; those hidden from whoever asks are missing. */
export const signalFacts: typeof factsBelow = (ctx, ids) => signalsBelow.facts(ctx, ids)

/** Whole hours of what hears these signals, and of what it is measured by beside them. */
export const hourFigures: typeof hoursBelow = (ctx, scope) => signalsBelow.hours(ctx, scope)

/** Whoever leads an incident may say what its signals were, also without the right to settle others. */
export const settleSignals: typeof settleBelow = (ctx, signalIds, verdict) =>
  signalsBelow.settle(ctx, signalIds, verdict)

async function factsBelow(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SignalFacts>> {
  const cards = await signalCards(ctx, ids)
  return new Map([...cards].map(([id, card]) => [id, factsOf(card)]))
}

export interface HourFigures {
  readonly at: Date
  readonly mentions: number
  readonly authors: number
  readonly negative: number
  readonly positive: number
  readonly known: number
  readonly press: number
  readonly reachLow: number
  readonly reachHigh: number
  /** Null while nobody can say what is usual. */
  readonly baseline: number | null
}

/** A query, or the desk of a department, that an incident is measured by. */
export interface Measure {
  readonly kind: 'query' | 'desk'
  readonly id: string
}

/** The names of everything an incident can be measured by, as far as whoever asks sees it; by `kind:id`. */
export async function measurable(ctx: Ctx): Promise<Map<string, string>> {
  return new Map([...(await watchNames(ctx))].map(([key, { name }]) => [key, name]))
}

async function hoursBelow(
  ctx: Ctx,
  scope: {
    readonly signalIds: readonly string[]
    readonly by: readonly Measure[]
    readonly from: Date
    readonly to: Date
  },
): Promise<HourFigures[]> {
  const { by, ...rest } = scope
  const idsOf = (kind: Measure['kind']) => by.filter((one) => one.kind === kind).map(({ id }) => id)
  const measured = { queryIds: idsOf('query'), departmentIds: idsOf('desk') }
  const { buckets } = await scopeFigures(ctx, { ...rest, ...measured, grain: 'hour' })
  return buckets.map(
    ({ at, mentions, authors, negative, positive, known, press, reachLow, reachHigh, baseline }) => ({
      ...{
        at: new Date(at),
        mentions,
        authors,
        negative,
        positive,
        known,
        press,
        reachLow,
        reachHigh,
        baseline,
      },
    }),
  )
}

async function settleBelow(
  ctx: Ctx,
  signalIds: readonly string[],
  verdict: { readonly noise: string } | 'real',
): Promise<void> {
  for (const signalId of signalIds) {
    const say = (by: Ctx) =>
      verdict === 'real'
        ? sayReal(by, { signalId })
        : sayNoise(by, { signalId, reason: verdict.noise.slice(0, 500) })
    const said = await say(ctx)
    if (!said.ok && said.error.type === 'forbidden') await say(roomCtx(ctx))
  }
}

/** Rings whoever has duty for an incident. */
export async function ring(
  ctx: Ctx,
  page: {
    readonly subjectId: string
    readonly severity: Severity
    readonly title: string
    readonly summary: string
    readonly said: NonNullable<NewPaging['said']> | null
    readonly departmentId: string | null
  },
): Promise<void> {
  await startPaging(ctx, { ...page, subjectType: 'incident', link: `/incidents/${page.subjectId}` })
}

/** Whoever takes an incident by hand has heard the alarm. That nobody was rung is no fault. */
export async function acknowledge(ctx: Ctx, subjectId: string): Promise<void> {
  await acknowledgePaging(ctx, { subjectId })
}

export async function stopRinging(ctx: Ctx, subjectId: string, reason: string): Promise<void> {
  await stopPaging(roomCtx(ctx), { subjectId, reason })
}

export async function pagingOf(ctx: Ctx, subjectId: string): Promise<PagingCard | undefined> {
  return (await pagingsOf(ctx, [subjectId])).get(subjectId)
}

export interface Known {
  readonly subjectId: string
  readonly title: string
  readonly scenario: Scenario
  readonly commanderId: string | null
  readonly conversationIds: readonly string[]
}

/** Makes an incident known to statements, and offers what is said about it in these conversations. */
export function makeKnown(ctx: Ctx, incident: Known): Promise<Result<{ offered: number }>> {
  return offerStatements(roomCtx(ctx), incident)
}

/** Nothing is offered or said for it any more. */
export async function forgetKnown(ctx: Ctx, subjectId: string): Promise<Result<undefined>> {
  await endOffers(roomCtx(ctx), { subjectId })
  return ok()
}

export interface Words {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly words: string
  /** When it was said for this incident; null: approved ahead and not said yet. */
  readonly saidAt: string | null
}

/** What was said last about an incident in each language; where nothing was, what is approved for its scenario. */
export async function currentWords(ctx: Ctx, subjectId: string, scenario: Scenario): Promise<Words[]> {
  const said = new Map<string, Words>()
  for (const one of await releasesOf(ctx, { subjectId, limit: 50 }))
    if (!said.has(one.language))
      said.set(one.language, {
        id: one.id,
        title: one.title,
        language: one.language,
        words: one.words,
        saidAt: one.at,
      })
  const ready = (await statementCards(ctx, { scenario, state: 'approved' })).filter(
    (one) => !said.has(one.language),
  )
  return [
    ...said.values(),
    ...ready.map(({ id, title, language, words }) => ({ id, title, language, words, saidAt: null })),
  ]
}
